import type { RemovedPiece } from '../../article/types';
import type { SafeHtml } from '../../markup/safe-html';

/** Where a link of the article is opened. */
export type LinkTarget = 'here' | 'tab' | 'background';

/** What opens by itself for this page, and what could; rules are written as in `Preferences.automatic`. */
export interface AutomaticRules {
  /** The rule that this page opens by, or null. */
  rule: string | null;
  /** The rules that a reader may choose here: this site, this part of it, everywhere. */
  choices: readonly { rule: string; kind: 'site' | 'path' | 'everywhere' }[];
}

/** What only a view over a live page can do for its features. Our own pages have none. */
export interface PageTools {
  /** The page's site, as preferences know it. */
  site: string;
  /** Reads the page again, to show its article or all its text. */
  show(mode: 'article' | 'all'): void;
  /** Shows a frame of another site where `holder`, an empty element of the view, is, as long as it is there. */
  embed(holder: HTMLElement, address: string, title: string): void;
  /** What was taken out of the article, in the order of the article. */
  removedPieces(): readonly RemovedPiece[];
  /** A piece as it may be shown again. */
  restore(piece: RemovedPiece): SafeHtml;
  /** A selector for what is like this block of the view on all pages of the site; null where it has no name. */
  selectorFor(block: Element): string | null;
  /** Leaves the view, lets the reader point at a part of the page, and opens the view with it. */
  pick(): void;
  /** Address, version, rules and scores as text, and nothing of what is read. */
  report(): string;
  openLink(address: string, where: LinkTarget): void;
  automatic(): AutomaticRules;
  /** Opens by a rule from now on, asking for the permission it needs; null stops what opened this page. */
  setAutomatic(rule: string | null): Promise<void>;
}
