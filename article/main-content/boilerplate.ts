import { textLength } from '../measure';
import { SIDE_COLUMN_ATTRIBUTE } from '../snapshot/side-columns';

/** Tokens of a class or id that begin like this name what stands beside an article. */
const NAMED =
  /^(?:comments?|commentlist|comment-?(?:section|thread|area|form)|disqus|fb-comments|respond|replies|related|sidebar|recommend\w*|newsletter|subscribe|promo|footer|widget|most-?(?:read|popular)|popular|trending|cookies?|consent|share|sharing|social|breadcrumbs?|pagination|paging|popup|modal|advert\w*|outbrain|taboola|author-?(?:box|bio|info)|about-?author|read-?more|readmore|teasers?|navigation|nav|menu|search|login|tags)(?:$|[-_])/i;
const ROLES = /^(?:complementary|navigation|contentinfo|search|dialog|alertdialog|menu|menubar|banner)$/i;
const NAMES = new Set(['nav', 'aside', 'footer']);
/** What holds this share of an article's text is part of it, whatever it is called. */
const TOO_MUCH = 0.4;

/** Some sites wrap the whole page in a form or an aside, or name its main box after a sidebar. */
const WHOLE = 'h1, main, [role=main], [itemprop~="articleBody"]';

/** Class lists that were looked at before: most pages write the same few again and again. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 4000;

function isName(names: string): boolean {
  if (!names) return false;
  let outside = judged.get(names);
  if (outside === undefined) {
    outside = names.split(/\s+/).some((name) => NAMED.test(name));
    if (judged.size < MOST_JUDGED) judged.set(names, outside);
  }
  return outside;
}

function isNamedOutside(element: Element): boolean {
  if (element.localName === 'form') return true;
  return isName(element.getAttribute('class') ?? '') || NAMED.test(element.id);
}

function isOutside(element: Element): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false;
  const outside =
    NAMES.has(element.localName) || ROLES.test(element.getAttribute('role') ?? '') || isNamedOutside(element);
  return outside && !element.querySelector(WHOLE);
}

/** Asks whether an element stands in something that is beside the article; remembers what it saw. */
export function createBoilerplateTest(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let answer = false;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const before = known.get(at);
      if (before !== undefined) {
        answer = before;
        break;
      }
      path.push(at);
      if (at.hasAttribute(SIDE_COLUMN_ATTRIBUTE) || isOutside(at)) {
        answer = true;
        break;
      }
    }
    for (const at of path) known.set(at, answer);
    return answer;
  };
}

/** Takes out of a chosen element what stands beside the article in it, by name. Mutates the detached root. */
export function prune(root: Element): void {
  const most = TOO_MUCH * textLength(root);
  for (const element of root.querySelectorAll('nav, aside, footer, form, [role], [class], [id]'))
    if (isOutside(element) && root.contains(element) && textLength(element) < most) element.remove();
}
