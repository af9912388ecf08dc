/** The theme in which an extension page last appeared, as `components/theme/apply.ts` writes it on the root element. */
interface FirstTheme {
  theme: string;
  own: string;
  ownPaper: string;
}

const STORAGE_KEY = 'first-theme';
const OWN_PAPER = '--own-paper';

/** Stores the theme of a root element for `applyFirstTheme`. */
export function storeFirstTheme({ dataset, style }: HTMLElement): void {
  const { theme = '', own = '' } = dataset;
  const stored: FirstTheme = { theme, own, ownPaper: style.getPropertyValue(OWN_PAPER) };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(stored));
  } catch {
    // Without it, a page is only for a moment in the system's colours.
  }
}

/**
 * Gives a root element the theme in which an extension page last appeared. Preferences arrive only after the first frame, which
 * would be white; `localStorage` can be read before it.
 */
export function applyFirstTheme({ dataset, style }: HTMLElement): void {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null') as FirstTheme | null;
    if (!stored?.theme) return;
    dataset.theme = stored.theme;
    dataset.own = stored.own;
    style.setProperty(OWN_PAPER, stored.ownPaper);
  } catch {
    // The same.
  }
}
