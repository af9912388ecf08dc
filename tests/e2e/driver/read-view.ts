import type { ViewContent } from './driver';

/** Reads the view. It runs inside the frame, so it is self-contained. Null if the frame isn't the extension's. */
export function readView(): ViewContent | null {
  const root = document.documentElement;
  if (!document.body?.dataset.state) return null;
  const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const part = (name: string) => {
    const element = document.querySelector(`[data-part="${name}"]`);
    return element ? fold(element.textContent) : null;
  };
  const content = document.querySelector('[data-part="content"]');
  const kinds = 'p, li, h2, h3, h4, h5, h6, pre, td, th, dt, dd, figcaption, blockquote, summary';
  const innermost = [...(content?.querySelectorAll(kinds) ?? [])].filter(
    (element) => !element.querySelector('p, li, pre, dd, td, blockquote') && fold(element.textContent),
  );
  const top = innermost.find((element) => element.getBoundingClientRect().bottom > 28);
  return {
    state: document.body.dataset.state,
    title: part('title'),
    section: part('section'),
    byline: part('byline'),
    date: part('date'),
    dateTitle: document.querySelector('[data-part="date"]')?.getAttribute('title') ?? null,
    site: part('site'),
    minutes: part('minutes'),
    message: part('message'),
    blocks: innermost.map((element) => fold(element.textContent)),
    text: fold(content?.textContent),
    images: [...(content?.querySelectorAll('img') ?? [])].map((image) => image.src.split('/').pop() ?? ''),
    topBlock: top ? fold(top.textContent).slice(0, 60) : null,
    theme: root.dataset.theme,
    direction: root.dir,
    language: root.lang,
    scrollY: window.scrollY,
  };
}
