import { describe, expect, test } from 'vitest';
import { highlightCode } from '../../../../reader/features/code/highlight-code';
import { parseSpans } from '../../../../reader/features/code/spans';

const told = (text: string, language: string | null) =>
  highlightCode(text, language).map(({ start, end, kind }) => [text.slice(start, end), kind]);

describe('spans', () => {
  test('offsets are those of the plain text, whatever is escaped or nested', () => {
    expect(
      parseSpans(
        'a &lt; <span class="hljs-string">&quot;b<span class="hljs-subst">c</span>&quot;</span> &amp;',
      ),
    ).toEqual([{ start: 4, end: 8, kind: 'string' }]);
  });
  test('what has no kind stays ink', () => {
    expect(parseSpans('<span class="hljs-params">a</span>')).toEqual([]);
  });
});

describe('colour', () => {
  test('a named language, by any of its names', () => {
    const expected = [
      ['const', 'keyword'],
      ['"<b>"', 'string'],
      ['// &', 'comment'],
    ];
    const code = 'const a = "<b>"; // &';
    expect(told(code, 'js')).toEqual(expected);
    expect(told(code, 'javascript')).toEqual(expected);
    expect(told('$ ls -l', 'console').length).toBeGreaterThan(0);
  });
  test('a language that is not named is told where it is sure, and left where not', () => {
    const python =
      'import os\n\ndef tide(hour: int) -> float:\n    """High water."""\n    return 2.5 if hour == 4 else 0\n';
    expect(told(python, null)).toContainEqual(['def', 'keyword']);
    expect(told('10 apples\n4 pears', null)).toEqual([]);
  });
  test('an unknown language and very long code are left', () => {
    expect(told('10 apples', 'fruit')).toEqual([]);
    expect(highlightCode('let a = 1;\n'.repeat(10_000), 'js')).toEqual([]);
  });
});
