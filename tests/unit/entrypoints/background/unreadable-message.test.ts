import { expect, test } from 'vitest';
import { unreadableMessage } from '../../../../entrypoints/background/unreadable-message';

test.each([
  [undefined, 'unreadableBrowserPage'],
  ['chrome://settings/', 'unreadableBrowserPage'],
  ['about:config', 'unreadableBrowserPage'],
  ['https://addons.mozilla.org/firefox/', 'unreadableStore'],
  ['https://chromewebstore.google.com/detail/x', 'unreadableStore'],
  ['file:///home/reader/story.html', 'unreadableFile'],
  ['https://example.test/paper.pdf', 'unreadablePdf'],
  ['https://example.test/', 'unreadableUnknown'],
] as const)('%s → %s', (url, message) => {
  expect(unreadableMessage(url)).toBe(message);
});
