// npm run why -- page.html|URL "some words": which step of the extraction removed these words, from which element.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { bundle } from '../tests/bench/lib/bundle.mjs';
import { findChromium } from './browsers.mjs';

const [target, ...rest] = process.argv.slice(2);
const words = rest.join(' ');
if (!target || !words) {
  console.error('why: give a page and some of its words: npm run why -- page.html "some words"');
  process.exit(2);
}

/** The file of a step: it carries the name of the rule or of the step ("leadImage" is lead-image.ts). */
function fileOf(step) {
  const [folder, name = ''] = step.split('/');
  const id = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const files = fs.readdirSync('article', { recursive: true }).filter((file) => file.endsWith('.ts'));
  const inFolder = files.filter((file) => path.dirname(file) === folder);
  const byId = inFolder.find((file) =>
    fs.readFileSync(path.join('article', file), 'utf8').includes(`id: '${id}'`),
  );
  return `article/${byId ?? inFolder.find((file) => file === `${folder}/${id}.ts`) ?? folder}`;
}

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(/^https?:/.test(target) ? target : pathToFileURL(target).href);
const script = await bundle('scripts/why/in-page.ts', 'lecternWhy');
const { verdict, reason, loss } = await page.evaluate(
  `(async () => { ${script}; return globalThis.lecternWhy.why(${JSON.stringify(words)}); })()`,
);
await browser.close();

if (verdict === 'not-on-page') console.log('These words are not on the page.');
else if (verdict === 'in-article') console.log('These words are in the article.');
else if (verdict === 'snapshot')
  console.log('Lost in the snapshot: not visible, or over the page (article/snapshot/).');
else if (!loss) console.log(`There is no article on this page: ${reason}.`);
else
  console.log(
    `Removed by ${loss.step} (${fileOf(loss.step)})\nfrom ${loss.element}${reason ? `\nand the page has no article: ${reason}` : ''}`,
  );
process.exit(verdict === 'not-on-page' ? 1 : 0);
