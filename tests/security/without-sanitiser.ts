import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Driver, Tab } from '../e2e/driver/driver';
import { armed, type Payload } from './payloads/payload';
import { DOCUMENT, type HostileServer } from './server';

/** Documents that are open at once, each with one payload. */
const AT_ONCE = 40;
const ROOT = path.join(import.meta.dirname, '../..');

/** A constant's text in a source file. Throws where it is no longer there. */
function constantIn(file: string, name: string): string {
  const found = new RegExp(`const ${name} =\\s*'([^']+)'`).exec(
    fs.readFileSync(path.join(ROOT, file), 'utf8'),
  )?.[1];
  if (!found) throw new Error(`${file} makes frames differently now: look at without-sanitiser.ts again`);
  return found;
}

/** What the view's own frame may do, as its sources say: changed there, it is changed here. */
const viewsSandbox = (): string =>
  `${constantIn('markup/blank-frame.ts', 'SANDBOX')} ${constantIn('reader/over-page/frame.ts', 'ALLOW')}`;

/**
 * Fills fresh documents with markup as it is, one each, and presses whatever can be pressed in them. Takes the frame's sandbox,
 * null for none. Runs in the page.
 */
async function fillFrames(htmls: string[], sandbox: string | null, waitMs: number): Promise<number> {
  const frames = await Promise.all(
    htmls.map(async (html) => {
      const frame = document.createElement('iframe');
      if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
      try {
        frame.srcdoc =
          '<!doctype html><html><head><meta charset="utf-8"><title></title></head><body></body></html>';
      } catch {
        // A page of ours takes markup from its one policy alone: nothing of this gets into it at all.
        return null;
      }
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      const inner = frame.contentDocument;
      if (!inner) return null;
      // Some payloads take the place of the document's own properties.
      const { body } = inner;
      const range = inner.createRange();
      range.selectNodeContents(body);
      body.innerHTML = html;
      // As a parser would have it: scripts among it run where scripts may.
      body.append(range.createContextualFragment(html));
      const presses = 'a[href]:not([target]), area, summary, button, input[type="submit"], [onclick]';
      for (const element of body.querySelectorAll<HTMLElement>(presses))
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      return frame;
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  for (const frame of frames) frame?.remove();
  return frames.filter(Boolean).length;
}

/** How many payloads were shown in documents of their own, and what became of them. */
export interface Ablation {
  shown: number;
  /** Those whose script ran in their document. */
  ran: string[];
  /** Those that had a document of the test server loaded into a frame, whose own script ran there. */
  framed: string[];
}

async function fill(tab: Tab, server: HostileServer, payloads: readonly Payload[], sandbox: string | null) {
  const before = server.calls.length;
  let shown = 0;
  for (let from = 0; from < payloads.length; from += AT_ONCE) {
    const htmls = payloads.slice(from, from + AT_ONCE).map((payload) => armed(payload, server.url));
    shown += await tab.inPage(fillFrames, htmls, sandbox, 700);
  }
  await server.quiet();
  const calls = server.calls.slice(before);
  const distinct = (framed: boolean) => [
    ...new Set(calls.filter(({ where }) => (where === DOCUMENT) === framed).map(({ id }) => id)),
  ];
  return { shown, ran: distinct(false), framed: distinct(true) };
}

/** Lifts what the extension's pages may run, in one tab: Chromium's DevTools can. */
async function liftPolicy({ profile }: Driver, address: string): Promise<() => Promise<void>> {
  const port = Number.parseInt(fs.readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8'), 10);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url() === address);
  if (!page) throw new Error(`no page at ${address}`);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  return () => browser.close();
}

/** The same payloads with the sanitiser replaced by identity, in four kinds of document. */
export interface Ablations {
  /** A frame as the view's, in a page without a policy. */
  viewsFrame: Ablation;
  /** An ordinary document in the same page. */
  ordinary: Ablation;
  /** An ordinary document in a page of the extension, under its policy. */
  extensionPage: Ablation;
  /** The same with the policy lifted; null where the browser cannot: Firefox has no way to take one away. */
  extensionPageWithoutPolicy: Ablation | null;
}

/** Shows what holds where the sanitiser does not. */
export async function withoutSanitiser(
  browser: Driver,
  server: HostileServer,
  payloads: readonly Payload[],
): Promise<Ablations> {
  const tab = await browser.open(`${server.url}/plain`);
  const viewsFrame = await fill(tab, server, payloads, viewsSandbox());
  const ordinary = await fill(tab, server, payloads, null);
  await tab.close();
  const address = await browser.own('/welcome.html?ablation');
  const own = await browser.open(address);
  const extensionPage = await fill(own, server, payloads, null);
  let extensionPageWithoutPolicy: Ablation | null = null;
  if (browser.name === 'chromium') {
    const restore = await liftPolicy(browser, address);
    extensionPageWithoutPolicy = await fill(own, server, payloads, null);
    await restore();
  }
  await own.close();
  return { viewsFrame, ordinary, extensionPage, extensionPageWithoutPolicy };
}
