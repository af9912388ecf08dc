import { browser } from 'wxt/browser';
import { siteOf } from '../../preferences/look';
import { removeTrackingParameters } from '../../reader/features/paper/text-fragment';
import type { PageContext } from '../../reader/over-page/page-context';

/** A report on the extraction, as plain text: URL, versions, rules and scores, but none of the article's text. */
export function createReport({ page, outcome, preferences, mode }: PageContext): string {
  const found = outcome();
  const site = siteOf(page.URL) ?? '';
  const { picks, removals } = preferences();
  const lines = [
    `Lectern ${browser.runtime.getManifest().version}`,
    `Browser: ${navigator.userAgent}`,
    `Address: ${removeTrackingParameters(page.URL)}`,
    `Shown: ${mode()}`,
  ];
  if (found?.kind === 'article') {
    const { article, removed, score, notice, pages } = found;
    const rules = removed.map(({ rule, count }) => `${rule} ${count}`).join(', ');
    const count = (tag: string) => article.content.split(`<${tag}`).length - 1;
    lines.push(
      `Found: an article, score ${score.toFixed(2)}${notice ? `, ${notice}` : ''}${pages ? `, page ${pages.current} of ${pages.total}` : ''}`,
      `Words: ${article.wordCount}; paragraphs ${count('p')}, pictures ${count('img')}, tables ${count('table')}, code ${count('pre')}`,
      `Language: ${article.language ?? 'not known'}, ${article.direction}`,
      `Stated: ${['byline', 'siteName', 'section', 'publishedAt', 'leadImage'].filter((name) => Reflect.get(article, name) !== null).join(', ') || 'nothing'}`,
      `Removed: ${rules || 'nothing'}`,
    );
  } else if (found) lines.push(`Found: nothing, ${found.reason}`);
  lines.push(
    `Page: ${page.getElementsByTagName('*').length} elements, ${page.querySelectorAll('p').length} paragraphs`,
  );
  if (Object.hasOwn(picks, site)) lines.push(`Picked: ${picks[site]}`);
  if (Object.hasOwn(removals, site)) lines.push(`Always removed: ${removals[site]?.join(' · ')}`);
  return `${lines.join('\n')}\n`;
}
