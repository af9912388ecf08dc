import { expect, test } from 'vitest';
import { extract } from '../../../../article/extract';
import { ALL_LANGUAGES } from '../../../../article/languages/all';
import { dataTables } from '../../../../article/repairs/data-tables';
import { takeSnapshot } from '../../../../article/snapshot/snapshot';
import { parse } from '../parse';

const say = (about: string) =>
  `What is to be said of ${about} fills a paragraph of some length, with a comma or two in it, and ends, as a paragraph should, where the thought that began it has come to rest.`;

async function tablesOf(table: string): Promise<string[]> {
  const html = `<title>Beds</title><main><h1>Beds</h1><p>${say('soil')}</p><p>${say('shade')}</p><div class="block"><div class="wide">${table}</div></div><p>${say('leeks')}</p><p>${say('peas')}</p></main>`;
  const outcome = await extract(takeSnapshot(parse(html), 'https://garden.test/2026/beds'), {
    languages: ALL_LANGUAGES,
  });
  if (outcome.kind === 'none') throw new Error(outcome.reason);
  const { body } = parse(outcome.article.content);
  expect(body.querySelector('[summary]')).toBeNull();
  return [...body.querySelectorAll('table')].map((found) =>
    [...found.querySelectorAll('tr')]
      .map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' | '))
      .join(' / '),
  );
}

const cell = (text: string) => `<td><div class="cell"><div>${text}</div></div></td>`;
const row = (...texts: string[]) => `<tr>${texts.map(cell).join('')}</tr>`;

test('a small table without header cells is the article’s', async () => {
  const table = `<table><tbody>${row('Bed', 'Spring')}${row('Wall', 'Peas and chard')}${row('Racks', 'Leeks, alas')}</tbody></table>`;
  expect(await tablesOf(table)).toEqual(['Bed | Spring / Wall | Peas and chard / Racks | Leeks, alas']);
});

test('a table of links stays what it was', async () => {
  const link = (text: string) => `<a href="/${text}">${text}</a>`;
  const table = `<table><tbody>${row(link('Home'), link('Shop'))}${row(link('Forum'), link('Contact'))}</tbody></table>`;
  expect(await tablesOf(table)).toEqual([]);
});

test('columns of a page, rows of other lengths and what stands before the headline are left alone', () => {
  const long = `${say('rows')} ${say('cells')}`;
  const tables = [
    `<table><tbody>${row('Left', long)}${row(long, 'Right')}</tbody></table>`,
    `<table><tbody>${row('Left', 'Right')}${row('One')}</tbody></table>`,
    `<nav><table><tbody>${row('Left', 'Right')}${row('One', 'Two')}</tbody></table></nav>`,
  ];
  const page = parse(
    `<table><tbody>${row('Left', 'Right')}${row('One', 'Two')}</tbody></table><h1>Beds</h1>${tables.join('')}`,
  );
  dataTables.apply(page);
  expect(page.querySelectorAll('table')).toHaveLength(4);
  expect(page.querySelector('[summary]')).toBeNull();
});
