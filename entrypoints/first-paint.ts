import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { adoptStyleSheet } from '../components/adopt-style-sheet';
import themes from '../components/theme/themes.css?raw';
import { applyFirstTheme } from '../platform/first-theme';

/**
 * Runs in the head of extension pages that have a theme, before anything is painted; their own scripts are modules, which run
 * later. Those bring the whole style sheet.
 */
export default defineUnlistedScript(() => {
  applyFirstTheme(document.documentElement);
  adoptStyleSheet(document, `${themes}\n:root { background: var(--paper); }`);
});
