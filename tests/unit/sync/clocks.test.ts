import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasProgram, ROOT } from '../../../scripts/install.mjs';
import type { ClockDeed } from '../../sync/clock-device';
import type { WebdavServer } from '../../sync/server';
import { SERVERS } from '../../sync/servers';

const DAY_MS = 86_400_000;
const PAGE = 'https://sea.example/tide';
const [apache] = SERVERS;
const canRun = hasProgram('faketime') && apache?.isInstalled() === true;

/** A device whose process has a clock of its own. */
interface ClockDevice {
  ask(deed: ClockDeed): Promise<unknown>;
}

describe.skipIf(!canRun)(`devices whose clocks are wrong${canRun ? '' : ' (skipped: no faketime)'}`, () => {
  let server: WebdavServer;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    if (apache) server = await apache.start();
  }, 30_000);
  afterAll(async () => {
    for (const child of children) child.kill();
    await server?.close();
  });

  const start = (name: string, offset: string): ClockDevice => {
    const script = [
      ...['--experimental-transform-types', '--disable-warning=ExperimentalWarning'],
      ...['--import', './tests/bench/lib/typescript.mjs', path.join(ROOT, 'tests/sync/clock-device.ts')],
    ];
    const where = [name, server.url, server.user, server.password];
    const child = spawn('faketime', ['-f', offset, process.execPath, ...script, ...where], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, FAKETIME_DONT_FAKE_MONOTONIC: '1' },
    });
    children.push(child);
    const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return {
      async ask(deed) {
        child.stdin.write(`${JSON.stringify(deed)}\n`);
        const { value, done } = await lines.next();
        if (done) throw new Error('the device has ended');
        return JSON.parse(value);
      },
    };
  };

  test('hold the same, and what is changed after it was seen counts, a day behind or not', async () => {
    const [right, ahead] = [start('device01', '+0'), start('device02', '+1d')];
    const exchange = async () => {
      for (const device of [right, ahead, right, ahead])
        expect(await device.ask({ do: 'round' })).toMatchObject({ problems: [] });
    };
    const difference = Number(await ahead.ask({ do: 'now' })) - Number(await right.ask({ do: 'now' }));
    expect(Math.abs(difference - DAY_MS)).toBeLessThan(DAY_MS / 10);
    await right.ask({ do: 'save', url: PAGE });
    await exchange();
    await ahead.ask({ do: 'rename', url: PAGE, title: 'Of tomorrow' });
    await ahead.ask({ do: 'tag', url: PAGE, tag: 'tomorrow' });
    await right.ask({ do: 'tag', url: PAGE, tag: 'today' });
    await exchange();
    expect(await right.ask({ do: 'contents' })).toMatchObject([{ own: { title: 'Of tomorrow' } }]);
    await right.ask({ do: 'rename', url: PAGE, title: 'Changed after' });
    await exchange();
    const contents = await right.ask({ do: 'contents' });
    expect(contents).toMatchObject([{ own: { title: 'Changed after' }, tags: ['today', 'tomorrow'] }]);
    expect(await ahead.ask({ do: 'contents' })).toEqual(contents);
  }, 60_000);
});
