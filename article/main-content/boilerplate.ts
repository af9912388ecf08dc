import { textLength } from '../measure';
import { SIDE_COLUMN_ATTRIBUTE } from '../snapshot/side-columns';

/** Matches class or id tokens that start with the name of something usually found beside an article. */
const BOILERPLATE_NAME =
  /^(?:comments?|commentlist|comment-?(?:section|thread|area|form)|disqus|fb-comments|respond|replies|related|sidebar|recommend\w*|newsletter|subscribe|promo|footer|widget|most-?(?:read|popular)|popular|trending|cookies?|consent|share|sharing|social|breadcrumbs?|pagination|paging|popup|modal|advert\w*|outbrain|taboola|author-?(?:box|bio|info)|about-?author|read-?more|readmore|teasers?|navigation|nav|menu|search|login|tags)(?:$|[-_])/i;
const BOILERPLATE_ROLE =
  /^(?:complementary|navigation|contentinfo|search|dialog|alertdialog|menu|menubar|banner)$/i;
const BOILERPLATE_ELEMENTS = new Set(['nav', 'aside', 'footer']);
/** Anything with this share of an article's text is part of it, whatever its name. */
const MAX_SHARE = 0.4;

/** Some sites wrap the whole page in a form or aside, or name the main box after a sidebar. */
const MAIN_CONTENT = 'h1, main, [role=main], [itemprop~="articleBody"]';

/** Results by class list: most pages repeat the same few. */
const resultsByClass = new Map<string, boolean>();
const MAX_CACHED = 4000;

function isBoilerplateName(names: string): boolean {
  if (!names) return false;
  let result = resultsByClass.get(names);
  if (result === undefined) {
    result = names.split(/\s+/).some((name) => BOILERPLATE_NAME.test(name));
    if (resultsByClass.size < MAX_CACHED) resultsByClass.set(names, result);
  }
  return result;
}

function hasBoilerplateName(element: Element): boolean {
  if (element.localName === 'form') return true;
  return isBoilerplateName(element.getAttribute('class') ?? '') || BOILERPLATE_NAME.test(element.id);
}

function isBoilerplate(element: Element): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false;
  const result =
    BOILERPLATE_ELEMENTS.has(element.localName) ||
    BOILERPLATE_ROLE.test(element.getAttribute('role') ?? '') ||
    hasBoilerplateName(element);
  return result && !element.querySelector(MAIN_CONTENT);
}

/** Creates a cached test for elements that are beside the article, or inside something that is. */
export function createBoilerplateTest(): (element: Element) => boolean {
  const cache = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let result = false;
    for (let ancestor: Element | null = element; ancestor; ancestor = ancestor.parentElement) {
      const cached = cache.get(ancestor);
      if (cached !== undefined) {
        result = cached;
        break;
      }
      path.push(ancestor);
      if (ancestor.hasAttribute(SIDE_COLUMN_ATTRIBUTE) || isBoilerplate(ancestor)) {
        result = true;
        break;
      }
    }
    for (const ancestor of path) cache.set(ancestor, result);
    return result;
  };
}

/** Removes boilerplate, recognised by name, from a chosen element. Mutates the detached root. */
export function prune(root: Element): void {
  const maxLength = MAX_SHARE * textLength(root);
  for (const element of root.querySelectorAll('nav, aside, footer, form, [role], [class], [id]'))
    if (isBoilerplate(element) && root.contains(element) && textLength(element) < maxLength) element.remove();
}
