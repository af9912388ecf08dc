import { childrenOf, createBeside, findAll, findStray, isOneOf, rename } from './elements';

const GROUPS = ['thead', 'tbody', 'tfoot'];

/** Wraps children that a row or a group of rows can't have, each run of them in one element. */
function wrapOthers(parent: Element, allowed: readonly string[], wrapper: string): void {
  let wrapped: Element | null = null;
  for (const child of childrenOf(parent)) {
    if (isOneOf(child, allowed)) {
      wrapped = null;
      continue;
    }
    if (!wrapped) {
      wrapped = createBeside(child, wrapper);
      child.before(wrapped);
    }
    wrapped.append(child);
  }
}

/** Puts the parts of a table in their order: one caption, one head, bodies, one foot. What is none of them goes before it. */
function orderParts(table: Element): void {
  const parts = childrenOf(table);
  const [caption, ...furtherCaptions] = parts.filter((part) => isOneOf(part, ['caption']));
  for (const part of parts) if (!isOneOf(part, ['caption', 'tr', ...GROUPS])) table.before(part);
  for (const further of furtherCaptions) table.before(rename(further as Element, 'div', 'caption'));
  wrapOthers(table, ['caption', ...GROUPS], 'tbody');
  const [head, ...furtherHeads] = findAll(table, ':scope > thead');
  const feet = findAll(table, ':scope > tfoot');
  const foot = feet.pop();
  for (const group of [...furtherHeads, ...feet]) rename(group, 'tbody');
  if (head) table.prepend(head);
  if (caption) table.prepend(caption);
  if (foot) table.append(foot);
}

/**
 * Mends tables: their parts in order, rows in groups, cells in rows; parts of tables that stand outside one become boxes.
 */
export function mendTables(content: DocumentFragment): void {
  for (const column of findAll(content, 'col, colgroup')) column.remove();
  for (const inner of findAll(content, 'caption table')) inner.closest('caption')?.before(inner);
  for (const part of findAll(content, 'caption, thead, tbody, tfoot, tr, td, th'))
    if (!part.parentElement?.closest('table')) rename(part, 'div');
  for (const table of findAll(content, 'table')) {
    orderParts(table);
    for (const group of findAll(table, ':scope > :is(thead, tbody, tfoot)')) {
      wrapOthers(group, ['tr'], 'tr');
      for (const row of findAll(group, ':scope > tr')) wrapOthers(row, ['td', 'th'], 'td');
    }
  }
  const stray = [...findStray(content, 'td, th', ['tr']), ...findStray(content, 'tr', GROUPS)];
  for (const part of stray) rename(part, 'div');
}
