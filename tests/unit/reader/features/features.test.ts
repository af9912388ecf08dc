import fs from 'node:fs';
import { expect, test } from 'vitest';
import { featureIdOf } from '../../../../reader/commands/command';
import { COMMANDS } from '../../../../reader/commands/commands';
import { FEATURES } from '../../../../reader/features/features';

const FOLDER = 'reader/features';

test('every feature’s folder has a manifest of its name, and is listed', () => {
  const folders = fs.readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(FEATURES.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
  for (const { id } of FEATURES) {
    const source = ['feature.ts', 'feature.tsx'].map((name) => `${FOLDER}/${id}/${name}`).find(fs.existsSync);
    expect(fs.readFileSync(source ?? '', 'utf8')).toContain(`id: '${id}'`);
  }
});

test('a feature’s commands, its button and its menu entries are its own', () => {
  for (const { id, commands = [], toolbar, menu = [] } of FEATURES)
    for (const command of [
      ...commands.map((one) => one.id),
      ...(toolbar ? [toolbar.command] : []),
      ...menu.map((one) => one.command),
    ])
      expect(featureIdOf(command)).toBe(id);
});

test('no key is of two commands, unless one of them does nothing until its feature runs', () => {
  const keys = COMMANDS.filter(({ whileRunning }) => !whileRunning).flatMap((command) => command.keys);
  expect(keys).toEqual([...new Set(keys)]);
});
