import Papa from 'papaparse';
import { createUnreadable, type UnreadableRow } from '../item';

/** A row by its header's names, lower-cased and trimmed, with the line it begins on. */
export interface CsvRow {
  kind: 'row';
  line: number;
  /** The cell under a header name, as text; empty where there is none. */
  cell(...names: readonly string[]): string;
}

/** Characters a single row may have; a row of more is reported and left. */
const MAX_ROW_LENGTH = 64_000_000;
/** After so many quotes never closed, quotes mean nothing in this file. */
const MAX_OPEN_QUOTES = 20;

/** The names of a CSV's header, lower-cased: what tells its format. Empty if its first line is no header. */
export function csvHeader(text: string): string[] {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  const { data } = Papa.parse<string[]>(start, { preview: 1, delimiter: delimiterOf(start) });
  return (data[0] ?? []).map(normaliseName);
}

const normaliseName = (name: unknown): string => (typeof name === 'string' ? name.trim().toLowerCase() : '');

/** The separator of the header's line: comma, semicolon or tab, whichever it has most. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
};

/** CR alone ends lines in files of old Macs; the rest is one kind from here on. A CR at a chunk's end waits for its LF. */
async function* unifyLineEnds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = text.endsWith('\r') ? '\r' : '';
    yield (held ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
  }
  if (held) yield '\n';
}

interface Parsed {
  rows: readonly string[][];
  /** Characters that the complete rows take. */
  length: number;
  hasOpenQuote: boolean;
  /** The rows, by their index, that have a quote in the middle of a quoted cell. */
  oddQuotes: ReadonlySet<number>;
}

/** Parses what is complete of `text`: all of it at the file's end. */
function parsePiece(text: string, delimiter: string, isEnd: boolean, quotes: boolean): Parsed {
  const config = { delimiter, newline: '\n' as const, quoteChar: quotes ? '"' : '\u0000' };
  const parsed = new Papa.Parser(config).parse(text, 0, !isEnd) as Papa.ParseResult<string[]>;
  return {
    rows: parsed.data,
    length: parsed.meta.cursor,
    hasOpenQuote: parsed.errors.some(({ code }) => code === 'MissingQuotes'),
    oddQuotes: new Set(
      parsed.errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' ? (row ?? []) : [])),
    ),
  };
}

/**
 * The rows of a CSV with a header, as a stream. A quote that is never closed costs its own line, which is reported, not the
 * rest of the file; an empty line costs nothing.
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<CsvRow | UnreadableRow> {
  const reader = new CsvReader();
  for await (const chunk of unifyLineEnds(chunks)) yield* reader.push(chunk, false);
  yield* reader.push('', true);
}

class CsvReader {
  private rest = '';
  private line = 1;
  private names: Map<string, number> | null = null;
  private columns = 0;
  private delimiter = ',';
  private openQuotes = 0;
  /** Length below which parsing again finds nothing new: grows, so that a long cell is not read over and over. */
  private enough = 0;

  *push(chunk: string, isEnd: boolean): Generator<CsvRow | UnreadableRow> {
    this.rest += chunk;
    if (!isEnd && this.rest.length < this.enough) return;
    if (!this.names && this.rest !== '') this.delimiter = delimiterOf(this.rest);
    for (;;) {
      const parsed = parsePiece(this.rest, this.delimiter, isEnd, this.openQuotes < MAX_OPEN_QUOTES);
      const swallowing = this.findSwallowing(parsed);
      if (swallowing !== -1) {
        yield* this.take(parsed.rows.slice(0, swallowing), null);
        yield this.skipLine('damaged');
        this.openQuotes++;
        continue;
      }
      // The row with the open quote is the last one; everything after the quote is in it.
      const rows = parsed.hasOpenQuote && isEnd ? parsed.rows.slice(0, -1) : parsed.rows;
      yield* this.take(rows, parsed.hasOpenQuote && isEnd ? null : parsed.length);
      if (!isEnd) {
        this.enough = parsed.length > 0 ? 0 : this.rest.length * 2;
        if (this.rest.length <= MAX_ROW_LENGTH) return;
      }
      if (this.rest === '' || (isEnd && !parsed.hasOpenQuote)) return;
      yield this.skipLine(isEnd ? 'damaged' : 'too-large');
      this.openQuotes++;
      if (!isEnd) return;
    }
  }

  /**
   * The index of a row with a quote that was never closed, and that swallowed lines up to the next row with quotes: it has too few
   * or too many cells, or its first line alone is a whole row. -1 if there is none.
   */
  private findSwallowing({ rows, oddQuotes }: Parsed): number {
    if (oddQuotes.size === 0) return -1;
    const columns = this.columns || (rows[0]?.length ?? 0);
    let at = 0;
    for (const [index, cells] of rows.entries()) {
      if (oddQuotes.has(index) && cells.some((cell) => cell.includes('\n'))) {
        const firstLine = this.rest.slice(at, this.rest.indexOf('\n', at));
        if (cells.length !== columns || firstLine.split(this.delimiter).length === columns) return index;
      }
      at = this.endOfRow(at, cells);
    }
    return -1;
  }

  /** Gives out rows and drops their text: `length` characters of it, or as many lines as the rows have. */
  private *take(rows: readonly string[][], length: number | null): Generator<CsvRow> {
    let at = 0;
    for (const cells of rows) {
      const end = this.endOfRow(at, cells);
      const line = this.line;
      this.line += countLines(this.rest.slice(at, end));
      at = end;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (this.names) yield this.createRow(cells, line, this.names);
      else {
        this.names = new Map(cells.map((name, index) => [normaliseName(name), index]));
        this.columns = cells.length;
      }
    }
    this.rest = this.rest.slice(length ?? at);
  }

  /** Where a row's text ends: after as many line ends as its cells have, and its own. */
  private endOfRow(start: number, cells: readonly string[]): number {
    let lineEnds = 1;
    for (const cell of cells) lineEnds += countLines(cell);
    let at = start;
    for (; lineEnds > 0; lineEnds--) {
      const next = this.rest.indexOf('\n', at);
      if (next === -1) return this.rest.length;
      at = next + 1;
    }
    return at;
  }

  private createRow(cells: readonly string[], line: number, names: ReadonlyMap<string, number>): CsvRow {
    return {
      kind: 'row',
      line,
      cell: (...wanted) => {
        for (const name of wanted) {
          const index = names.get(name.toLowerCase());
          if (index !== undefined) return cells[index] ?? '';
        }
        return '';
      },
    };
  }

  private skipLine(reason: 'damaged' | 'too-large'): UnreadableRow {
    const end = this.rest.indexOf('\n');
    const line = this.line++;
    this.enough = 0;
    const start = end === -1 ? this.rest : this.rest.slice(0, end);
    this.rest = end === -1 ? '' : this.rest.slice(end + 1);
    return createUnreadable(reason, { line, start: start.slice(0, 120) });
  }
}
