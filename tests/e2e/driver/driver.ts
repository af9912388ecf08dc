/** What the user sees of the view. */
export interface ViewContent {
  state: string;
  title: string | null;
  section: string | null;
  byline: string | null;
  date: string | null;
  /** The tooltip of the date: the exact value from the page. */
  dateTitle: string | null;
  site: string | null;
  minutes: string | null;
  message: string | null;
  /** Text of every innermost block of the article, in order, with white space collapsed. */
  blocks: string[];
  /** The whole text of the article. */
  text: string;
  /** File names of the article's images. */
  images: string[];
  /** Start of the first block that isn't above the top of the view. */
  topBlock: string | null;
  theme: string | undefined;
  direction: string;
  language: string;
  scrollY: number;
}

/** The state of the toolbar button in a tab. */
export interface Button {
  title: string;
  badge: string;
}

/** An element of the view as announced by screen readers. */
export interface Heard {
  role: string;
  name: string;
}

/** System settings that the browser reports to pages. */
export interface SystemWishes {
  forcedColors?: boolean;
  reducedMotion?: boolean;
}

/** A modifier key for mouse clicks. */
export type Held = 'shift' | 'ctrl' | 'alt';

/** A page that can be read, clicked and typed into: a tab or a side panel. */
export interface Surface {
  /** Runs a function in the page's own world. It must be self-contained; arguments are JSON. */
  inPage<T, A extends unknown[]>(body: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Waits for an element and clicks its centre with the real mouse. */
  click(selector: string, held?: readonly Held[]): Promise<void>;
  /** Presses a real key in the focused window, by its X name: "Escape", "shift+Tab", "a". */
  press(key: string): Promise<void>;
  /** Types text into the focused element, letter by letter. */
  type(text: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A tab of a real browser with the built extension in it. */
export interface Tab extends Surface {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  activate(): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Clicks the real toolbar button, which grants activeTab. */
  pressButton(): Promise<void>;
  /** Presses the real keyboard shortcut. */
  pressShortcut(): Promise<void>;
  /** Runs a script as one of the page, but not restricted by its policy. */
  inject(script: string): Promise<void>;
  /** Runs a function with the `document` and `window` of the view's frame; throws if there is no view. */
  inView<T, A extends unknown[]>(body: (...args: A) => T, ...args: A): Promise<T>;
  /** Waits for an element of the view and clicks its centre with the real mouse. */
  clickInView(selector: string, held?: readonly Held[]): Promise<void>;
  /**
   * Opens the context menu on an element, by the right mouse button or the key, and chooses an entry of the extension by
   * name: for a link, the selection, or the page.
   */
  chooseInMenu(selector: string, of: 'link' | 'selection' | 'page', name: string): Promise<void>;
  /** Chooses one or several files for a file input, as in the browser's dialog. */
  chooseFile(selector: string, ...files: readonly string[]): Promise<void>;
  /** Drops files on an element, as from the system's file manager. */
  dropFiles(selector: string, files: readonly string[]): Promise<void>;
  /** The same for the message about a save: in its frame, and a click in it. */
  inToast<T, A extends unknown[]>(body: (...args: A) => T, ...args: A): Promise<T>;
  clickInToast(selector: string): Promise<void>;
  view(): Promise<ViewContent | null>;
  /** Waits for a state of the view; throws with the actual one. */
  waitForView(state?: 'article' | 'none' | 'loading', ms?: number): Promise<ViewContent>;
  waitForNoView(ms?: number): Promise<void>;
  button(): Promise<Button>;
  resize(width: number, height: number): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Sets the browser's zoom of the tab: 4 is 400 %. */
  zoom(factor: number): Promise<void>;
  /** Makes the only pointer a finger, or a mouse again. */
  setFinger(only: boolean): Promise<void>;
  /** Waits for an element and touches its centre with a real finger, for so long (ms). */
  touch(selector: string, ms?: number): Promise<void>;
  /** Sets system settings; omitted ones are the default. */
  setWishes(wishes: SystemWishes): Promise<void>;
  /** The view's accessibility tree, in order: controls, landmarks, headings, images, links. */
  heard(): Promise<Heard[]>;
}

/** A real browser, started for one test file. */
export interface Driver {
  name: 'chromium' | 'firefox';
  /** The profile's folder, to start again with it. */
  profile: string;
  /** The name of its X display, for what captures it. */
  screen: string;
  /** The folder for downloads, under any name. */
  downloads: string;
  open(url: string): Promise<Tab>;
  /** A tab in a private window in which the extension is allowed. */
  openPrivate(url: string): Promise<Tab>;
  /** The URL of a file of the extension. */
  own(path: string): Promise<string>;
  /** Installs another extension from a folder. Resolves to its ID, and the URL of its files. */
  installOther(folder: string): Promise<{ id: string; url: string }>;
  /**
   * Waits for the side panel. In Chromium it is the panel itself; Firefox's sidebar can't be automated, so there its page
   * is opened in a tab after the sidebar has opened.
   */
  panel(): Promise<Surface>;
  /** Drags an element of a tab into the open side panel, with the real mouse. */
  dragIntoPanel(tab: Tab, selector: string): Promise<void>;
  /** Accepts the browser's permission prompt. */
  allow(): Promise<void>;
  /** Waits for a tab or window that the extension opened; takes a part of its URL. */
  opened(part: string): Promise<Tab>;
  /** URLs of all open tabs. */
  addresses(): Promise<string[]>;
  /** Updates the extension. */
  reloadExtension(): Promise<void>;
  /** Kills the browser with SIGKILL; the profile is kept. */
  kill(): Promise<void>;
  /** Quits normally; a kept profile can be used by a later start. */
  close(keep?: { profile: boolean }): Promise<void>;
}
