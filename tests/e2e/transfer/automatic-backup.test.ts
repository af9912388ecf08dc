import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInSampledBrowser } from '../driver/browsers';
import { article } from '../library/articles';
import { openLibraryTab } from '../library/open-library';

/** All files below a folder, by name. */
const filesBelow = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.basename(file))
    : [];

const isBackup = (name: string) => /^Lectern backup .*\.jsonl\.gz$/.test(name);

describeInSampledBrowser('daily backups', ({ browser }) => {
  test('are made when the library is opened, into the chosen folder or the downloads; the oldest go', async () => {
    const library = await openLibraryTab(browser());
    await library.call('save', article({ url: 'https://tides.example/1', title: 'The tide' }));
    await library.tab.close();
    const settings = await browser().open(await browser().own('/options.html'));
    const isFirefox = browser().name === 'firefox';
    const open = async () => {
      const panel = await browser().open(await browser().own('/sidepanel.html'));
      return panel;
    };
    if (isFirefox) {
      await settings.click('[data-control="automatic-backup"]');
      await browser().allow();
      await expect
        .poll(() => filesBelow(browser().downloads).filter(isBackup).length, { timeout: 30_000 })
        .toBe(1);
      await expect
        .poll(() =>
          settings.inPage(() => document.querySelector('[data-control="last-backup"]')?.textContent),
        )
        .toMatch(/20\d\d/);
      await settings.close();
      return;
    }
    // No driver can choose a folder in the system's dialog: one of the origin's own stands for it, as the browser keeps handles.
    const inFolder = async () =>
      settings.inPage(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', {
          create: true,
        });
        return Array.fromAsync(folder.keys());
      });
    await settings.inPage(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('lectern-backup-folder', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('handles');
          opening.onsuccess = async () => {
            const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', {
              create: true,
            });
            const writing = opening.result.transaction('handles', 'readwrite');
            writing.objectStore('handles').put(folder, 'folder');
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await settings.click('[data-control="automatic-backup"]');
    await expect.poll(async () => (await inFolder()).filter(isBackup).length, { timeout: 30_000 }).toBe(1);
    await expect
      .poll(() =>
        settings.inPage(
          () => document.querySelector('[data-control="automatic-backup"]')?.closest('section')?.textContent,
        ),
      )
      .toMatch(/Folder: chosen/);
    // Its file stands before its time is stored, which would undo the change of that time below.
    await expect
      .poll(() => settings.inPage(() => document.querySelector('[data-control="last-backup"]')?.textContent))
      .toMatch(/20\d\d/);

    // Two days later, with room for one, beside an older one and a file of the reader's own.
    await settings.inPage(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen');
      await folder.getFileHandle('Lectern backup 2020-01-01 0000.jsonl.gz', { create: true });
      await folder.getFileHandle('My own file.txt', { create: true });
      const { storage } = Reflect.get(window, 'chrome');
      const { backups } = await storage.local.get('backups');
      await storage.local.set({ backups: { ...backups, keep: 1, lastAt: Date.now() - 48 * 3_600_000 } });
    });
    const panel = await open();
    await expect
      .poll(async () => (await inFolder()).sort(), { timeout: 30_000 })
      .toEqual([expect.stringMatching(/^Lectern backup 202[6-9]/), 'My own file.txt']);
    await panel.close();
    await settings.close();
  });
});
