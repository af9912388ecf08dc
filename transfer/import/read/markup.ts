import { Parser } from 'htmlparser2';

/** A piece of markup, in the order of the file; nothing of it is checked for nesting. */
export type MarkupEvent =
  | { kind: 'open'; name: string; attributes: Readonly<Record<string, string>>; line: number }
  /** `isImplied`: the file has no such tag; another one, or the file's end, closed the element. */
  | { kind: 'close'; name: string; line: number; isImplied: boolean }
  | { kind: 'text'; text: string }
  | { kind: 'comment'; text: string };

/**
 * The tags and texts of HTML or XML as a stream, names in lower case, entities decoded. Nothing is built or run, so memory is that
 * of one piece, and depth costs nothing.
 */
export async function* markupEvents(
  chunks: AsyncIterable<string>,
  { xml = false }: { xml?: boolean } = {},
): AsyncGenerator<MarkupEvent> {
  const events: MarkupEvent[] = [];
  const lines = new LineCounter();
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        events.push({
          kind: 'open',
          name: name.toLowerCase(),
          attributes,
          line: lines.at(parser.startIndex),
        }),
      onclosetag: (name, isImplied) =>
        events.push({
          kind: 'close',
          name: name.toLowerCase(),
          line: lines.at(parser.startIndex),
          isImplied,
        }),
      ontext: (text) => events.push({ kind: 'text', text }),
      oncomment: (text) => events.push({ kind: 'comment', text }),
    },
    { xmlMode: xml, decodeEntities: true, lowerCaseAttributeNames: !xml, recognizeSelfClosing: true },
  );
  for await (const chunk of chunks) {
    lines.add(chunk);
    parser.write(chunk);
    yield* events.splice(0);
  }
  parser.end();
  yield* events.splice(0);
}

/** Finds the line of a position, for positions that only grow. */
class LineCounter {
  private chunk = '';
  private chunkStart = 0;
  private position = 0;
  private line = 1;

  add(chunk: string): void {
    this.at(this.chunkStart + this.chunk.length);
    this.chunkStart += this.chunk.length;
    this.chunk = chunk;
  }

  at(position: number): number {
    const end = Math.min(position - this.chunkStart, this.chunk.length);
    for (let index = Math.max(0, this.position - this.chunkStart); index < end; index++)
      if (this.chunk.charCodeAt(index) === 10) this.line++;
    this.position = Math.max(this.position, position);
    return this.line;
  }
}
