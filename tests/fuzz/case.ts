import { parseFetched } from '../../article/pagination/fetched';
import { Chance, seedOf } from './chance';
import { tokenise } from './markup';
import { ADDRESSES_CHANGED, pageAddress } from './mutators/addresses';
import { ATTRIBUTES } from './mutators/attributes';
import { DOCUMENT } from './mutators/document';
import { DRAWN } from './mutators/drawn';
import { METADATA } from './mutators/metadata';
import { NAMESPACES } from './mutators/namespaces';
import { NESTING } from './mutators/nesting';
import { STRUCTURE } from './mutators/structure';
import { TEXT } from './mutators/text';
import { TREE } from './mutators/tree';
import { asXml } from './mutators/xml';

/** A page that cases are made of: its name, its size in bytes, its address. */
export interface BasePage {
  id: string;
  size: number;
  url: string;
}

/** A page as one case has it. */
export interface MadeCase {
  page: Document;
  /** The address that is given for it. */
  url: string;
  base: string;
  /** Whether it is a page with a window, laid out. */
  drawn: boolean;
  /** Everything is wanted of it, as when nothing was found. */
  all: boolean;
  mutations: string[];
  /** Takes it away again. */
  dispose(): void;
}

const KINDS = [
  ...[ATTRIBUTES, NESTING, STRUCTURE, NAMESPACES, METADATA, TEXT, ADDRESSES_CHANGED, DOCUMENT],
] as const;
const MOST_MUTATIONS = 6;
/** One page of so many is drawn; one of so many parsed ones is no HTML document. */
const DRAWN_OF = 10;
const XML_OF = 25;
/** Part of the cases in which scripts changed the page after it was parsed, and in which all of it is wanted. */
const WITH_TREE = 0.5;
const WITH_ALL = 0.04;
/** Small pages are the likelier, large ones take part: by their size, this many bytes counted on top. */
const SIZE_OF_NONE = 20_000;

function pickPage(pages: readonly BasePage[], chance: Chance): BasePage {
  const weights = pages.map(({ size }) => 1 / (size + SIZE_OF_NONE));
  let at = chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => {
    at -= weight;
    return at < 0;
  });
  const page = pages[Math.max(index, 0)];
  if (!page) throw new Error('no pages to make cases of');
  return page;
}

/** A frame of this page that holds a page as if it had been loaded: with a window, a layout and styles. */
function draw(html: string): { page: Document; frame: HTMLIFrameElement } {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1280px;height:800px;border:0';
  document.body.append(frame);
  const page = frame.contentDocument;
  // Of a hundred thousand marks on one letter no browser makes a page: it is never read.
  html = html.replace(/(\p{M}{300})\p{M}+/gu, '$1');
  if (!page) throw new Error('the frame has no document');
  page.open();
  page.write(html);
  page.close();
  return { page, frame };
}

function parse(html: string, url: string, chance: Chance): Document {
  const way = chance.next();
  if (way < 0.5) return parseFetched(html, url);
  // The one that opens declarative shadow roots.
  return way < 0.7 ? Document.parseHTMLUnsafe(html) : new DOMParser().parseFromString(html, 'text/html');
}

/** Costly to make and to run: one choice of them in so many is kept. */
const RARE = new Set(['tree-deep', 'attribute-huge', 'text-long']);
const RARE_OF = 4;

/** Applies one mutator of a collection; returns its name. */
function mutate<Subject>(
  mutators: Record<string, (subject: Subject, chance: Chance) => void>,
  subject: Subject,
  chance: Chance,
): string {
  let [name, apply] = chance.pick(Object.entries(mutators));
  while (RARE.has(name) && chance.below(RARE_OF)) [name, apply] = chance.pick(Object.entries(mutators));
  apply(subject, chance);
  return name;
}

/**
 * Makes the case of a number in the run of a seed: the same from the same pages, whenever. Takes the pages and how to read
 * one.
 */
export async function makeCase(
  run: number,
  number: number,
  pages: readonly BasePage[],
  read: (id: string) => Promise<string>,
): Promise<MadeCase> {
  const chance = new Chance(seedOf(run, number));
  const base = pickPage(pages, chance);
  const url = pageAddress(chance, base.url);
  const drawn = chance.below(DRAWN_OF) === 0;
  const markup = tokenise(await read(base.id));
  const mutations: string[] = [];
  for (let left = chance.between(1, MOST_MUTATIONS); left > 0; left--)
    mutations.push(mutate(chance.pick(KINDS), markup, chance));
  const html = markup.tokens.join('');
  const { page: parsed, frame } = drawn ? draw(html) : { page: parse(html, url, chance), frame: null };
  for (let left = chance.happens(WITH_TREE) ? chance.between(1, 3) : 0; left > 0; left--)
    mutations.push(mutate(drawn && chance.happens(0.5) ? DRAWN : TREE, parsed, chance));
  const xml = !drawn && chance.below(XML_OF) === 0 && parsed.documentElement !== null;
  if (xml) mutations.push('xml');
  const page = xml ? asXml(parsed, chance) : parsed;
  const all = chance.happens(WITH_ALL);
  return { page, url, base: base.id, drawn, all, mutations, dispose: () => frame?.remove() };
}
