/**
 * Everything in a whole document of ours that could run or load, open shadow trees and frames of ours included: a surface's own
 * controls have none of it. Runs in the surface, so it is self-contained.
 */
export function alarms(): string[] {
  const found: string[] = [];
  const running = [
    'object',
    'embed',
    'applet',
    'base',
    'frame',
    'frameset',
    'portal',
    'fencedframe',
    'template',
  ];
  const addresses = [
    'href',
    'src',
    'action',
    'formaction',
    'data',
    'poster',
    'background',
    'cite',
    'ping',
    'xlink:href',
  ];
  const look = (root: Document | ShadowRoot, own: string) => {
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName;
      if (running.includes(name)) found.push(`${own}<${name}>`);
      const source = element.getAttribute('src') ?? '';
      const isOurs = /^(?:\/(?!\/)|(?:chrome|moz)-extension:)/.test(source);
      if (name === 'script' && !isOurs) found.push(`${own}<script>`);
      const policy = element.getAttribute('http-equiv');
      if (name === 'meta' && policy && policy !== 'Content-Security-Policy')
        found.push(`${own}<meta ${policy}>`);
      if (name === 'iframe') {
        const inner = (element as HTMLIFrameElement).contentDocument;
        const text = element.getAttribute('srcdoc') ?? '';
        if (source || !/^<!doctype html><html><head><meta charset="utf-8">/.test(text))
          found.push(`${own}<iframe>`);
        if (inner) look(inner, `${own}frame: `);
      }
      if (name === 'style' && element.textContent?.includes('/asked/')) found.push(`${own}<style>`);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute) || (attribute === 'srcdoc' && name !== 'iframe'))
          found.push(`${own}${name} ${attribute}`);
        const bare = value.replace(/[\p{C}\s]/gu, '');
        const runs = /^(?:javascript|vbscript|data:)/i.test(bare);
        // A picture, film or sound may hold itself: it runs nothing.
        const isMedia = /^data:/i.test(bare) && ['img', 'video', 'audio', 'source', 'track'].includes(name);
        if (addresses.includes(attribute) && runs && !isMedia)
          found.push(`${own}${name} ${attribute}="${value.slice(0, 40)}"`);
        if (attribute === 'style' && value.includes('/asked/')) found.push(`${own}${name} style`);
      }
      if (element.shadowRoot) look(element.shadowRoot, `${own}shadow: `);
    }
    const called = root.querySelector('html')?.getAttribute('data-called');
    if (called) found.push(`${own}${called} has run`);
  };
  look(document, '');
  return found;
}
