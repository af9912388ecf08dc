/** Which sentence the button shows for a page no extension may enter. Takes its address, undefined where it is secret. */
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
