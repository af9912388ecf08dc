import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Formats } from '../../../components/formats';
import { loadLocaleData, storeLocaleData } from '../../../platform/locale-data';
import { provideMessages, translate } from '../../../platform/translate';
import english from '../../../public/_locales/en/messages.json';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const FORMATS: Formats = { latinDigits: true, longDate: null };
const asked = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockReset();
  provideMessages({});
  // As the browser looks a message up: its own placeholders are $1, $2, …
  Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => 'de',
    getMessage(key: string, substitutions: string[] = []) {
      asked(key);
      return `${key} of ${substitutions.slice(0, 2).join(' and ')}`;
    },
  });
  vi.stubGlobal('fetch', async () => Response.json(english));
});

test('a page finds every message and the formats in storage, with its own substitutions, and asks the browser for none', async () => {
  await storeLocaleData(() => FORMATS);
  asked.mockReset();
  expect(await loadLocaleData()).toEqual(FORMATS);
  expect(translate('byline', 'Ana', 'Ben')).toBe('byline of Ana and Ben');
  expect(translate('byline', '$1')).toBe('byline of $1 and ');
  for (const key of Object.keys(english)) translate(key as keyof typeof english);
  expect(asked).not.toHaveBeenCalled();
});

test('what is stored for another language or version is left, and the browser asked', async () => {
  await storeLocaleData(() => FORMATS);
  const { localeData } = await fakeBrowser.storage.local.get('localeData');
  const stored = localeData as Record<string, unknown>;
  for (const other of [{ locale: 'fr' }, { version: '0.0.1' }, { messages: undefined }]) {
    await fakeBrowser.storage.local.set({ localeData: { ...stored, ...other } });
    expect(await loadLocaleData()).toBeUndefined();
  }
  expect(translate('save')).toBe('save of ');
  expect(asked).toHaveBeenCalledWith('save');
});

test('a storage that cannot be read leaves the view its words', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('made to fail'));
  expect(await loadLocaleData()).toBeUndefined();
});
