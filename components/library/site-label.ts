/** The label of an article's site: its name, else its host without "www." */
export function siteLabel({ siteName, url }: { siteName: string | null; url: string }): string {
  return siteName || (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);
}
