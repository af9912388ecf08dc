import type { IconNode } from 'lucide';
import type { MessageKey } from '../../platform/message-key';
import type { Preferences, ReadingAids } from '../../preferences/types';
import type { Command } from '../commands/command';

/** A button of the view's toolbar. */
export interface ToolbarItem {
  /** Its `data-control`. */
  control: string;
  label: MessageKey;
  icon: IconNode;
  command: string;
  /** Before or after the space in the middle: to find one's way, or to change how the article looks. */
  side: 'start' | 'end';
  /** Whether an article, given as HTML, has a use for it; absent: every one has. */
  isUseful?(content: string): boolean;
}

/** An entry of the "More" menu. */
export interface MenuItem {
  /** Its group: the article, taking it along, correcting it, every time, or the reader itself. */
  group: 'article' | 'take' | 'correct' | 'always' | 'general';
  command: string;
  label: MessageKey;
  /** For an entry that is switched on and off: whether it is on. The menu stays open. */
  isOn?(preferences: Preferences): boolean;
  /** Whether the entry means something on a site now; absent: always. */
  isUseful?(preferences: Preferences, site: string): boolean;
}

/** A setting that the reading aids' sheet and the options page offer: a field of `Preferences.finding`. */
export type AidSetting = { control: string; label: MessageKey } & (
  | { kind: 'switch'; field: 'ruler' | 'boldBeginnings' }
  | { kind: 'choice'; field: 'mode'; choices: readonly AidChoice<ReadingAids['mode']>[] }
  | { kind: 'choice'; field: 'focus'; choices: readonly AidChoice<ReadingAids['focus']>[] }
);

interface AidChoice<Value> {
  value: Value;
  label: MessageKey;
}

/**
 * All that the rest of the reader knows of a feature, without loading it: its keys, its button, when it starts. It is the
 * file `manifest.ts` of the feature's folder; `features.ts` lists them.
 */
export interface FeatureManifest {
  /** The folder's name. */
  id: string;
  commands?: readonly Command[];
  /**
   * When it starts by itself, because the user has chosen it or the article needs it. `content` is null before the article
   * is found: true then loads the feature ahead of it. `isSaved` is whether the article is in the library.
   */
  startsWhen?(preferences: Preferences, content: HTMLElement | null, isSaved: boolean): boolean;
  /** Whether it works with the page below the view (`FeatureHost.page`); `page-tools.js` is then injected first. */
  needsPage?: true;
  /** While it runs, "next" and "previous" are its own commands `<id>.next` and `<id>.previous`. */
  takesSteps?: true;
  /** The command that undoes what was last done in it, if it is running. */
  undo?: string;
  toolbar?: ToolbarItem;
  menu?: readonly MenuItem[];
  aid?: AidSetting;
}
