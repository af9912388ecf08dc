// Serves pages of the measuring corpus, and a made page of many elements, on localhost.
import http from 'node:http';
import { CORPUS, corpusIds, readPage } from '../lib/corpus.mjs';

/** Pages of the corpus that are pressed: so many, spread over it. */
export function choosePages(count) {
  const ids = corpusIds(CORPUS);
  return Array.from({ length: count }, (_, index) => ids[Math.floor(((index + 0.5) * ids.length) / count)]);
}

const SENTENCE =
  'The tide came in twice that day, and nobody wrote it down, though the harbour master had promised to.';

/** A page of so many elements: an article with links and emphasis, and lists of teasers around it. */
function largePage(elements) {
  const paragraph = (index) =>
    `<p>${SENTENCE} <a href="/a${index}">Part ${index}</a> <em>of it</em> ${SENTENCE} ${SENTENCE}</p>`;
  const teaser = (index) =>
    `<li class="teaser"><a href="/t${index}"><span>Story ${index}</span></a><time>today</time></li>`;
  const paragraphs = Array.from({ length: elements / 6 }, (_, index) => paragraph(index)).join('');
  const teasers = Array.from({ length: elements / 8 }, (_, index) => teaser(index)).join('');
  return `<!doctype html><html lang="en"><title>A large page</title><body><nav><ul>${teasers}</ul></nav><article><h1>A large page</h1>${paragraphs}</article></body></html>`;
}

/** Starts on a free port; `/ID` is a page of the corpus, `/large-N` a page of N elements. Nothing else is loaded. */
export async function servePages() {
  const server = http.createServer(({ url }, response) => {
    const id = decodeURIComponent(url?.split('?')[0]?.slice(1) ?? '');
    const [, elements] = /^large-(\d+)$/.exec(id) ?? [];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      "default-src 'self'; style-src 'unsafe-inline'; script-src 'none'; object-src 'none'",
    );
    try {
      response.end(elements ? largePage(Number(elements)) : readPage(CORPUS, id));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: (id) => `http://localhost:${server.address().port}/${id}`, close: () => server.close() };
}
