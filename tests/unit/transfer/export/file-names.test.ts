import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFileNames } from '../../../../transfer/export/write/file-names';

const name = (text: string, ending = 'md') => createFileNames().next([text], ending);

describe('what a name may not have', () => {
  test.each([
    ['AC/DC: Back in Black', 'AC-DC - Back in Black.md'],
    ['Is it "ice"?', "Is it 'ice'.md"],
    ['a\\b|c<d>e*f', 'a-b-cdef.md'],
    ['The harbour | The Chandler', 'The harbour - The Chandler.md'],
    ['line\nbreak\tand\u2028more', 'line break and more.md'],
    ['nul\0and\u0007bell\u009f', 'nuland bell.md'.replace(' ', '')],
    ['../../etc/passwd', '-..-etc-passwd.md'],
    ['C:\\Windows', 'C--Windows.md'],
    ['.NET and dots...', 'NET and dots.md'],
    ['  spaces . . ', 'spaces.md'],
    ['[C#] links ^here', '(C＃) links -here.md'],
    ['photo\u202egpj.exe', 'photogpj.exe.md'],
    ['half a pair \ud83d', 'half a pair.md'],
    ['soft\u00adhyphen\ufeff', 'softhyphen.md'],
  ])('%j', (text, expected) => expect(name(text)).toBe(expected));
});

test.each(['CON', 'con', 'Nul', 'com1', 'LPT9', 'COM¹', 'aux.c', 'conin$', 'CLOCK$'])(
  'the device %s of Windows',
  (device) => expect(name(device)).not.toMatch(/^(?:con|nul|com1|lpt9|com¹|aux|conin\$|clock\$)\./i),
);

test.each(['Console', 'auxiliary', 'company', 'COM', 'LPT12'])('%s is no device', (text) =>
  expect(name(text)).toBe(`${text}.md`),
);

describe('scripts', () => {
  test.each([
    'Η προκυμαία',
    'المرفأ متجمد',
    'می‌خواهم',
    '港が凍った',
    '항구가 얼었다',
    'ท่าเรือ',
    'हिन्दी',
    '👩‍👩‍👧 on the ice',
  ])('%s stays as it is', (text) => expect(name(text)).toBe(`${text}.md`));

  test('what is decomposed is composed', () => expect(name('Cafe\u0301')).toBe('Caf\u00e9.md'));
});

describe('length', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;

  test.each(['a', 'é', '港', '👩‍👩‍👧', 'ก็'])('of %s repeated', (part) => {
    const long = name(part.repeat(200));
    expect(bytes(long)).toBeLessThanOrEqual(120);
    expect(bytes(long)).toBeGreaterThan(95);
    // Nothing is cut in the middle.
    expect(long.slice(0, -3).replaceAll(part, '')).toBe('');
  });

  test('a number fits too', () => {
    const names = createFileNames();
    const all = Array.from({ length: 12 }, () => names.next(['港'.repeat(100)], 'md'));
    expect(new Set(all).size).toBe(12);
    expect(Math.max(...all.map(bytes))).toBeLessThanOrEqual(120);
  });
});

test('no two are the same where upper case, composed letters and widths are not told apart', () => {
  const names = createFileNames();
  const all = ['Ice', 'ICE', 'ice', 'straße', 'STRASSE', 'Caf\u00e9', 'CAFE\u0301', 'ice-2', 'Ice'].map(
    (text) => names.next([text], 'md'),
  );
  expect(all).toEqual([
    'Ice.md',
    'ICE-2.md',
    'ice-3.md',
    'straße.md',
    'STRASSE-2.md',
    'Café.md',
    'CAFÉ-2.md',
    'ice-2-2.md',
    'Ice-4.md',
  ]);
});

test('where nothing of a title is left, the next text, and at last a word', () => {
  const names = createFileNames();
  expect(names.next(['???', 'harbour.test'], 'md')).toBe('harbour.test.md');
  expect(names.next([null, '...'], 'md')).toBe('untitled.md');
  expect(names.next(['', ''], '')).toBe('untitled');
});

test('ten thousand of one name are quick', () => {
  const names = createFileNames();
  const start = performance.now();
  for (let count = 0; count < 10_000; count++) names.next(['Untitled'], 'md');
  expect(performance.now() - start).toBeLessThan(3000);
});

test('any text makes a name that every system takes', () => {
  const names = createFileNames();
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const made = names.next([text], 'md');
      expect(made).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[\s.]|[\s.]$|[\s.]\.md$/u);
      expect(new TextEncoder().encode(made).length).toBeLessThanOrEqual(120);
      expect(made).toBe(made.normalize('NFC'));
      expect(seen).not.toContain(made.toLowerCase());
      seen.add(made.toLowerCase());
    }),
    { numRuns: 2000 },
  );
});
