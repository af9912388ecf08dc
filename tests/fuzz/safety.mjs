// Whether an article's markup is safe, by a parser that is neither the browser's nor the sanitiser's: parse5.
import { defaultTreeAdapter, parseFragment, serialize, html as spec } from 'parse5';
import {
  ADDRESS_ATTRIBUTES,
  ATTRIBUTES,
  HTML_ELEMENTS,
  MATH_ELEMENTS,
  MEDIA,
  SCHEMES,
} from './allow-list.mjs';

const ELEMENTS = { [spec.NS.HTML]: HTML_ELEMENTS, [spec.NS.MATHML]: MATH_ELEMENTS };
/** How often markup is written out and parsed again: what changes its meaning does it the second time. */
const ROUNDS = 3;

/** Control characters of ASCII: browsers drop some of them, and this drops all. */
const CONTROLS = /\p{Cc}/gu;

/** Why an address may not be in an article; null where it may. Takes it as a browser does: without controls and white space. */
function wrongAddress(value, element, name) {
  const address = value.replace(CONTROLS, '').trim();
  if (!address || address.startsWith('#')) return null;
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0].toLowerCase();
  const media = MEDIA.has(element) && (name === 'src' || name === 'poster');
  if (scheme === 'data:' && media && /^data:(?:image|audio|video)\//i.test(address)) return null;
  if (scheme && SCHEMES.has(scheme)) return null;
  return `<${element} ${name}="${address.slice(0, 60)}">`;
}

/** Addresses in a srcset that run; what is no address there is none to a browser either. */
function wrongSet(value, element) {
  const found = /(?:^|[\s,])((?:javascript:|vbscript:|data:text)[^\s,]*)/i.exec(value.replace(CONTROLS, ' '));
  return found ? `<${element} srcset="${found[1].slice(0, 60)}">` : null;
}

function elementProblems({ tagName, namespaceURI, attrs }) {
  const problems = ELEMENTS[namespaceURI]?.has(tagName) ? [] : [`<${tagName}> in ${namespaceURI}`];
  for (const { name, value, prefix } of attrs) {
    // It cannot be taken away from a live element; DOMPurify empties it, and then it names nothing.
    if (name === 'is' && !value) continue;
    if (prefix || !ATTRIBUTES.has(name))
      problems.push(`<${tagName} ${prefix ? `${prefix}:` : ''}${name}="${value.slice(0, 40)}">`);
    else if (ADDRESS_ATTRIBUTES.has(name)) problems.push(wrongAddress(value, tagName, name));
    else if (name === 'srcset') problems.push(wrongSet(value, tagName));
  }
  return problems.filter((problem) => problem !== null);
}

/** Every element, comment and text under a node; a list of work, for trees as deep as they like. */
function* nodesOf(root) {
  const work = [root];
  for (let node = work.pop(); node; node = work.pop()) {
    yield node;
    for (const child of node.content?.childNodes ?? node.childNodes ?? []) work.push(child);
  }
}

function problemsOf(tree) {
  const problems = [];
  for (const node of nodesOf(tree)) {
    if (defaultTreeAdapter.isElementNode(node)) problems.push(...elementProblems(node));
    else if (defaultTreeAdapter.isCommentNode(node)) problems.push('a comment');
  }
  return problems;
}

/**
 * Parses markup as the standard says, with scripts and without, writes it out and parses it again. Takes an article's
 * content; returns what in it may not be there, and whether it still changes after the first time.
 */
export function inspect(markup) {
  const unsafe = new Map();
  let changes = false;
  for (const scriptingEnabled of [true, false]) {
    let html = markup;
    for (let round = 1; round <= ROUNDS; round++) {
      const tree = parseFragment(html, { scriptingEnabled });
      for (const problem of problemsOf(tree)) if (!unsafe.has(problem)) unsafe.set(problem, round);
      const written = serialize(tree, { scriptingEnabled });
      if (round > 1 && written !== html) changes = true;
      html = written;
    }
  }
  const lines = [...unsafe].map(([problem, round]) =>
    round > 1 ? `${problem}, parsed ${round} times` : problem,
  );
  return { unsafe: lines, changes };
}
