/** A line of a text, from 1, without its end. */
export interface TextLine {
  line: number;
  text: string;
  /** The line had more characters than a line may have; `text` is its beginning. */
  isTooLong: boolean;
}

/** Characters a line may have; one without end would fill the memory, and no address or title is near it. */
const MAX_LINE_LENGTH = 100_000;

/** The lines of a text, ended by LF, CR LF, LF CR or CR alone. */
export async function* textLines(chunks: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let line = 1;
  let rest: string[] = [];
  let length = 0;
  let endedBy = '';
  const take = (): TextLine => {
    const text = rest.join('');
    const isTooLong = length > MAX_LINE_LENGTH;
    rest = [];
    length = 0;
    return { line: line++, text, isTooLong };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (const { 0: end, index } of chunk.matchAll(/[\r\n]/g)) {
      const text = chunk.slice(start, index);
      start = index + 1;
      // The other half of a line end of two characters.
      if (text === '' && length === 0 && endedBy !== '' && endedBy !== end) {
        endedBy = '';
        continue;
      }
      endedBy = end;
      keep(text);
      yield take();
    }
    if (start < chunk.length) {
      endedBy = '';
      keep(chunk.slice(start));
    }
  }
  if (length > 0) yield take();

  function keep(text: string): void {
    if (length <= MAX_LINE_LENGTH) rest.push(text.slice(0, MAX_LINE_LENGTH));
    length += text.length;
  }
}
