/** Parses markup into a detached, unrendered document with an address of its own. */
export function parse(html: string, base = 'https://example.test/news/story.html'): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const element = page.createElement('base');
  element.href = base;
  page.head.prepend(element);
  return page;
}

/** The one element `selector` names; throws where the markup lacks it. */
export function find(root: ParentNode, selector: string): Element {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}
