import { vi } from 'vitest';
import { sanitize } from '../../../../article/sanitize';
import type { Article } from '../../../../article/types';
import { DEFAULTS } from '../../../../preferences/preferences';
import type { ReaderViewProps, ViewState } from '../../../../reader/view/props';

/** An article with one of everything. */
export const ARTICLE: Article = {
  url: 'https://example.test/story',
  canonicalUrl: 'https://example.test/story',
  title: 'The clockmaker who set the tide',
  byline: 'Anselm Varga',
  section: 'Harbour',
  siteName: 'Harbour Post',
  publishedAt: '2026-03',
  modifiedAt: null,
  language: 'en',
  direction: 'ltr',
  excerpt: '',
  leadImage: null,
  text: '',
  wordCount: 900,
  minutes: 1,
  content: sanitize(
    '<p>One <a href="https://example.test/">link</a>, <code>code</code> and <mark>a mark</mark>.</p><h2>Head</h2><figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Ice" width="400" height="300"><figcaption>Caption</figcaption></figure><pre><code>let a = 1;</code></pre><table><thead><tr><th>Year</th><th>Feet</th></tr></thead><tbody><tr><td>1935</td><td>12</td></tr></tbody></table><blockquote><p>Quote</p></blockquote><ul><li>Item</li></ul><details><summary>More</summary><p>Folded</p></details>',
  ),
};

/** What the view is given for a state; nothing it asks for does anything but say that it was asked for. */
export function viewProps(state: ViewState, changed: Partial<ReaderViewProps> = {}): ReaderViewProps {
  return {
    state,
    preferences: DEFAULTS,
    locale: 'en-GB',
    shortcut: 'Alt+R',
    automatic: null,
    activeCommands: new Set(),
    onCommand: vi.fn(),
    onPreferences: vi.fn(),
    onClose: vi.fn(),
    page: {
      loadedImages: new Set(),
      show: vi.fn(),
      pick: vi.fn(),
      loadPages: vi.fn(),
      cancelPages: vi.fn(),
    },
    onChooseShortcut: vi.fn(),
    damaged: false,
    onSettings: vi.fn(),
    ...changed,
  };
}
