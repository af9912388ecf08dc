import { sampleOf } from '../driver/sample';

/** What takes half a minute each: `npm test` runs one of them, `npm run test:e2e` all. */
const FILES = ['folder', 'removed-device', 'kill', 'long-exchange'] as const;
const sampled = sampleOf('devices, the rest', FILES.length);

/** Why one of these is skipped, for its title; nothing where it runs. */
export const skippedBy = (file: (typeof FILES)[number]): string =>
  sampled === null || FILES[sampled] === file
    ? ''
    : ' (skipped: another commit runs it, npm run test:e2e does always)';
