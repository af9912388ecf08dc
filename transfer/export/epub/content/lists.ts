import { childrenOf, createBeside, findAll, findStray, isBlank, isOneOf, rename, unwrap } from './elements';

/** Puts what stands in a list beside its items into items. A list straight in a list belongs to the item before it. */
function mendList(list: Element): void {
  for (const wrapper of findAll(list, ':scope > :not(li):has(> li)'))
    if (!isOneOf(wrapper, ['ul', 'ol'])) unwrap(wrapper);
  let item: Element | null = null;
  let isOurs = false;
  for (const child of childrenOf(list)) {
    if (isOneOf(child, ['li'])) {
      item = child;
      isOurs = false;
      continue;
    }
    if (!item || !(isOurs || isOneOf(child, ['ul', 'ol']))) {
      item = createBeside(child, 'li');
      child.before(item);
      isOurs = true;
    }
    item.append(child);
  }
}

/** Puts items without a list into one, with those that follow. */
function wrapItem(item: Element): void {
  const list = createBeside(item, 'ul');
  item.before(list);
  for (let next: ChildNode | null = item; next; next = list.nextSibling) {
    if (!isBlank(next) && !isOneOf(next, ['li'])) break;
    list.append(next);
  }
}

/** Whether these are terms, each followed by what they mean (HTML, 4.4.9). */
function areGroups(children: readonly Node[]): boolean {
  const kinds = children.map((child) => (isOneOf(child, ['dt']) ? 't' : isOneOf(child, ['dd']) ? 'd' : '?'));
  return /^(?:t+d+)*$/.test(kinds.join(''));
}

/** A list of terms that is none becomes boxes. */
function mendTerms(list: Element): void {
  const children = childrenOf(list);
  const isGrouped =
    children.length > 0 &&
    children.every(
      (child) => isOneOf(child, ['div']) && childrenOf(child).length > 0 && areGroups(childrenOf(child)),
    );
  if (isGrouped || areGroups(children)) return;
  rename(list, 'div', 'terms');
}

/** Mends lists: items only in lists, lists only of items, terms with their meanings. */
export function mendLists(content: DocumentFragment): void {
  for (const list of findAll(content, 'ul, ol')) mendList(list);
  for (const item of findStray(content, 'li', ['ul', 'ol']))
    if (!isOneOf(item.parentNode, ['ul'])) wrapItem(item);
  for (const list of findAll(content, 'dl')) mendTerms(list);
  for (const part of findAll(content, 'dt, dd'))
    if (!part.matches(':is(dl, dl > div) > *'))
      rename(part, 'div', part.localName === 'dt' ? 'term' : 'meaning');
}
