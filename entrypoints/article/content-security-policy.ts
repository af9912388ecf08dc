const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' blob: data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Seals a page of ours off from the network before anything of an article is shown in it: the browser itself then refuses
 * every picture, font and request that does not come from the extension. Not while the page is served for development.
 */
export function blockNetwork(page: Document): void {
  if (import.meta.env.DEV) return;
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = POLICY;
  page.head.prepend(meta);
}
