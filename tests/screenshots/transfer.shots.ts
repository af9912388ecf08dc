import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInBrowsers } from '../e2e/driver/browsers';
import type { Tab } from '../e2e/driver/driver';
import { newSheet } from './lib/sheet';

const step = () => document.querySelector('[data-step]')?.getAttribute('data-step');

/** A file of Pocket's with folders of every kind of row. */
function writeFile(): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-shots-')), 'instapaper-export.csv');
  const rows = [
    'URL,Title,Selection,Folder,Timestamp,Tags',
    'https://example.org/mill,The last water mill on the Arrow grinds again,,Cooking,1325376000,"[""Sea"",""To do""]"',
    'https://example.org/ar,صانع الساعات الذي ضبط المد,,Unread,1325376001,[]',
    'https://example.org/de,"Die Uhr, die das Meer stellte: ein Uhrmacher und seine elf Minuten",,Archive,1325376002,[]',
    'javascript:alert(1),A script,,Unread,1325376003,[]',
    ',No address,,Unread,1325376003,[]',
  ];
  fs.writeFileSync(file, `${rows.join('\n')}\n`);
  return file;
}

/** The page as it is: light, dark and narrow, right to left. */
async function shoot(tab: Tab, sheet: ReturnType<typeof newSheet>): Promise<void> {
  const widest = () => document.documentElement.scrollWidth - window.innerWidth;
  for (const [width, scheme, direction] of [
    [900, 'light', 'ltr'],
    [280, 'dark', 'ltr'],
    [700, 'light', 'rtl'],
  ] as const) {
    await tab.setColorScheme(scheme);
    await tab.resize(width, 900);
    await tab.inPage((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    expect(await tab.inPage(widest)).toBeLessThanOrEqual(0);
    await sheet.add(tab);
  }
  await tab.setColorScheme('light');
  await tab.resize(900, 900);
  await tab.inPage(() => {
    document.documentElement.dir = 'ltr';
  });
}

describeInBrowsers('moving in and out', ({ browser }) => {
  test('bringing articles: choosing, an unknown file, the preview, the result', async () => {
    const sheet = newSheet();
    const tab = await browser().open(await browser().own('/import.html'));
    await expect.poll(() => tab.inPage(step)).toBe('choose');
    await shoot(tab, sheet);
    await tab.chooseFile('[data-control="files"]', writeFile());
    await expect.poll(() => tab.inPage(step)).toBe('preview');
    await tab.inPage(() => document.querySelector('details')?.setAttribute('open', ''));
    await shoot(tab, sheet);
    await tab.click('[data-control="start"]');
    await expect.poll(() => tab.inPage(step)).toBe('result');
    await shoot(tab, sheet);
    await tab.close();
    await sheet.save(`import-${browser().name}`);
  });

  test('export, and backups in the settings', async () => {
    const sheet = newSheet();
    const tab = await browser().open(await browser().own('/export.html'));
    await expect.poll(() => tab.inPage(step)).toBe('choose');
    await tab.click('[data-control="format-csv"]');
    await shoot(tab, sheet);
    await tab.close();
    const settings = await browser().open(await browser().own('/options.html#section-backup'));
    await settings.resize(1200, 900);
    await settings.click('[data-control="passphrase"]');
    await settings.type('open sesame');
    await sheet.add(settings);
    await settings.setColorScheme('dark');
    await settings.resize(400, 900);
    await sheet.add(settings);
    await settings.setColorScheme('light');
    await settings.close();
    await sheet.save(`export-${browser().name}`);
  });
});
