import { foldSpaces } from '../dom/fold-spaces';
import { measuredProse } from '../main-content/prose';
import { isLonger, linkShare, textLength } from '../measure';
import type { Post } from './thread';

/** Elements that name who wrote a post, by class or by where they lead. */
const AUTHOR_SELECTOR =
  ':is([class*="author" i], [class*="user" i], [class*="sender" i], [class*="nick" i], [class*="poster" i], [class*="speaker" i], [class*="byline" i], [itemprop~="author"], [rel~="author"], a[href*="/user"], a[href*="/member"], a[href*="/profile"], a[href*="/u/"], a[href*="/@"], a[href*="user="], a[href*="author="], a[href^="mailto:"])';
const DATE_SELECTOR =
  'time, [class*="date" i], [class*="time" i]:not([class*="timeline" i]), [class*="ago" i], [class*="posted" i], abbr[title]';
const OUTSIDE_SELECTOR =
  'nav, aside, footer, form, [role="navigation"], [role="complementary"], [role="contentinfo"]';
const LINKED_HEADING = ':is(h1, h2, h3, h4) a[href]:not([href^="#"])';
const SIGNATURE_SELECTOR = '[class*="signature" i], [class*="sig-" i]';
const COMMENTS_NAME = /(?:^|[\s_-])(?:comments?|respond|replies|reviews?|disqus)/i;
const MAX_NAME_LENGTH = 40;
/** Limits of what is looked at, and of how far up from an author their post may begin. */
const MAX_AUTHORS = 600;
const MAX_LEVELS = 9;
/** Fewer posts of one kind are no thread. */
const MIN_POSTS = 3;
/** A post says this much on average, in characters. */
const MIN_MEAN_LENGTH = 40;
/** With more running text outside its posts, in characters, a page has an article of its own. */
const MAX_OTHER_PROSE = 200;

interface Thread {
  posts: Post[];
  opened: boolean;
}

/** The kind of an element: its name and first class, without numbers. */
const nameKind = (element: Element): string =>
  `${element.localName}.${(element.getAttribute('class') ?? '').trim().split(/\s+/)[0]?.replace(/\d+/g, '') ?? ''}`;

function findAuthors(body: Element): Element[] {
  const authors: Element[] = [];
  for (const element of body.querySelectorAll(AUTHOR_SELECTOR)) {
    if (authors.length === MAX_AUTHORS) break;
    if (isLonger(element, MAX_NAME_LENGTH)) continue;
    if (foldSpaces(element.textContent) && !element.closest(OUTSIDE_SELECTOR)) authors.push(element);
  }
  return authors;
}

/** The boxes that may be posts, by the container they share: each the largest around an author without another name. */
function groupBoxes(authors: readonly Element[], body: Element): Map<Element, Element[]> {
  const names = new Map<Element, Set<string>>();
  for (const author of authors) {
    const name = foldSpaces(author.textContent);
    let box = author.parentElement;
    for (let level = 0; box && box !== body && level <= MAX_LEVELS; level++, box = box.parentElement) {
      const inside = names.get(box);
      if (inside) inside.add(name);
      else names.set(box, new Set([name]));
    }
  }
  const groups = new Map<Element, Set<Element>>();
  for (const author of authors) {
    let box = author;
    for (let level = 0; level < MAX_LEVELS; level++) {
      const parent = box.parentElement;
      if (!parent || parent === body || (names.get(parent)?.size ?? 0) > 1) break;
      box = parent;
    }
    const container = box.parentElement;
    if (!container) continue;
    const group = groups.get(container);
    if (group) group.add(box);
    else groups.set(container, new Set([box]));
  }
  return new Map([...groups].map(([container, boxes]) => [container, [...boxes]]));
}

/** The most frequent of some names. */
function findCommonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce<[string, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    ['', 0],
  )[0];
}

/** The longest of some elements; null if none has text. */
const findLongest = (elements: Iterable<Element>): Element | null =>
  [...elements].reduce<Element | null>((most, element) => {
    const length = textLength(element);
    return length && length > (most ? textLength(most) : 0) ? element : most;
  }, null);

