/** What roles are called in ARIA, by what Chromium's and Firefox's trees call them; others are not asked about. */
export const ROLES: Record<string, string> = {
  banner: 'banner',
  button: 'button',
  combobox: 'combobox',
  figure: 'figure',
  graphic: 'image',
  heading: 'heading',
  image: 'image',
  img: 'image',
  link: 'link',
  list: 'list',
  main: 'main',
  navigation: 'navigation',
  progressbar: 'progressbar',
  pushbutton: 'button',
  'toggle button': 'button',
  toolbar: 'toolbar',
};
