import { policy } from './trusted-types';

/** Parses an SVG file in the same way; invalid XML becomes a document with an error message. */
export const parseSvg = (text: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(text), 'image/svg+xml');

/**
 * Parses any markup into a document that runs nothing, loads nothing and is shown nowhere. Never throws.
 */
export function parseMarkup(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

/**
 * Parses part of a page into a `template` that runs nothing and loads nothing: its `content` holds the nodes. Named elements in it
 * can't shadow properties of a document, as `<form name="querySelector">` would in a parsed one. Never throws.
 */
export function parseFragment(html: string): HTMLTemplateElement {
  const template = parseMarkup('<template></template>').querySelector('template');
  if (!template) throw new Error('a parser without templates');
  template.innerHTML = policy.createHTML(html);
  return template;
}

/** Parses XML of a server in the same way; invalid XML becomes a document with an error message. */
export const parseXml = (text: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(text), 'application/xml');
