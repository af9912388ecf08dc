/**
 * A selector for what stands beside an article: navigation and footers, and what is named by a class or id that begins with
 * one of `words`. Only with its beginning: a box called "has-sidebar" is the one beside the sidebar.
 */
export function elsewhere(...words: string[]): string {
  const named = words.flatMap((word) => [
    `[class^="${word}" i]:not(body)`,
    `[class*=" ${word}" i]:not(body)`,
    `[id^="${word}" i]:not(body)`,
  ]);
  return ['nav', 'footer', ...named].join(', ');
}
