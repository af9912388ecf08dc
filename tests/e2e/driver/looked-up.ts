import fs from 'node:fs';
import path from 'node:path';

/** Chromium's network log. */
export const netLogOf = (profile: string): string => path.join(profile, 'net-log.json');

const nameLogOf = (profile: string) => path.join(profile, 'names.log');

/** Makes Firefox log its name lookups. */
export const nameLog = (profile: string): Record<string, string> => ({
  MOZ_LOG: 'nsHostResolver:5',
  MOZ_LOG_FILE: nameLogOf(profile),
});

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { host?: unknown } }[];
}

function inNetLog(file: string): string[] {
  const { constants, events } = JSON.parse(fs.readFileSync(file, 'utf8')) as NetLog;
  const asks = new Set(
    Object.entries(constants.logEventTypes)
      .filter(([name]) => name.startsWith('HOST_RESOLVER'))
      .map(([, type]) => type),
  );
  return events.flatMap(({ type, params }) => (asks.has(type) && params?.host ? [String(params.host)] : []));
}

function inNameLogs(profile: string): string[] {
  // Each process of Firefox writes its own file, with a suffix of its choice.
  const files = fs.readdirSync(profile).filter((name) => name.startsWith('names.log'));
  return files.flatMap((file) =>
    [...fs.readFileSync(path.join(profile, file), 'utf8').matchAll(/Resolving host \[([^\]]+)\]/g)].map(
      ([, host = '']) => host,
    ),
  );
}

/** Host names that a browser looked up itself, bypassing its proxy. Takes its profile, after it has quit. */
export function lookedUp(profile: string): string[] {
  const file = netLogOf(profile);
  const all = fs.existsSync(file) ? inNetLog(file) : inNameLogs(profile);
  return [...new Set(all.map((host) => host.replace(/^\w+:\/\//, '').replace(/:\d+$/, '')))].sort();
}
