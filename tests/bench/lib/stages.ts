import { clean } from '../../../article/clean/clean';
import { ALL_LANGUAGES } from '../../../article/languages/all';
import { chooseMainContent } from '../../../article/main-content/choose';
import { readMetadata } from '../../../article/metadata/metadata';
import { normalise } from '../../../article/normalise/normalise';
import { REPAIR_RULES } from '../../../article/repairs/rules';
import { sanitize } from '../../../article/sanitize';
import { takeSnapshot } from '../../../article/snapshot/snapshot';

/** Time each stage of the pipeline takes on the live page, in ms: for finding what to make cheaper. */
export function stages(): Record<string, number> {
  const times: Record<string, number> = {};
  const time = <T>(name: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    times[name] = performance.now() - start;
    return result;
  };
  const url = location.href;
  const { document: copy } = time('snapshot', () => takeSnapshot(document, url));
  const metadata = time('metadata', () => readMetadata(copy, url, ALL_LANGUAGES));
  for (const rule of REPAIR_RULES) time(rule.id, () => rule.apply(copy));
  const choice = time('choose', () => chooseMainContent(copy, metadata));
  if (!choice) return times;
  time('clean', () => clean(choice.root, { languages: ALL_LANGUAGES, metadata, url }));
  time('normalise', () => normalise(choice.root, { metadata, base: copy.baseURI, url }));
  time('sanitise', () => sanitize(choice.root.innerHTML));
  return times;
}
