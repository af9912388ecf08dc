/** The message for a page that extensions can't access. `url` is undefined if the browser hides it. */
export function unreadableMessage(
  url: string | undefined,
): 'unreadableBrowserPage' | 'unreadableStore' | 'unreadableFile' | 'unreadablePdf' | 'unreadableUnknown' {
  if (!url || !URL.canParse(url)) return 'unreadableBrowserPage';
  const { protocol, host, pathname } = new URL(url);
  if (/^(?:chrome|edge|about|moz-extension|chrome-extension|view-source|devtools|resource):$/.test(protocol))
    return 'unreadableBrowserPage';
  if (/^(?:chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/.test(host))
    return 'unreadableStore';
  if (/\.pdf$/i.test(pathname)) return 'unreadablePdf';
  return protocol === 'file:' ? 'unreadableFile' : 'unreadableUnknown';
}
