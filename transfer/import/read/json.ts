import { JSONParser } from '@streamparser/json';
import { jsonrepair } from 'jsonrepair';
import { createUnreadable, type UnreadableRow } from '../item';
import { joinText } from './text';

/** Characters of a JSON that has to be read whole, because its parts refer to each other. */
const MAX_WHOLE_LENGTH = 200_000_000;
/** A damaged one is repaired up to this size; repairing takes several times its memory. */
const MAX_REPAIR_LENGTH = 50_000_000;
/** Deeper than any export: beyond it a file only wants to overflow a stack. */
const MAX_DEPTH = 500;

/** One value of a list, or what could not be read. */
export type JsonValue = { kind: 'value'; value: unknown } | UnreadableRow;

/**
 * The values at a path of a JSON, one by one as they come: `$.*` are those of a list, `$.bookmarks.*` those of an object's list.
 * Memory is that of one value. What is whole before a damage comes out, then one row that says so.
 */
export async function* jsonValues(chunks: AsyncIterable<string>, path: string): AsyncGenerator<JsonValue> {
  const parser = new JSONParser({ paths: [path], keepStack: false });
  const values: JsonValue[] = [];
  let line = 1;
  let failed = false;
  parser.onValue = ({ value }) => values.push({ kind: 'value', value });
  parser.onError = () => {
    failed = true;
  };
  for await (const chunk of chunks) {
    try {
      parser.write(chunk.replace(/^\uFEFF/, ''));
    } catch {
      failed = true;
    }
    yield* values.splice(0);
    if (failed) break;
    line += chunk.split('\n').length - 1;
  }
  if (failed || !parser.isEnded) yield createUnreadable('damaged', { line });
}

/** A JSON as a whole; `damage` is set if it had to be repaired (cut off, commas too many), and `value` is what is left. */
export async function readJson(
  chunks: AsyncIterable<string>,
): Promise<{ value: unknown; damage: UnreadableRow | null }> {
  const text = await joinText(chunks, MAX_WHOLE_LENGTH);
  if (text === null) return { value: null, damage: createUnreadable('too-large') };
  return parseJson(text.replace(/^\uFEFF/, ''));
}

/** As `readJson`, of text. */
export function parseJson(text: string): { value: unknown; damage: UnreadableRow | null } {
  try {
    return { value: JSON.parse(text), damage: null };
  } catch {
    const damage = createUnreadable('damaged', { line: text.split('\n').length });
    if (text.length > MAX_REPAIR_LENGTH || isTooDeep(text)) return { value: null, damage };
    try {
      return { value: JSON.parse(jsonrepair(text)), damage };
    } catch {
      return { value: null, damage };
    }
  }
}

/** Whether brackets nest so deeply that a recursive parser would overflow; brackets in texts count, which errs on the safe side. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1);
  }
  return false;
}
