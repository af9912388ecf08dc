import fs from 'node:fs';
import path from 'node:path';

/** Modules that a tool writes itself, by the start of their ids, and the package whose code they are. */
const WRITTEN_BY: readonly (readonly [start: string, name: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
  ['virtual:wxt-', 'wxt'],
  ['\0virtual:wxt-', 'wxt'],
];

/** Packages that carry no licence text of their own, and the file in `texts/` that has it. */
const KEPT: Readonly<Record<string, string>> = {
  wxt: 'wxt.txt',
  '@wxt-dev/browser': 'wxt.txt',
  '@sqlite.org/sqlite-wasm': 'sqlite-wasm.txt',
};

/** Where a package's own file goes on about what we do not ship: its tools for building. */
const NOT_SHIPPED = /^# Licenses of bundled dependencies$[\s\S]*/m;

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)/i;
const APACHE = /Apache-2\.0/;
const APACHE_TEXT = /TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION/;

/** A package of which something is in the extension. */
export interface Shipped {
  name: string;
  version: string;
  author: string;
  /** As the package declares it, in SPDX's words. */
  licence: string;
  homepage: string;
  text: string;
}

/**
 * The npm package that a file or a bundled module is from. Takes a path or a bundler's id. Returns the package's name, or null
 * for a file of our own. Throws where a tool wrote the module and it is not known which.
 */
export function packageOf(id: string): string | null {
  const inPackages = id.split('?')[0]?.split('node_modules/');
  if (inPackages && inPackages.length > 1) {
    const [first = '', second = ''] = inPackages.at(-1)?.split('/') ?? [];
    return first.startsWith('@') ? `${first}/${second}` : first;
  }
  for (const [start, name] of WRITTEN_BY) if (id.startsWith(start)) return name;
  if (id.startsWith('\0'))
    throw new Error(`Whose code is ${JSON.stringify(id)}? Say it in modules/licences/shipped.ts.`);
  return null;
}

const read = (file: string): string => fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();

const nameOf = (author: unknown): string => {
  if (typeof author === 'string') return author.replace(/\s*[<(].*$/, '');
  return typeof author === 'object' && author && 'name' in author ? String(author.name) : '';
};

/** The address a reader can open, of how packages write it: `git+https://….git`, `github:owner/name`, `{ url }`. */
const addressOf = (repository: unknown): string => {
  const url =
    typeof repository === 'object' && repository && 'url' in repository ? repository.url : repository;
  return String(url ?? '')
    .replace(/^git\+/, '')
    .replace(/^(?:github:|git@github\.com:|git:\/\/github\.com\/)/, 'https://github.com/')
    .replace(/\.git$/, '');
};

/**
 * Reads what is to be said of a package. Takes its folder and the folder of kept texts. Returns its name, version, author, and
 * every licence text it carries; to one under Apache's licence that only refers to it the full text is added. Throws where there
 * is no text: then the package may not ship.
 */
export function readShipped(folder: string, texts: string): Shipped {
  const { name, version, author, license, homepage, repository } = JSON.parse(
    read(path.join(folder, 'package.json')),
  );
  const files = fs
    .readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file) && fs.statSync(path.join(folder, file)).isFile())
    .map((file) => path.join(folder, file));
  const kept = KEPT[name];
  if (files.length === 0 && kept) files.push(path.join(texts, kept));
  if (files.length === 0)
    throw new Error(
      `${name} ships in the extension, and has no licence text: modules/licences/texts/ has none either.`,
    );
  const all = files.sort().map((file) => read(file).replace(NOT_SHIPPED, '').trim());
  if (APACHE.test(license) && !all.some((text) => APACHE_TEXT.test(text)))
    all.push(read(path.join(texts, 'Apache-2.0.txt')));
  return {
    name,
    version,
    author: nameOf(author),
    licence: String(license),
    homepage: addressOf(homepage ?? repository),
    text: all.join('\n\n'),
  };
}
