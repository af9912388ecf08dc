import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { sanitize } from '../../../../article/sanitize';
import { Strings } from '../../../../components/strings';
import { ReaderView } from '../../../../reader/view/ReaderView';
import { alarms } from '../../../security/alarms';
import { PAYLOADS } from '../../../security/payloads/all';
import { armed } from '../../../security/payloads/payload';
import { translate } from '../../components/translate';
import { ARTICLE, viewProps } from './view-props';

const SERVER = 'http://127.0.0.1:9';

afterEach(() => render(null, document.body));

const part = (name: string) => document.querySelector(`[data-part="${name}"]`)?.textContent ?? '';
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Everything an article says of itself, as one text. */
function show(text: string): void {
  const article = {
    ...ARTICLE,
    title: text,
    byline: text,
    section: text,
    siteName: `Site: ${text}`,
    excerpt: text,
    publishedAt: text,
    canonicalUrl: text,
    url: text,
    content: sanitize(text),
  };
  const props = viewProps({ kind: 'article', article, notice: null, more: null });
  render(
    <Strings.Provider value={translate}>
      <ReaderView {...props} />
    </Strings.Provider>,
    document.body,
  );
}

/** The test runner's own page has scripts, styles and frames; what counts is what the view puts into its body. */
const ours = () => alarms().filter((alarm) => !/^(?:frame: )*<(?:script|iframe|base|meta .*)>$/.test(alarm));

test('in an ordinary document every payload stands as text wherever an article says something of itself', async () => {
  const before = new Set(ours());
  for (const payload of PAYLOADS) {
    const text = armed(payload, SERVER);
    show(text);
    expect.soft(folded(part('title')), payload.id).toBe(folded(text));
    // What says messages in the tests takes a dollar sign in them for its own.
    if (!text.includes('$')) expect.soft(folded(part('byline')), payload.id).toContain(folded(text));
    expect
      .soft(
        document.querySelectorAll('body :is(script, iframe, object, embed, form, base)').length,
        payload.id,
      )
      .toBe(0);
    expect
      .soft(
        ours().filter((alarm) => !before.has(alarm)),
        payload.id,
      )
      .toEqual([]);
    render(null, document.body);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(document.documentElement.dataset.called).toBeUndefined();
}, 300_000);
