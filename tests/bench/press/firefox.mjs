// Presses the button of the built add-on and that of Firefox's own Reader View in the same Firefox.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { startDisplay } from '../../e2e/driver/display.ts';
import { openMarionette } from '../../e2e/driver/marionette.ts';

const ID = 'lectern@lectern.invalid';
const PATIENCE_MS = 15_000;
const SETTLED_MS = 400;

const PREFS = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
  'intl.locale.requested': 'en-US',
};

const WATCH = `data:application/javascript;charset=utf-8,${encodeURIComponent(
  fs.readFileSync(path.join(import.meta.dirname, 'watcher/watch.js'), 'utf8'),
)}`;

/** In the browser's window: keeps the latest answer of the watcher. */
const LISTEN = `
  window.benchPainted = null;
  Services.mm.addMessageListener('bench-painted', ({ data }) => { window.benchPainted?.(data); });
  Services.mm.loadFrameScript(arguments[0], true);`;

/** In the browser's window: presses, and answers with the times after the press (ms). */
const PRESS = `
  const [isOurs, id, patience] = arguments;
  const done = arguments[arguments.length - 1];
  const item = document.querySelector('[data-extensionid="' + id + '"]');
  const button = item.querySelector('.unified-extensions-item-action-button') ?? item;
  const start = Date.now();
  const limit = setTimeout(() => done(null), patience);
  window.benchPainted = ({ frame, article, painted, state }) => {
    window.benchPainted = null;
    clearTimeout(limit);
    done({ frame: frame && frame - start, article: article - start, painted: painted - start, state });
  };
  if (isOurs) button.click();
  else {
    const own = document.getElementById('reader-mode-button');
    if (own.hidden) { clearTimeout(limit); done(null); }
    else own.click();
  }`;

/** Starts Firefox with the built add-on (its folder) and a new profile. */
export async function launchFirefoxBuild(extension) {
  const display = await startDisplay();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-press-'));
  const lines = Object.entries(PREFS).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  fs.writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    findFirefox() ?? 'firefox',
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--width',
      '1200',
      '--height',
      '890',
      '--profile',
      profile,
    ],
    {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', MOZ_ENABLE_WAYLAND: '0' },
    },
  );
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const marionette = await openMarionette(profile, child);
  await marionette.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } },
  });
  await marionette.send('Addon:Install', { path: extension, temporary: true });
  const { value: home } = await marionette.send('WebDriver:GetWindowHandle');
  const inBrowser = async (command, script, args) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    const { value } = await marionette.send(command, { script, args });
    await marionette.send('Marionette:SetContext', { value: 'content' });
    return value;
  };
  await marionette.send('WebDriver:SetTimeouts', { script: PATIENCE_MS + 10_000 });
  await inBrowser('WebDriver:ExecuteScript', LISTEN, [WATCH]);
  return {
    /**
     * Opens a page and presses: our button, or that of Firefox's own Reader View. Resolves to ms after the press, `article` and
     * `painted`, or null where there is no article.
     */
    async press(url, isOurs) {
      const { handle } = await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true });
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      await marionette.send('WebDriver:Navigate', { url });
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      const times = await inBrowser('WebDriver:ExecuteAsyncScript', PRESS, [isOurs, ID, PATIENCE_MS]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await marionette.send('WebDriver:CloseWindow');
      await marionette.send('WebDriver:SwitchToWindow', { handle: home });
      return times?.state === 'article' ? times : null;
    },
    async close() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      marionette.close();
      process.off('exit', stop);
      stop();
      display.close();
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
