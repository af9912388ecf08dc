/** What a row calls the place an article is from: its site's name, else its host without "www." */
export function siteLabel({ siteName, url }: { siteName: string | null; url: string }): string {
  return siteName || (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);
}
