import { expect, test } from 'vitest';
import { CLEAN_RULES } from '../../../../article/clean/rules';
import messages from '../../../../public/_locales/en/messages.json';
import { labelOf } from '../../../../reader/features/corrections/group-by-rule';

test('“What was removed” has a name for what every rule removes', () => {
  // What is empty is no loss, and is not listed.
  const rules = CLEAN_RULES.map(({ id }) => id).filter((id) => id !== 'empty');
  const missing = [...rules, 'left-out', 'site-removals'].filter(
    (rule) => !Object.hasOwn(messages, labelOf(rule)),
  );
  expect(missing).toEqual([]);
});
