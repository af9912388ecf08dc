// Part of npm run bench:reading: what scrolling costs with so many highlights in the article, beside none in the same view.
import { median } from '../lib/quantile.mjs';
import { mainThreadWorkOf } from '../lib/with-extension.mjs';

const ROUNDS = 3;
const SETTLED_MS = 1500;

/** In the view's world: selects a sentence of the paragraph that stands at so many hundredths of the article. */
const SELECT = `(share) => {
  const frame = globalThis.chrome.dom.openOrClosedShadowRoot(document.querySelector(':root > div')).querySelector('iframe');
  const view = frame.contentDocument;
  const paragraphs = [...view.querySelectorAll('[data-part="content"] p')].filter((p) => p.textContent.length > 100);
  const walker = view.createTreeWalker(paragraphs[Math.floor(share * paragraphs.length)], 4);
  const text = walker.nextNode();
  view.getSelection().setBaseAndExtent(text, 0, text, Math.min(80, text.length));
}`;

/** In the view's world: how many highlights are drawn. */
const COUNT = `(() => {
  const frame = globalThis.chrome.dom.openOrClosedShadowRoot(document.querySelector(':root > div')).querySelector('iframe');
  const { highlights } = frame.contentWindow.CSS;
  return ['yellow', 'green', 'blue', 'red'].reduce((sum, color) => sum + (highlights.get('lectern-mark-' + color)?.size ?? 0), 0);
})()`;

/** Turns the wheel as `scroll` does; resolves to late frames of a hundred and ms of the main thread's work. */
async function scrollOnce({ page, session }, scroll, it) {
  await page.keyboard.press('Home');
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  const before = await mainThreadWorkOf(session);
  const { late, frames } = await scroll(it);
  return { late: (100 * late) / frames, work: (await mainThreadWorkOf(session)) - before };
}

async function scrollRounds(it, scroll) {
  const all = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await scrollOnce(it, scroll, it));
  return { late: median(all.map(({ late }) => late)), work: median(all.map(({ work }) => work)) };
}

/** Marks `count` passages over the whole article by the key, and prints scrolling before and after, with the ratio. */
export async function benchHighlights(it, scroll, count) {
  const { page, run } = it;
  const without = await scrollRounds(it, scroll);
  for (let number = 0; number < count; number++) {
    await run(`(${SELECT})(${number / count})`);
    await page.keyboard.press('h');
    const until = Date.now() + 10_000;
    while ((await run(COUNT)) <= number && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const drawn = await run(COUNT);
  const marked = await scrollRounds(it, scroll);
  console.log(`${drawn} highlights drawn`);
  for (const [name, key] of [
    ['late frames of 100, scrolling', 'late'],
    ['main thread in 3 s of scrolling, ms', 'work'],
  ])
    console.log(
      `${name.padEnd(36)} without ${without[key].toFixed(1).padStart(8)}   with ${marked[key].toFixed(1).padStart(8)}   × ${(marked[key] / without[key]).toFixed(2)}`,
    );
}
