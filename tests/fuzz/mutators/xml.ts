import type { Chance } from '../chance';

const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

/** What a document's root may be where it is not HTML; each takes the page as XML and says its type. */
const ROOTS: readonly ((
  xhtml: string,
  text: string,
) => readonly [type: DOMParserSupportedType, source: string])[] = [
  (xhtml) => ['application/xhtml+xml', xhtml],
  (xhtml) => ['text/xml', xhtml],
  (xhtml) => ['application/xhtml+xml', xhtml.replace('>', '><')],
  (xhtml) => [
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><foreignObject>${xhtml}</foreignObject></svg>`,
  ],
  (_, text) => ['image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`],
  (_, text) => [
    'application/xml',
    `<rss><channel><title>x</title><item><description>${text}</description></item></channel></rss>`,
  ],
  (_, text) => [
    'application/xml',
    `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext>${text}</mtext></math>`,
  ],
  (_, text) => ['application/xml', `<p ${XHTML}>${text}</p>`],
  (_, text) => ['application/xhtml+xml', `<html ${XHTML}><p>${text}</p></html>`],
  (_, text) => [
    'application/xhtml+xml',
    `<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>${text}</h:p><![CDATA[<p>x</p>]]></h:body></h:html>`,
  ],
  () => ['application/xml', '<x/>'],
];

/** The page as a document that is not HTML, or with a parser's error in it. Takes a parsed page. */
export function asXml(page: Document, chance: Chance): Document {
  const xhtml = new XMLSerializer().serializeToString(page.documentElement);
  const plain = (text: string) => text.replace(/[&<>]/g, ' ').replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, '');
  const [type, source] = chance.pick(ROOTS)(xhtml, plain(page.body?.textContent ?? '').slice(0, 20_000));
  return new DOMParser().parseFromString(source, type);
}
