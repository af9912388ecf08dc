/** The label of an article's site: its name, else its host without "www." */
export function siteLabel({ siteName, url }: { siteName: string | null; url: string }): string {
  if (siteName || !URL.canParse(url)) return siteName || url;
  const { protocol, host } = new URL(url);
  // An extension's host is a row of letters that says nothing.
  return /^https?:$/.test(protocol) ? host.replace(/^www\./, '') : '';
}
