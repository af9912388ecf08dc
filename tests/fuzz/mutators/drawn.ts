import type { TreeMutator } from './tree';

const RULES = [
  ...[
    '* { writing-mode: vertical-rl }',
    '* { position: fixed }',
    'body { display: none }',
    'p { visibility: hidden }',
    'p { font-size: 0 }',
    '* { content-visibility: hidden }',
  ],
  ...[
    'p { position: absolute; left: -9999px }',
    'p { color: white; background: white }',
    'div { display: contents }',
    '* { float: left }',
    '* { transform: scale(0) }',
    'p { opacity: 0 }',
  ],
  ...[
    'div { position: sticky; top: 0; z-index: 9; width: 100vw; height: 100vh }',
    'body { columns: 9 }',
    'p { width: 1px; height: 1px; overflow: hidden }',
    '* { zoom: 1e9 }',
    '* { margin: -1e9px }',
  ],
  ...[
    '@media print { p, article, main { display: none } }',
    'p::before { content: "x" } ',
    'html { height: 0; overflow: hidden }',
    '* { text-combine-upright: all; writing-mode: vertical-lr }',
    'img { width: 1e7px; height: 1e7px }',
  ],
];

const styles: TreeMutator = (page, chance) => {
  const style = page.createElement('style');
  style.textContent = Array.from({ length: chance.between(1, 3) }, () => chance.pick(RULES)).join('\n');
  (page.head ?? page.documentElement)?.append(style);
};

/** Any two places of the page, in either order, also in pictures and in what holds no text. */
const select: TreeMutator = (page, chance) => {
  const nodes = page.querySelectorAll('body *');
  const place = (): Node | null => {
    const element = nodes[chance.below(nodes.length)];
    return (chance.happens(0.7) ? element?.firstChild : element) ?? null;
  };
  const [from, to] = [place(), place()];
  const end = (node: Node) =>
    chance.below((node.nodeType === 1 ? node.childNodes.length : (node.nodeValue?.length ?? 0)) + 1);
  if (from && to) page.getSelection()?.setBaseAndExtent(from, end(from), to, end(to));
};

const frames: TreeMutator = (page, chance) => {
  const within = page.querySelectorAll('body article, body main, body div, body p');
  for (let left = chance.between(1, 4); left > 0; left--) {
    const frame = page.createElement('iframe');
    frame.style.cssText = 'width:800px;height:600px';
    within[chance.below(within.length)]?.append(frame);
    const inner = frame.contentDocument;
    if (!inner?.body) continue;
    if (chance.happens(0.2)) inner.documentElement.remove();
    else
      inner.body.innerHTML = chance.pick([
        page.body?.innerHTML.slice(0, 50_000) ?? '',
        `<p>${'A sentence, with a comma. '.repeat(50)}</p>`,
        '<frameset></frameset>',
        '<iframe></iframe>',
      ]);
  }
};

const canvases: TreeMutator = (page, chance) => {
  for (let left = chance.between(1, 4); left > 0; left--) {
    const canvas = page.createElement('canvas');
    [canvas.width, canvas.height] = chance.pick([
      [0, 0],
      [300, 200],
      [100_000, 1],
      [1000, 1000],
    ] as const);
    canvas.style.cssText = 'width:400px;height:300px';
    (page.querySelector('article, main, p') ?? page.body)?.append(canvas);
  }
};

const folds: TreeMutator = (page, chance) => {
  for (const element of page.querySelectorAll('body p, body div, body h2')) {
    if (!chance.happens(0.1)) continue;
    const name = chance.pick(['details', 'dialog', 'summary', 'label', 'fieldset']);
    const round = page.createElement(name);
    if (chance.happens(0.3)) round.toggleAttribute('open', true);
    element.replaceWith(round);
    round.append(element);
  }
};

/** Changes that only a page with a window knows: style sheets, a selection, frames, canvases, what folds. */
export const DRAWN: Record<string, TreeMutator> = {
  'drawn-styles': styles,
  'drawn-select': select,
  'drawn-frames': frames,
  'drawn-canvases': canvases,
  'drawn-folds': folds,
};