/** The innermost box with a text, without the short lines beside it: a date, a number, a link to answer. */
function findInner(text: Element): Element {
  let part = text;
  for (;;) {
    const next = findLongest(part.children);
    if (!next?.matches('div, section, article, td, blockquote')) return part;
    if (textLength(part) - textLength(next) > MAX_NAME_LENGTH) return part;
    part = next;
  }
}

/** The part of a post that holds its text: the longest of what stands beside its author, at any level. */
function findText(box: Element, author: Element): Element | null {
  const beside: Element[] = [];
  for (let part: Element | null = box; part && part !== author; ) {
    const children: Element[] = [...part.children];
    beside.push(...children.filter((child) => !child.contains(author)));
    part = children.find((child) => child.contains(author)) ?? null;
  }
  const longest = findLongest(beside);
  return longest && findInner(longest);
}

/** The posts among a container's children: those of the commonest kind of box with an author. */
function readPosts(container: Element, boxes: readonly Element[], authors: ReadonlySet<Element>): Post[] {
  const kind = findCommonest(boxes.map(nameKind));
  const own = [...container.children].filter((child) => nameKind(child) === kind);
  const found = own.map((box) => {
    const author = [...box.querySelectorAll(AUTHOR_SELECTOR)].find((element) => authors.has(element)) ?? null;
    return { box, author, text: author && findText(box, author) };
  });
  const textKind = findCommonest(found.flatMap(({ text }) => (text ? [nameKind(text)] : [])));
  return found.flatMap(({ box, author, text }) => {
    const same = [...box.querySelectorAll('*')].find(
      (element) => nameKind(element) === textKind && !(author && element.contains(author)),
    );
    const body = same ?? text;
    if (!body || !textLength(body)) return [];
    const date = [...box.querySelectorAll(DATE_SELECTOR)].find(
      (element) =>
        /\d/.test(element.textContent ?? '') &&
        textLength(element) <= MAX_NAME_LENGTH &&
        !body.contains(element),
    );
    return [{ author: foldSpaces(author?.textContent), date: date ?? null, body }];
  });
}

/** Whether the posts are what the page is about: no teasers, and hardly any running text beside them. */
function isSubject(container: Element, posts: readonly Post[], body: Element): boolean {
  const named = posts.filter(({ author }) => author);
  if (new Set(named.map(({ author }) => author)).size < 2 || named.length < MIN_POSTS) return false;
  const lengths = posts.map((post) => textLength(post.body) * (1 - linkShare(post.body)));
  if (lengths.reduce((sum, length) => sum + length, 0) < MIN_MEAN_LENGTH * posts.length) return false;
  if (2 * posts.filter((post) => post.date).length < posts.length) return false;
  if (container.querySelectorAll(LINKED_HEADING).length > posts.length / 2) return false;
  const other = measuredProse(body).filter(
    ({ element }) =>
      !container.contains(element) && !element.contains(container) && !element.closest(OUTSIDE_SELECTOR),
  );
  const isComments = container.closest(
    '[class*="omment"], [id*="omment"], [class*="eplies"], [class*="espon"]',
  );
  const names = `${isComments?.className ?? ''} ${isComments?.id ?? ''}`;
  const length = other.reduce((sum, block) => sum + block.length, 0);
  return COMMENTS_NAME.test(names) ? length === 0 : length <= MAX_OTHER_PROSE;
}

/**
 * Finds the thread of a forum, chat or mail archive of no known system: several boxes of one kind beside each other, each with
 * a name, a date and a text, and hardly any other text on the page. Comments under an article are none.
 */
export function findUnknownThread(copy: Document): Thread | null {
  const { body } = copy;
  const authors = findAuthors(body);
  if (authors.length < MIN_POSTS) return null;
  const isAuthor = new Set(authors);
  const groups = [...groupBoxes(authors, body)].filter(([, boxes]) => boxes.length >= MIN_POSTS);
  const largest = groups.reduce<[Element, Element[]] | null>(
    (most, group) => (most && textLength(most[0]) >= textLength(group[0]) ? most : group),
    null,
  );
  if (!largest) return null;
  const [container, boxes] = largest;
  const posts = readPosts(container, boxes, isAuthor);
  if (!isSubject(container, posts, body)) return null;
  for (const { body: text } of posts)
    for (const signature of text.querySelectorAll(SIGNATURE_SELECTOR)) signature.remove();
  return { posts, opened: true };
}
