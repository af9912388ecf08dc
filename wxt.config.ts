import fs from 'node:fs';
import { transform } from 'lightningcss';
import { defineConfig } from 'wxt';

/** Icon files by size, drawn from assets/icon.svg at build time (modules/icons.ts). */
const icons = (...sizes: number[]) =>
  Object.fromEntries(sizes.map((size) => [String(size), `icons/icon-${size}.png`]));

/** Style sheets that go into a script as text are minified like all others; Vite leaves `?raw` as it is. */
const minifyRawStyles = {
  name: 'minify-raw-styles',
  enforce: 'pre' as const,
  load(id: string) {
    if (!id.endsWith('.css?raw')) return null;
    const filename = id.replace(/\?raw$/, '');
    const { code } = transform({ filename, code: fs.readFileSync(filename), minify: true });
    return `export default ${JSON.stringify(code.toString())}`;
  },
};

/** SQLite finds its file beside the script that runs it; Vite would write 880 KB of it into the script as text instead. */
const sqliteBesideScript = {
  name: 'sqlite-beside-script',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/@sqlite\.org\/sqlite-wasm\/dist\/index\.mjs$/.test(id)) return null;
    return { code: code.replaceAll('import.meta.url', 'self.location.href'), map: null };
  },
};

/**
 * DOMPurify's own lists of allowed tags and attributes are used by nobody: `article/sanitize.ts` gives it others. Without
 * them it allows less, never more; the lists by which it tells SVG and MathML from HTML stay.
 */
const ownListsOnly = {
  name: 'own-lists-only',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/dompurify\/dist\/purify\.es\.mjs$/.test(id)) return null;
    const lists = /(const (?:html\$1|html|svg|mathMl|xml) = (?:\/\*[^*]*\*\/ )?freeze\()\[[^\]]*\]/g;
    if (code.match(lists)?.length !== 5) throw new Error('DOMPurify has changed: look at its lists again');
    return { code: code.replace(lists, '$1[]'), map: null };
  },
};

/** Methods of Readability that our options never call, and the one whose answer we hide from it (`main-content/choose.ts`). */
const UNUSED = { _getJSONLD: 'return {};', _cleanClasses: '', _getArticleTitle: "return '';" };

/**
 * What Readability does for others is left out: its messages for debugging, and what our options switch off
 * (docs/decisions/033).
 */
const readabilityBare = {
  name: 'readability-bare',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const without = (pattern: RegExp, count: number, instead = '') => {
      if (code.match(pattern)?.length !== count)
        throw new Error(`Readability has changed: look at ${pattern} again`);
      return code.replace(pattern, instead);
    };
    if (!/@mozilla\/readability\/Readability\.js$/.test(id)) return null;
    code = without(/^ *this\.log\([\s\S]*?\);$/gm, 24);
    for (const [method, instead] of Object.entries(UNUSED)) {
      const body = new RegExp(`^ {2}${method}\\([^)]*\\) \\{[\\s\\S]*?^ {2}\\},$`, 'gm');
      code = without(body, 1, `  ${method}() {\n    ${instead}\n  },`);
    }
    return { code, map: null };
  },
};

/**
 * What writes Markdown decodes names of characters (`&copy;`) in nothing but labels that have only an identifier, and ours have
 * both. The module for it would ask the browser's parser, by `innerHTML`.
 */
const namesOfCharacters = {
  name: 'names-of-characters',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/decode-named-character-reference\/index\.dom\.js$/.test(id)) return null;
    if (!code.includes('export function decodeNamedCharacterReference('))
      throw new Error('decode-named-character-reference has changed: look at it again');
    return { code: 'export const decodeNamedCharacterReference = () => false;', map: null };
  },
};

/** Readability's private methods: long names, used by nobody else. */
const readabilityNames = [
  ...fs
    .readFileSync(new URL('node_modules/@mozilla/readability/Readability.js', import.meta.url), 'utf8')
    .matchAll(/^ {2}(_\w+)[(:]/gm),
].map(([, name]) => name);

/**
 * What pages of ours may load and do; docs/security.md says why each. SQLite is WebAssembly, shipped with the extension;
 * pictures, sound and film come from the web in the panel's clean view; what the reader asks to be fetched may be anywhere.
 */
const extensionPagesPolicy = (browser: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data: http: https:",
    'media-src blob: http: https:',
    "font-src 'self' blob: data:",
    "connect-src 'self' blob: http: https: ws: wss:",
    "form-action 'none'",
    // Chromium holds this against documents that are parsed here, and a fetched page's addresses are relative to its base
    // element; the pages that a reader sees say 'none' themselves.
    'base-uri http: https:',
    // Firefox holds this against our own frames without an address too, and would show none; nothing of ours is
    // web-accessible, so no site frames our pages there either.
    ...(browser === 'firefox' ? [] : ["frame-ancestors 'none'"]),
    "require-trusted-types-for 'script'",
    'trusted-types lectern',
  ].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  hooks: {
    // WXT's plugin imports by itself all the same (0.20): a parameter named `storage` brought in a package of that name.
    'config:resolved': ({ config }) => {
      Object.assign(config.imports, { autoImport: false });
    },
  },
  outDir: '.output',
  // The injected script has a budget of 100 KB, gzipped; Terser's output is 1.1 % smaller than the default minifier's.
  vite: () => ({
    plugins: [minifyRawStyles, sqliteBesideScript, ownListsOnly, readabilityBare, namesOfCharacters],
    build: {
      minify: 'terser' as const,
      terserOptions: {
        // What Vite asks for by itself: a way round a fault of Safari 10's.
        safari10: false,
        // Engines read a script's own function once rather than twice if it stands in parentheses.
        format: { wrap_iife: true },
        compress: { passes: 4, ecma: 2020 as const, pure_getters: true },
        mangle: {
          properties: { regex: new RegExp(`^(?:${readabilityNames.join('|')})$`), keep_quoted: true },
        },
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    // Asked for when they are used: saving all tabs; daily backups where there is no folder to choose;
    // importing the reading list.
    optional_permissions: ['tabs', 'downloads', ...(browser === 'firefox' ? [] : ['readingList'])],
    // Asked for when they are used: a site where the view is to open by itself (docs/decisions/018); pictures of other
    // sites, the text of links.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: extensionPagesPolicy(browser) },
    icons: icons(16, 32, 48, 96, 128),
    action: {
      default_icon: icons(16, 19, 24, 32, 38, 48),
      default_title: '__MSG_actionTitle__',
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+R', windows: 'Alt+R', linux: 'Alt+R', mac: 'Alt+R' },
      },
      'save-page': {
        // Firefox's menu bar takes Alt+Shift with the letters of its menus, S for History: docs/decisions/017.
        suggested_key:
          browser === 'firefox' ? { default: 'Alt+Shift+K', mac: 'Alt+Shift+S' } : { default: 'Alt+Shift+S' },
        description: '__MSG_menuSavePage__',
      },
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-library']: {
        suggested_key: { default: 'Alt+Shift+L' },
        ...(browser === 'firefox' ? {} : { description: '__MSG_openLibrary__' }),
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lectern@lectern.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
});
