import { browser } from 'wxt/browser';
import { openPermissionWindow } from '../../platform/permission-window';
import { loadPreferences, savePreferences } from '../../platform/preferences-store';
import { findRule, originsOf } from '../../preferences/automatic';
import { PREFERENCES_KEY, readPreferences } from '../../preferences/preferences';

/** IDs of the registered scripts for selected sites, and for every site. */
const SITES_SCRIPT_ID = 'automatic-sites';
const EVERYWHERE_SCRIPT_ID = 'automatic-everywhere';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** The scripts that these rules need, except for sites whose permission the user has revoked. */
async function scriptsFor(rules: readonly string[]): Promise<Script[]> {
  const matches: string[] = [];
  for (const rule of rules) {
    if (rule === '*' || !(await browser.permissions.contains({ origins: originsOf(rule) }))) continue;
    const path = rule.includes('/') ? rule.slice(rule.indexOf('/')) : '/*';
    matches.push(...originsOf(rule).map((origin) => origin.replace(/\/\*$/, path)));
  }
  const common = { runAt: 'document_start', persistAcrossSessions: true } as const;
  const scripts: Script[] = [];
  if (matches.length) scripts.push({ ...common, id: SITES_SCRIPT_ID, matches, js: ['automatic-site.js'] });
  if (rules.includes('*') && (await browser.permissions.contains({ origins: originsOf('*') })))
    scripts.push({
      ...common,
      id: EVERYWHERE_SCRIPT_ID,
      matches: originsOf('*'),
      js: ['automatic-everywhere.js'],
    });
  return scripts;
}

async function registerScripts(): Promise<void> {
  const { preferences } = await loadPreferences();
  const wanted = await scriptsFor(preferences.automatic);
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const ours = ids.filter((id) => id === SITES_SCRIPT_ID || id === EVERYWHERE_SCRIPT_ID);
  if (ours.length) await browser.scripting.unregisterContentScripts({ ids: ours });
  if (wanted.length) await browser.scripting.registerContentScripts(wanted);
}

/** Serialised, because concurrent runs would register the same script twice. */
let queue: Promise<unknown> = Promise.resolve();
function queueRegistration(): Promise<unknown> {
  queue = queue.then(registerScripts).catch(() => {});
  return queue;
}

/** Keeps the registered scripts in line with the user's rules and permissions. Call it when the background starts. */
export function registerAutomaticScripts(): void {
  queueRegistration();
  browser.permissions.onAdded.addListener(queueRegistration);
  browser.permissions.onRemoved.addListener(queueRegistration);
  browser.storage.local.onChanged.addListener(
    (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
      const change = changes[PREFERENCES_KEY];
      if (!change) return;
      const [before, now] = [change.oldValue, change.newValue].map(
        (value) => readPreferences(value).automatic,
      );
      if (String(before) !== String(now)) queueRegistration();
    },
  );
}

async function setRules(change: (rules: readonly string[]) => readonly string[]): Promise<void> {
  const { preferences } = await loadPreferences();
  await savePreferences({ ...preferences, automatic: change(preferences.automatic) });
  await queueRegistration();
}

/** Adds a rule for which the permission has been granted. */
export function addAutomaticRule(rule: string): Promise<void> {
  return setRules((rules) => [...new Set([...rules, rule])]);
}

/** Removes the permission of a removed rule, unless another rule needs it. */
async function removePermission(rule: string): Promise<void> {
  const { preferences } = await loadPreferences();
  const needed = new Set(preferences.automatic.flatMap(originsOf));
  const origins = originsOf(rule).filter((origin) => !needed.has(origin));
  if (origins.length) await browser.permissions.remove({ origins });
}

/** Adds a rule, requesting its permission if it isn't granted yet; null removes the rule that matches `url`. */
export async function setAutomaticRule(rule: string | null, url: string): Promise<void> {
  if (rule !== null) {
    if (await browser.permissions.contains({ origins: originsOf(rule) })) return addAutomaticRule(rule);
    return openPermissionWindow({ rule });
  }
  const { preferences } = await loadPreferences();
  const removed = findRule(url, preferences.automatic);
  if (!removed) return;
  await setRules((rules) => rules.filter((other) => other !== removed));
  await removePermission(removed);
}
