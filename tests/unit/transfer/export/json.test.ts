import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { json } from '../../../../transfer/export/formats/json';
import { createExported, createFull, exportText, PIXEL } from './made';

const schema: object = JSON.parse(
  readFileSync(new URL('../../../../docs/export.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

test('is what its schema says', async () => {
  const written: unknown = JSON.parse(await exportText(json, [createFull(), createExported()]));
  expect(validate(written), JSON.stringify(validate.errors, null, 1)).toBe(true);
});

test('the schema refuses a field that it does not name, and one that is missing', async () => {
  const written = JSON.parse(await exportText(json, [createExported()]));
  written.articles[0].secret = 1;
  expect(validate(written)).toBe(false);
  delete written.articles[0].secret;
  delete written.articles[0].note;
  expect(validate(written)).toBe(false);
});

test('has everything of an article', async () => {
  const full = createFull();
  const { articles, ...head } = JSON.parse(await exportText(json, [full]));
  expect(head).toEqual({ format: 'lectern', version: 1, exportedAt: '2026-11-29T09:00:00.000Z' });
  const [written] = articles;
  const { byline, favourite, savedAt, readAt, openedAt, updatedAt, deletedAt, ...rest } = full.article;
  const toIso = (time: number | null) => time && new Date(time).toISOString();
  expect(written).toEqual({
    ...rest,
    author: byline,
    favorite: favourite,
    pageTitle: 'Its own',
    pageAuthor: null,
    savedAt: toIso(savedAt),
    readAt: toIso(readAt),
    openedAt: toIso(openedAt),
    updatedAt: toIso(updatedAt),
    highlights: full.highlights.map((highlight) => ({
      ...highlight,
      createdAt: toIso(highlight.createdAt),
      updatedAt: toIso(highlight.updatedAt),
    })),
    images: [
      {
        url: 'https://harbour.test/a.png',
        type: 'image/png',
        width: 1,
        height: 1,
        data: Buffer.from(PIXEL).toString('base64'),
      },
    ],
  });
});

test('a title that the user did not change is the page’s', async () => {
  const { articles } = JSON.parse(await exportText(json, [createExported()]));
  expect(articles[0]).toMatchObject({
    title: 'The harbour froze',
    pageTitle: 'The harbour froze',
    pageAuthor: 'Anselm Varga',
  });
});

test('stands one article a line, so that programs can read it by lines', async () => {
  const lines = (await exportText(json, [createExported(), createFull()])).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  for (const line of lines.slice(1, -1)) expect(() => JSON.parse(line.replace(/,$/, ''))).not.toThrow();
});

test('none at all', async () => {
  expect(JSON.parse(await exportText(json, []))).toMatchObject({ articles: [] });
});
