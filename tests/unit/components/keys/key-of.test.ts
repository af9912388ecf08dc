import { describe, expect, test } from 'vitest';
import { digitByPlace, keyOf } from '../../../../components/keys/key-of';

const press = (key: string, code = '', more: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    code,
    keyCode: 0,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  }) as KeyboardEvent;

describe('the name of a key press', () => {
  test.each([
    ['a letter', press('j', 'KeyJ'), 'j'],
    ['a letter with Shift', press('J', 'KeyJ', { shiftKey: true }), 'Shift+j'],
    ['a letter with Caps Lock', press('J', 'KeyJ'), 'j'],
    ['a letter with Caps Lock and Shift', press('j', 'KeyJ', { shiftKey: true }), 'Shift+j'],
    ['a Russian letter, by its place', press('о', 'KeyJ'), 'j'],
    ['a Russian letter with Caps Lock', press('О', 'KeyJ'), 'j'],
    ['an Arabic ligature, by its place', press('لا', 'KeyB'), 'b'],
    ['a Hebrew letter with Ctrl', press('ש', 'KeyA', { ctrlKey: true }), 'Mod+a'],
    ['a French letter, by its name', press('a', 'KeyQ'), 'a'],
    ['an accented Latin letter', press('é', 'Digit2'), 'é'],
    ['the Arabic question mark', press('؟', 'Slash', { shiftKey: true }), '?'],
    ['a full-width question mark', press('？', 'Slash', { shiftKey: true }), '?'],
    ['the Persian zero', press('۰', 'Digit0'), '0'],
    ['the Arabic five', press('٥', 'Digit5'), '5'],
    ['the Hindi nine', press('९', 'Digit9'), '9'],
    ['the Thai three', press('๓', 'Digit4'), '3'],
    ['Space', press(' ', 'Space'), 'Space'],
    ['Space with Shift', press(' ', 'Space', { shiftKey: true }), 'Shift+Space'],
    ['⌘', press('z', 'KeyZ', { metaKey: true }), 'Mod+z'],
    ['a named key with Alt', press('ArrowLeft', 'ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    ['a sign that takes Shift', press('?', 'Slash', { shiftKey: true }), '?'],
    ['while composing', press('Enter', 'Enter', { isComposing: true }), null],
    ['the end of a composition', press('Enter', 'Enter', { keyCode: 229 }), null],
    ['Shift alone', press('Shift', 'ShiftLeft', { shiftKey: true }), null],
    ['Ctrl alone', press('Control', 'ControlLeft', { ctrlKey: true }), null],
  ])('%s', (_, event, name) => expect(keyOf(event)).toBe(name));

  test('of a digit by its place, where it takes Shift', () => {
    expect(digitByPlace(press('à', 'Digit0'))).toBe('0');
    expect(digitByPlace(press('0', 'Digit0', { shiftKey: true }))).toBeNull();
    expect(digitByPlace(press('j', 'KeyJ'))).toBeNull();
  });
});
