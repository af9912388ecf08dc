import type { FieldFate, Importer } from '../importer';
import { createUnreadable, type ImportedItem } from '../item';
import { CLIPPING_KEYS, isClipping, readClipping } from '../read/clipping';
import { joinText, textChunksOf } from '../read/text';

/** Characters of one note. */
const MAX_NOTE_LENGTH = 100_000_000;

/** Every name of a front matter that is read, and what stands in the note's text. */
export const OBSIDIAN_FIELDS: Readonly<Record<string, FieldFate>> = {
  ...Object.fromEntries(
    Object.entries(CLIPPING_KEYS).flatMap(([field, names]) =>
      names.map((name) => [name, field as keyof ImportedItem]),
    ),
  ),
  'the note’s text': 'content',
  '==passage==': 'highlights',
  '%%comment%%': 'left: Obsidian does not show it either',
  '![[file]]': 'left: the file is in the vault, not in the note',
  'other properties': 'left: they are the reader’s own, and have no meaning that is known',
};

/**
 * A note as Obsidian's Web Clipper saves it: Markdown with the address in its front matter. Also what other clippers write, so long
 * as the front matter has an address under one of the usual names.
 */
export const obsidianMarkdown: Importer = {
  id: 'obsidian-markdown',
  name: 'Obsidian Web Clipper',
  fields: OBSIDIAN_FIELDS,
  accepts: (sample) => sample.kind === 'text' && isClipping(sample.text),
  async *read(file) {
    const text = await joinText(textChunksOf(file), MAX_NOTE_LENGTH);
    if (text === null) yield createUnreadable('too-large');
    else yield readClipping(text) ?? createUnreadable('no-address', { line: 1 });
  },
};
