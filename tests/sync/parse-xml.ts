import { DOMParser } from '@xmldom/xmldom';

const parse = (text: string) =>
  new DOMParser({ onError: () => {} }).parseFromString(text, 'application/xml') as unknown as Document;

/**
 * Parses an answer to PROPFIND as Chromium does (150): of XML that breaks off it gives what came before, in the same root, and says
 * only with an element `parsererror` in it that there was an error. xmldom throws.
 */
export function parseXml(text: string): Document {
  try {
    return parse(text);
  } catch {
    const error = '<parsererror xmlns="http://www.w3.org/1999/xhtml"/>';
    const [opening, name] = /<([\w:]+)[^>]*>/.exec(text) ?? [];
    const [closing = ''] = /<\/(?:\w+:)?response>/.exec(text) ?? [];
    const end = closing
      ? text.lastIndexOf(closing) + closing.length
      : text.indexOf(opening ?? '') + (opening ?? '').length;
    if (!opening) return parse(error);
    const at = text.indexOf(opening) + opening.length;
    return parse(`${text.slice(0, at)}${error}${text.slice(at, end)}</${name}>`);
  }
}
