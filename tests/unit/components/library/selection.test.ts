import { expect, test } from 'vitest';
import {
  add,
  countSelected,
  EVERYTHING_SELECTED,
  isSelected,
  keepListed,
  NOTHING_SELECTED,
  resolveAll,
  toggle,
} from '../../../../components/library/selection';

test('all of a list is what it held when it was selected, apart from what was taken out meanwhile', () => {
  const all = resolveAll(toggle(EVERYTHING_SELECTED, 'b', 1), ['a', 'b', 'c']);
  expect(all.all).toBe(false);
  expect(['a', 'b', 'c', 'later'].filter((id) => isSelected(all, id))).toEqual(['a', 'c']);
  expect(countSelected(all, 4)).toBe(2);
});

test('any other selection stays as it is when the IDs of the list come', () => {
  const some = add(NOTHING_SELECTED, ['a'], 0);
  expect(resolveAll(some, ['a', 'b'])).toBe(some);
  expect(resolveAll(EVERYTHING_SELECTED, [])).toBe(EVERYTHING_SELECTED);
});

test('what has left the list is not selected any more', () => {
  const some = add(NOTHING_SELECTED, ['a', 'b'], 0);
  expect([...keepListed(some, ['b', 'c']).ids]).toEqual(['b']);
  expect(keepListed(some, []).ids.size).toBe(0);
  expect(keepListed(some, ['c', 'b', 'a'])).toBe(some);
});
