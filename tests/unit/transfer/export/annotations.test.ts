import { expect, test } from 'vitest';
import { annotations } from '../../../../transfer/export/formats/annotations';
import { createExported, createFull, createHighlight, exportText, HOSTILE } from './made';

test('is a collection with one page (Web Annotation Data Model, 5)', async () => {
  const written = JSON.parse(await exportText(annotations, [createFull()]));
  expect(written).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'Everything',
    total: 2,
    first: { type: 'AnnotationPage', partOf: written.id, startIndex: 0 },
  });
  expect(written.id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
  expect(written.first.items).toEqual([
    {
      id: 'urn:uuid:01890000-0000-7000-8000-0000000000ff',
      type: 'Annotation',
      motivation: ['highlighting', 'commenting'],
      created: '2026-03-12T08:00:01.000Z',
      modified: '2026-03-12T08:00:01.000Z',
      body: [
        { type: 'TextualBody', value: HOSTILE, format: 'text/plain', purpose: 'commenting' },
        { type: 'TextualBody', value: 'two words', format: 'text/plain', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source: {
          id: 'https://harbour.test/ice?a=1&b=2',
          type: 'Text',
          format: 'text/html',
          language: 'en',
          'dc:title': `${HOSTILE} line`,
        },
        styleClass: 'yellow',
        selector: [{ type: 'TextQuoteSelector', exact: 'It', prefix: '', suffix: ' froze' }],
      },
    },
    expect.objectContaining({
      motivation: ['commenting'],
      target: expect.not.objectContaining({ selector: expect.anything() }),
    }),
  ]);
});

test('a passage that no selector finds by its words is found by them; a color without a name has a style', async () => {
  const highlights = [
    createHighlight({ color: '#ffcc00', selectors: [{ type: 'TextPositionSelector', start: 1, end: 9 }] }),
  ];
  const written = JSON.parse(
    await exportText(annotations, [createExported({ language: null }, { highlights })]),
  );
  expect(written.first.items[0]).toMatchObject({
    stylesheet: { type: 'CssStylesheet', value: '.highlight { background-color: #ffcc00 }' },
    target: {
      styleClass: 'highlight',
      selector: [
        { type: 'TextQuoteSelector', exact: 'It froze' },
        { type: 'TextPositionSelector', start: 1, end: 9 },
      ],
    },
  });
});

test('none at all', async () => {
  expect(JSON.parse(await exportText(annotations, []))).toMatchObject({ total: 0, first: { items: [] } });
});
