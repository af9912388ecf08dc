import { expect, test } from 'vitest';
import { CLEAN_RULES } from '../../../../article/clean/rules';
import { LABELS } from '../../../../reader/features/corrections/kinds';

test('“What was removed” has a name for what every rule removes', () => {
  // What is empty is no loss, and is not listed.
  const rules = CLEAN_RULES.map(({ id }) => id).filter((id) => id !== 'empty');
  expect(rules.filter((id) => !Object.hasOwn(LABELS, id))).toEqual([]);
});
