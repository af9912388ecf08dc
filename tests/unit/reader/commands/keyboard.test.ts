import { expect, test } from 'vitest';
import { isPrintShortcut } from '../../../../reader/commands/keyboard';

const press = (key: string, code: string, held: Partial<KeyboardEvent> = { ctrlKey: true }) =>
  isPrintShortcut({
    ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
    ...{ key, code },
  } as KeyboardEvent);

test.each([
  ['American', 'p', 'KeyP'],
  ['American with Caps Lock', 'P', 'KeyP'],
  ['Russian', 'з', 'KeyP'],
  ['Russian with Caps Lock', 'З', 'KeyP'],
  ['Hebrew', 'פ', 'KeyP'],
  ['Greek', 'π', 'KeyP'],
  ['Dvorak', 'p', 'KeyR'],
])('the %s key for printing', (_, key, code) => {
  expect(press(key, code)).toBe(true);
  expect(press(key, code, { metaKey: true })).toBe(true);
});

test.each([
  ['another Latin letter at P', press('l', 'KeyP')],
  ['another letter of another script', press('к', 'KeyR')],
  ['no modifier', press('p', 'KeyP', {})],
  ['Ctrl+Shift+P', press('P', 'KeyP', { ctrlKey: true, shiftKey: true })],
  ['AltGr+P', press('þ', 'KeyP', { ctrlKey: true, altKey: true })],
])('%s does not print', (_, prints) => {
  expect(prints).toBe(false);
});
