/**
 * The address that a document's addresses are relative to: what its `<base>` states, read from the markup. In a page of the
 * extension, whose policy lets no base element count, `baseURI` of what is parsed there would be the extension's own.
 */
export function baseOf(page: Document): string {
  const stated = page.head?.querySelector('base[href]')?.getAttribute('href')?.trim();
  return stated && URL.canParse(stated, page.URL) ? new URL(stated, page.URL).href : page.baseURI;
}
