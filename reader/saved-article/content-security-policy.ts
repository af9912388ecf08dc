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
 * Blocks network access of an extension page by CSP, before it shows any of an article: images, fonts and requests may only
 * come from the extension. Does nothing on the development server, which needs the network.
 */
export function blockNetwork(page: Document): void {
  if (import.meta.env.DEV) return;
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = POLICY;
  page.head.prepend(meta);
}
