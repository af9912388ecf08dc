import { expect, test } from 'vitest';
import type { SafeHtml } from '../../../../markup/safe-html';
import { EXPORTERS } from '../../../../transfer/export/exporters';
import { createExported, createHighlight, createOptions } from '../../../unit/transfer/export/made';

/** Each article has so much (characters) of text, note and highlight that no compression makes small. */
const LENGTH = 300_000;
const ARTICLES = 12;

const randomWords = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH / 6));
  return Array.from(bytes, (byte) => `${byte.toString(2).padStart(8, '0').slice(0, 5)} `).join('');
};

test.each(EXPORTERS.map((exporter) => [exporter.id, exporter] as const))(
  '%s is written while it is read, one article at a time',
  async (_, exporter) => {
    let read = 0;
    let written = 0;
    let mostAhead = 0;
    async function* articles() {
      for (; read < ARTICLES; read++) {
        const words = randomWords();
        const content = `<p>${words}</p>` as SafeHtml;
        yield createExported(
          { title: `Article ${read}`, content, text: words, note: words },
          { highlights: [createHighlight({ quote: words })] },
        );
        mostAhead = Math.max(mostAhead, read + 1 - written / perArticle);
      }
    }
    // What one article takes, at least.
    let perArticle = Number.POSITIVE_INFINITY;
    for (const isMeasured of [true, false]) {
      read = isMeasured ? ARTICLES - 1 : 0;
      written = 0;
      mostAhead = 0;
      for await (const chunk of exporter.write({ total: ARTICLES, articles }, createOptions()))
        written += chunk.length;
      if (isMeasured) perArticle = written;
    }
    // Chunks of 256 KB, and one article that is being written.
    expect(mostAhead).toBeLessThan(3 + (512 * 1024) / perArticle);
    expect(written).toBeGreaterThan(perArticle * (ARTICLES - 1) * 0.9);
  },
  60_000,
);
