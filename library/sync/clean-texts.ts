import type { SafeHtml } from '../../markup/safe-html';
import type { Change } from '../../sync/merge/change';
import { CONTENT } from './items';

/**
 * Sanitizes the texts in changes of another device, whatever wrote them. `clean` is the sanitizer; what is no text is left for the
 * library to refuse.
 */
export function cleanTexts(changes: readonly Change[], clean: (html: string) => SafeHtml): Change[] {
  return changes.map((change) => {
    if (change.kind !== 'put' || change.field !== CONTENT || typeof change.value !== 'string') return change;
    try {
      const { content, text } = JSON.parse(change.value) as { content: unknown; text: unknown };
      return { ...change, value: JSON.stringify({ content: clean(String(content)), text }) };
    } catch {
      return { ...change, value: null };
    }
  });
}
