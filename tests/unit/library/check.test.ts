import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { beforeEach, describe, expect, test } from 'vitest';
import { detectImageType } from '../../../library/assets/detect-image-type';
import {
  checkArticle,
  MAX_CONTENT_LENGTH,
  MAX_LABEL_LENGTHS,
  MAX_PICTURE_BYTES,
  MAX_PICTURES,
} from '../../../library/check';
import { Database } from '../../../library/store/database';
import { migrate } from '../../../library/store/open';
import { createStore, type Store } from '../../../library/store/store';
import { article } from '../../e2e/library/articles';

const sqlite3 = await sqlite3InitModule();
const URL = 'https://example.org/tide';
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

let database: Database;
let store: Store;
beforeEach(() => {
  database = new Database(new sqlite3.oo1.DB(':memory:'));
  migrate(database);
  store = createStore(database, () => {});
});

const unfit = expect.objectContaining({ reason: 'unfit' });

describe('an article at the library’s door', () => {
  test('is taken as it is, and nothing that is none of its fields', () => {
    const given = article({ url: URL });
    expect(checkArticle({ ...given, id: 'x', deletedAt: 5 })).toEqual(given);
  });

  test('has its names cut, never in the middle of a character', () => {
    const long = '🌊'.repeat(MAX_LABEL_LENGTHS.title);
    const checked = checkArticle(article({ url: URL, title: `x${long}`, byline: long, excerpt: long }));
    expect(checked.title.length).toBeLessThanOrEqual(MAX_LABEL_LENGTHS.title);
    expect(checked.title.isWellFormed()).toBe(true);
    expect(checked.byline?.length).toBeLessThanOrEqual(MAX_LABEL_LENGTHS.line);
  });

  test.each([
    ['no address', { url: 'not an address' }],
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['an endless address', { url: `https://example.org/${'x'.repeat(70_000)}` }],
    ['a number that is none', { url: URL, wordCount: Number.NaN }],
    ['a number without end', { url: URL, minutes: Number.POSITIVE_INFINITY }],
  ])('is refused with %s', (_, part) => {
    expect(() => store.save(article(part), {})).toThrow(unfit);
    expect(store.find(URL)).toBeNull();
  });

  test('is refused where it is larger than any', () => {
    const content = 'x'.repeat(MAX_CONTENT_LENGTH + 1);
    expect(() => store.save(article({ url: URL, content }), {})).toThrow(unfit);
  });

  test('keeps tags within bounds', () => {
    const tags = ['a'.repeat(5000), 'b'];
    expect(store.save(article({ url: URL }), { tags }).row.tags).toEqual([
      'a'.repeat(MAX_LABEL_LENGTHS.tag),
      'b',
    ]);
    const many = Array.from({ length: 201 }, (_, index) => `tag ${index}`);
    expect(() => store.save(article({ url: URL }), { tags: many })).toThrow(unfit);
  });

  test('has an id of its kind, and progress that is a number', () => {
    const { id } = store.save(article({ url: URL }), {}).row;
    expect(() => store.opened("' OR 1")).toThrow(unfit);
    expect(() => store.reached(id, { progress: Number.NaN, place: null })).toThrow(unfit);
  });
});

describe('pictures', () => {
  const keep = (bytes: Uint8Array, type = 'image/png') => {
    const { id } = store.save(article({ url: URL }), {}).row;
    store.keepAssets(id, [{ url: 'https://example.org/1.png', type, width: 10, height: 10, bytes }]);
    return store.assets(id);
  };
  const text = (words: string) => new TextEncoder().encode(words);

  test('are what their bytes say, whatever they are called', () => {
    expect(keep(PNG, 'text/html')).toMatchObject([{ type: 'image/png' }]);
  });

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing, which is a document', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['nothing', ''],
  ])('that are %s are refused', (_, words) => {
    expect(() => keep(text(words))).toThrow(unfit);
  });

  test('have bounds, each and together', () => {
    const large = new Uint8Array(MAX_PICTURE_BYTES);
    large.set(PNG);
    const { id } = store.save(article({ url: URL }), {}).row;
    expect(() => keep(new Uint8Array([...PNG, ...large]))).toThrow(unfit);
    const all = Array.from({ length: 26 }, (_, index) => ({
      url: `https://example.org/${index}`,
      type: 'image/png',
      width: 10,
      height: 10,
      bytes: large,
    }));
    store.keepAssets(id, all.slice(0, 25));
    expect(() => store.keepAssets(id, all.slice(25))).toThrow(unfit);
    expect(store.assets(id)).toHaveLength(25);
    const small = Array.from({ length: MAX_PICTURES + 1 }, (_, index) => ({
      url: `https://example.org/small/${index}`,
      type: 'image/png',
      width: 1,
      height: 1,
      bytes: PNG,
    }));
    expect(() => store.keepAssets(id, small)).toThrow(unfit);
  });

  test('that an earlier version kept by another name are not handed out', () => {
    const { id } = store.save(article({ url: URL }), {}).row;
    database.run(
      "INSERT INTO asset (id, row, url, type, width, height, bytes) VALUES ('x', 1, 'u', 'text/html', 0, 0, ?), ('y', 1, 'v', 'text/html', 0, 0, ?)",
      [text('<script>alert(1)</script>'), PNG],
    );
    expect(store.assets(id)).toMatchObject([{ id: 'y', type: 'image/png' }]);
    expect(store.asset('x')).toBeNull();
  });

  test.each([
    ['image/jpeg', '\xff\xd8\xff\xe0'],
    ['image/gif', 'GIF89a'],
    ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['image/avif', '\0\0\0\x20ftypavif'],
    ['image/avif', '\0\0\0\x20ftypmif1\0\0\0\0mif1avif'],
    ['image/bmp', 'BM\x10\0\0\0\0\0\0\0'],
    ['image/x-icon', '\0\0\x01\0\x01\0'],
    [null, 'RIFF\x10\0\0\0WAVEfmt '],
    [null, 'BMW is a maker of cars'],
    [null, '\x89PNG'],
    [null, 'GIF'],
  ])('of type %s are told by their first bytes', (type, bytes) => {
    expect(detectImageType(Uint8Array.from(bytes, (character) => character.charCodeAt(0)))).toBe(type);
  });
});
