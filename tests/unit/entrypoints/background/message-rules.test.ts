import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MESSAGE_RULES, parseMessage } from '../../../../entrypoints/background/message-rules';
import { MESSAGES } from '../../../fixtures/attacks/messages';

const SENDERS = {
  ours: 'own page',
  pressed: 'pressed page',
  ask: 'ask page',
  offscreen: 'offscreen page',
  rule: 'page with a rule',
} as const;

test('the messages that are tried in the browsers are all there are, and are what the table says', () => {
  const tried = Object.fromEntries(
    MESSAGES.map(({ message, from }) => [message.type, from.map((sender) => SENDERS[sender])]),
  );
  expect(tried).toEqual(
    Object.fromEntries(Object.entries(MESSAGE_RULES).map(([type, { from }]) => [type, from])),
  );
});

test.each(MESSAGES.map(({ message }) => [message.type, message] as const))(
  '%s: what it has to be is let in, and nothing with a field more or less',
  (_, message) => {
    expect(parseMessage(message)).toEqual(message);
    expect(parseMessage({ ...message, more: 1 })).toBeNull();
    const [field] = Object.keys(message).filter((name) => name !== 'type');
    if (field) {
      const { [field]: _left, ...rest } = message as Record<string, unknown>;
      expect(parseMessage(rest)).toBeNull();
      expect(parseMessage({ ...message, [field]: Symbol.iterator })).toBeNull();
    }
  },
);

test('what is no message of ours is none', () => {
  for (const sent of [null, undefined, 1, 'shortcut', [], {}, { type: 'toString' }, { type: '__proto__' }])
    expect(parseMessage(sent)).toBeNull();
});

test('docs/security.md shows the same table', () => {
  const docs = fs.readFileSync(path.join(import.meta.dirname, '../../../../docs/security.md'), 'utf8');
  const rows = [...docs.matchAll(/^\| `([\w-]+)` +\| ([^|]+?) +\|/gm)].map(([, type, from]) => [type, from]);
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(Object.entries(MESSAGE_RULES).map(([type, { from }]) => [type, from.join(', ')])),
  );
});
