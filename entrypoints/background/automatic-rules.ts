import { browser } from 'wxt/browser';
import { openPermissionWindow } from '../../platform/permission-window';
import { loadPreferences, savePreferences } from '../../platform/preferences-store';
import { findRule, originsOf } from '../../preferences/automatic';
import { PREFERENCES_KEY, readPreferences } from '../../preferences/preferences';

/** Our registered scripts; what opens chosen sites, and what opens wherever there is an article. */
const SITES = 'automatic-sites';
const EVERYWHERE = 'automatic-everywhere';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** The scripts that these rules need, as far as the browser lets us: the reader may have taken a permission back. */
async function scriptsFor(rules: readonly string[]): Promise<Script[]> {
  const matches: string[] = [];
  for (const rule of rules) {
    if (rule === '*' || !(await browser.permissions.contains({ origins: originsOf(rule) }))) continue;
    const path = rule.includes('/') ? rule.slice(rule.indexOf('/')) : '/*';
    matches.push(...originsOf(rule).map((origin) => origin.replace(/\/\*$/, path)));
  }
  const common = { runAt: 'document_start', persistAcrossSessions: true } as const;
  const scripts: Script[] = [];
  if (matches.length) scripts.push({ ...common, id: SITES, matches, js: ['automatic-site.js'] });
  if (rules.includes('*') && (await browser.permissions.contains({ origins: originsOf('*') })))
    scripts.push({ ...common, id: EVERYWHERE, matches: originsOf('*'), js: ['automatic-everywhere.js'] });
  return scripts;
}

async function register(): Promise<void> {
  const { preferences } = await loadPreferences();
  const wanted = await scriptsFor(preferences.automatic);
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const ours = ids.filter((id) => id === SITES || id === EVERYWHERE);
  if (ours.length) await browser.scripting.unregisterContentScripts({ ids: ours });
  if (wanted.length) await browser.scripting.registerContentScripts(wanted);
}

/** One after the other: two at once would register the same script twice. */
let queue: Promise<unknown> = Promise.resolve();
function registerInTurn(): Promise<unknown> {
  queue = queue.then(register).catch(() => {});
  return queue;
}

/** Keeps what is registered true to the reader's rules and to what the browser allows. Call as the background starts. */
export function registerAutomaticScripts(): void {
  registerInTurn();
  browser.permissions.onAdded.addListener(registerInTurn);
  browser.permissions.onRemoved.addListener(registerInTurn);
  browser.storage.local.onChanged.addListener(
    (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
      const change = changes[PREFERENCES_KEY];
      if (!change) return;
      const [before, now] = [change.oldValue, change.newValue].map(
        (value) => readPreferences(value).automatic,
      );
      if (String(before) !== String(now)) registerInTurn();
    },
  );
}

async function setRules(change: (rules: readonly string[]) => readonly string[]): Promise<void> {
  const { preferences } = await loadPreferences();
  await savePreferences({ ...preferences, automatic: change(preferences.automatic) });
  await registerInTurn();
}

/** Adds a rule whose permission was given. */
export function addAutomaticRule(rule: string): Promise<void> {
  return setRules((rules) => [...new Set([...rules, rule])]);
}

/** Gives back the permission that no rule needs any more. */
async function dropPermission(rule: string): Promise<void> {
  const { preferences } = await loadPreferences();
  const needed = new Set(preferences.automatic.flatMap(originsOf));
  const origins = originsOf(rule).filter((origin) => !needed.has(origin));
  if (origins.length) await browser.permissions.remove({ origins });
}

/** Starts a rule, for which the reader is asked where the browser does not allow it yet; null stops the rule `url` has. */
export async function setAutomaticRule(rule: string | null, url: string): Promise<void> {
  if (rule !== null) {
    if (await browser.permissions.contains({ origins: originsOf(rule) })) return addAutomaticRule(rule);
    return openPermissionWindow({ rule });
  }
  const { preferences } = await loadPreferences();
  const stopped = findRule(url, preferences.automatic);
  if (!stopped) return;
  await setRules((rules) => rules.filter((other) => other !== stopped));
  await dropPermission(stopped);
}
