/** Opens the link of a click in a tab, never in the frame it stands in. Links within the article are handled by the view. */
export function openLinkInTab(event: MouseEvent, openTab: (url: string) => void): void {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  openTab(link.href);
}
