import { afterEach, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { ignoreForgedEvents } from '../../../components/ignore-forged-events';
import { makeBlankFrame } from '../../../markup/blank-frame';
import { createHostElement } from '../../../platform/host-element';

afterEach(() => document.body.replaceChildren());

const frameWithButton = () =>
  new Promise<Document>((resolve) => {
    const frame = makeBlankFrame(document, {
      title: 'Frame',
      onReady(view) {
        ignoreForgedEvents(view);
        view.body.innerHTML = '<button>Save</button><input>';
        resolve(view);
      },
    });
    document.body.append(frame);
  });

test('what a script makes up presses nothing; what a reader does is heard', async () => {
  const view = await frameWithButton();
  const heard: string[] = [];
  for (const type of ['click', 'keydown', 'pointerup', 'input'])
    view.addEventListener(type, (event) => heard.push(`${type} ${event.isTrusted}`));
  const button = view.querySelector('button');
  button?.click();
  button?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  view.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
  view.defaultView?.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
  view.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
  expect(heard).toEqual([]);
  const frame = browserPage.frameLocator(browserPage.getByTitle('Frame'));
  await userEvent.click(frame.getByRole('button'));
  expect(heard).toContain('click true');
  expect(heard.filter((line) => line.endsWith('false'))).toEqual([]);
});

test('nothing that a page may define hands out what is in an element of ours', () => {
  const { host, root } = createHostElement(document, '');
  document.body.append(host);
  expect(host.shadowRoot).toBeNull();
  expect(() => host.attachInternals()).toThrow();
  expect(() => host.attachShadow({ mode: 'open' })).toThrow();
  expect(customElements.get(host.localName)).toBeUndefined();
  expect(() => customElements.define(host.localName, class extends HTMLElement {})).toThrow();
  expect(root.mode).toBe('closed');
});
