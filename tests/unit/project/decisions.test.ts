import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = path.join(import.meta.dirname, '../../../docs/decisions');
const FILES = fs.readdirSync(FOLDER).filter((file) => /^\d{3}-.*\.md$/.test(file));
const HEAD = /^# (?<title>.+)\n\n(?<date>\d{4}-\d\d-\d\d) · (?<status>.+)\n\n/;
const LINK = String.raw`\[\d{3}\]\(\d{3}-[\w-]+\.md\)`;
const STATUS = new RegExp(
  String.raw`^(?:accepted|amended \d{4}-\d\d-\d\d|(?:amended|superseded) by LIST)(?: · (?:amends|supersedes) LIST)?$`.replaceAll(
    'LIST',
    `${LINK}(?:, ${LINK})*`,
  ),
);
/** The words on the two ends of a link between decisions. */
const REVERSE: Record<string, string> = {
  amends: 'amended by',
  'amended by': 'amends',
  supersedes: 'superseded by',
  'superseded by': 'supersedes',
};

/** Title, date and status of a decision. Throws if they aren't the first lines of the file. */
function readHead(file: string): { title: string; date: string; status: string } {
  const { title, date, status } = HEAD.exec(fs.readFileSync(path.join(FOLDER, file), 'utf8'))?.groups ?? {};
  if (!title || !date || !status) throw new Error(`${file} has no title, date and status at its head`);
  return { title, date, status };
}

/** The links in a status, such as `002-permissions.md amended by 015-library-permissions.md`. */
function readLinks(file: string): { from: string; relation: string; to: string }[] {
  return readHead(file)
    .status.split(' · ')
    .flatMap((part) =>
      [...part.matchAll(/\((.+?)\)/g)].map(([, to = '']) => ({
        from: file,
        relation: part.replace(/ \[.*/, ''),
        to,
      })),
    );
}

test.each(FILES)('%s has a date and a status', (file) => {
  expect(readHead(file).status).toMatch(STATUS);
});

test('a link between two decisions is in both', () => {
  const links = FILES.flatMap(readLinks);
  const oneWay = links.filter(
    ({ from, relation, to }) =>
      !links.some((link) => link.from === to && link.relation === REVERSE[relation] && link.to === from),
  );
  expect(oneWay).toEqual([]);
});

test('the index lists every decision with its title, date and status', () => {
  const index = fs.readFileSync(path.join(FOLDER, 'README.md'), 'utf8').split('\n');
  const rows = index
    .filter((line) => line.startsWith('| ['))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(
    FILES.map((file) => {
      const { title, date, status } = readHead(file);
      return [`[${file.slice(0, 3)}](${file})`, title, date, status];
    }),
  );
});
