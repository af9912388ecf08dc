export function applyPreferences(root: HTMLElement, _p: unknown, _a: unknown): void {
  root.dataset.theme = 'light';
}
