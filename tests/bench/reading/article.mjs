const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi wo zu'.split(' ');

/** A sequence of whole numbers below `limit` that is the same each time (a linear congruential generator, Numerical Recipes). */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** An article's page: paragraphs of 50 words, a heading every 40, pictures spread evenly, some links and emphasis. */
export function longArticle(words, pictures) {
  const next = numbers(1);
  const word = () => Array.from({ length: 1 + next(4) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
  const sentence = () => {
    const text = Array.from({ length: 10 }, word).join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs = Math.ceil(words / 50);
  const every = Math.max(1, Math.floor(paragraphs / Math.max(1, pictures)));
  const parts = [];
  for (let number = 0; number < paragraphs; number++) {
    if (number % 40 === 0) parts.push(`<h2>${sentence()}</h2>`);
    if (pictures && number % every === every - 1)
      parts.push(
        `<figure><img src="/picture-${number}.svg" width="600" height="400" alt="${word()}"><figcaption>${sentence()}</figcaption></figure>`,
      );
    const inner = Array.from({ length: 5 }, sentence);
    if (number % 5 === 0) inner[1] = `<a href="/page-${number}">${inner[1]}</a>`;
    if (number % 7 === 0) inner[3] = `<em>${inner[3]}</em>`;
    parts.push(`<p>${inner.join(' ')}</p>`);
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A very long article</title></head><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>A very long article</h1><p class="byline">By Ada Lovelace</p>${parts.join('\n')}</article></main><footer><p>All rights reserved</p></footer></body></html>`;
}
