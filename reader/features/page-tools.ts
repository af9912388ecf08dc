import type { RemovedPiece } from '../../article/types';
import type { SafeHtml } from '../../markup/safe-html';

/** Where to open a link of the article. */
export type LinkTarget = 'here' | 'tab' | 'background';

/** The automatic-opening rules for this page, written as in `Preferences.automatic`. */
export interface AutomaticRules {
  /** The rule that matches this page, or null. */
  rule: string | null;
  /** The rules that the user can choose from: this site, this section of it, every site. */
  choices: readonly { rule: string; kind: 'site' | 'path' | 'everywhere' }[];
}

/** Access to the live page under a view, for features. Extension pages have none. */
export interface PageTools {
  /** The page's site, as in the preferences. */
  site: string;
  /** Reads the page again, to show its article or all its text. */
  show(mode: 'article' | 'all'): void;
  /** Shows a frame of another site in place of `holder`, an empty element of the view, until `holder` is removed. */
  embed(holder: HTMLElement, address: string, title: string): void;
  /** What was removed from the article, in document order. */
  removedPieces(): readonly RemovedPiece[];
  /** The sanitised HTML of a removed piece. */
  restore(piece: RemovedPiece): SafeHtml;
  /** A selector that matches similar blocks on every page of the site, or null if the block can't be identified. */
  selectorFor(block: Element): string | null;
  /** Closes the view, lets the user pick a part of the page, and opens the view with it. */
  pick(): void;
  /** A report as text: URL, version, rules and scores, but nothing of the content. */
  report(): string;
  openLink(address: string, where: LinkTarget): void;
  automatic(): AutomaticRules;
  /** Adds a rule, requesting its permission; null removes the rule that matched this page. */
  setAutomatic(rule: string | null): Promise<void>;
}
