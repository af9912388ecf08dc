import { afterAll, expect, test } from 'vitest';
import { describeInBrowsers } from './driver/browsers';
import { SPEAKS, startSpeech } from './driver/speech';

// Before the browsers start: they look for the engine where this says it is.
const end = SPEAKS ? startSpeech() : () => {};
afterAll(() => end());

/** espeak-ng names some thousand voices, and this machine takes seconds to hear them all. */
const VOICES = 30_000;

const bar = () => ({
  play: document.querySelector('[data-control="play"]')?.getAttribute('aria-label') ?? '',
  marks: (document.defaultView as (Window & typeof globalThis) | null)?.CSS.highlights.size ?? 0,
  message:
    document.querySelector<HTMLElement>('[data-part="listening-message"]:not([hidden])')?.textContent ?? '',
});

describeInBrowsers('listening', ({ browser, address }) => {
  test.skipIf(!SPEAKS)(
    `the system's voice reads, the word is marked, it pauses, goes on by sentence, and stops${SPEAKS ? '' : ' (skipped: no speech-dispatcher with espeak-ng here)'}`,
    async () => {
      const tab = await browser().open(address('/reading/chapters'));
      await tab.pressButton();
      await tab.waitForView();
      await tab.press('l');
      const seen = () => tab.inView(bar);
      // Voices that come late are waited for, after it was said that there are none yet.
      await expect.poll(seen, { timeout: VOICES }).toMatchObject({ play: 'Pause', message: '' });
      await expect.poll(async () => (await seen()).marks).toBeGreaterThan(0);
      await tab.press('l');
      await expect.poll(async () => (await seen()).play).toBe('Play');
      await tab.press('parenright');
      await tab.press('l');
      await expect.poll(async () => (await seen()).play).toBe('Pause');
      await tab.press('shift+l');
      await expect.poll(seen).toEqual({ play: '', marks: 0, message: '' });
      await tab.close();
    },
    60_000,
  );
});
