/** ARIA names of the roles in Chromium's and Firefox's trees; other roles are ignored. */
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
