import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const OUTPUT = path.join(import.meta.dirname, '../../../.output');
const read = (build: string) =>
  JSON.parse(fs.readFileSync(path.join(OUTPUT, build, 'manifest.json'), 'utf8'));

test.each(['chrome-mv3', 'firefox-mv3'])(
  '%s asks for exactly these permissions, may ask for tabs and for sites, and registers nothing',
  (build) => {
    const manifest = read(build);
    const chromeOnly = build === 'chrome-mv3' ? ['offscreen', 'sidePanel'] : [];
    expect([...manifest.permissions].sort()).toEqual(
      ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', ...chromeOnly].sort(),
    );
    expect(manifest.optional_permissions).toEqual(
      build === 'chrome-mv3' ? ['tabs', 'downloads', 'readingList'] : ['tabs', 'downloads'],
    );
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources'])
      expect(manifest, key).not.toHaveProperty(key);
  },
);

test('every icon a manifest names was drawn', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const manifest = read(build);
    for (const file of [...Object.values(manifest.icons), ...Object.values(manifest.action.default_icon)])
      expect(fs.existsSync(path.join(OUTPUT, build, String(file))), String(file)).toBe(true);
  }
});

test('in Firefox the button stands in the toolbar, and no data is collected', () => {
  const manifest = read('firefox-mv3');
  expect(manifest.action.default_area).toBe('navbar');
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});

test('the injected script ends with its value, by which the background knows that a press was answered', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3'])
    expect(fs.readFileSync(path.join(OUTPUT, build, 'reader.js'), 'utf8')).toMatch(/\nreader;\s*$/);
});

test('what a press injects is at most 124 KB gzipped, and the extraction is shipped once', async () => {
  const { gzipSync } = await import('node:zlib');
  const size = (build: string, script: string) =>
    gzipSync(fs.readFileSync(path.join(OUTPUT, build, script))).length;
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    expect(size(build, 'extraction.js') + size(build, 'reader.js')).toBeLessThanOrEqual(124 * 1024);
    expect(size(build, 'save.js')).toBeLessThan(8 * 1024);
  }
});

test('what is injected does not announce itself to the page, as content scripts of WXT do', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3'])
    for (const script of ['reader.js', 'save.js', 'toast.js'])
      expect(fs.readFileSync(path.join(OUTPUT, build, script), 'utf8')).not.toContain(
        'content-script-started',
      );
});

test.each(['chrome-mv3', 'firefox-mv3'])(
  '%s: pages of ours load and run nothing but what is ours',
  (build) => {
    const policy: string = read(build).content_security_policy.extension_pages;
    const directives = Object.fromEntries(
      policy.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(directives).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'worker-src': "'self'",
      'form-action': "'none'",
      'base-uri': 'http: https:',
      'require-trusted-types-for': "'script'",
      'trusted-types': 'lectern',
      ...(build === 'chrome-mv3' ? { 'frame-ancestors': "'none'" } : {}),
    });
    expect(Object.keys(directives)).not.toContain('frame-src');
    for (const page of ['article', 'ask', 'options', 'sidepanel', 'welcome'])
      expect(fs.readFileSync(path.join(OUTPUT, build, `${page}.html`), 'utf8')).toContain("base-uri 'none'");
  },
);
