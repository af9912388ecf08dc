/** What a reader sees of the view. */
export interface ViewContent {
  state: string;
  title: string | null;
  section: string | null;
  byline: string | null;
  date: string | null;
  /** The date's tooltip: the page's exact value. */
  dateTitle: string | null;
  site: string | null;
  minutes: string | null;
  message: string | null;
  /** Text of every innermost block of the article, in order, white space folded. */
  blocks: string[];
  /** All text of the article. */
  text: string;
  /** File names of the article's pictures. */
  images: string[];
  /** Start of the first block that is not above the view's top. */
  topBlock: string | null;
  theme: string | undefined;
  direction: string;
  language: string;
  scrollY: number;
}

/** The toolbar button as one tab shows it. */
export interface Button {
  title: string;
  badge: string;
}

/** One thing of the view as a screen reader is told of it. */
export interface Heard {
  role: string;
  name: string;
}

/** What a reader has set in the system, and the browser tells pages. */
export interface SystemWishes {
  forcedColors?: boolean;
  reducedMotion?: boolean;
}

/** A key that is held while the mouse is pressed. */
export type Held = 'shift' | 'ctrl';

/** A page of a browser that can be read, pressed and typed into: a tab, or a side panel. */
export interface Surface {
  /** Runs a function in the page's own world. It must be self-contained; arguments are JSON. */
  inPage<T, A extends unknown[]>(body: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** A real mouse click in the middle of an element, once it is there. */
  click(selector: string, held?: readonly Held[]): Promise<void>;
  /** A real key to whatever has the focus, in X's names: "Escape", "shift+Tab", "a". */
  press(key: string): Promise<void>;
  /** Types text, letter by letter, into whatever has the focus. */
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
  /** A real press of the toolbar button: grants activeTab, as a reader's click does. */
  pressButton(): Promise<void>;
  /** The real keyboard shortcut. */
  pressShortcut(): Promise<void>;
  /** Runs a script's text in the page, as a script of its own would; what the page forbids scripts does not bind it. */
  inject(script: string): Promise<void>;
  /** Runs a function with the view's frame as `document` and `window`; throws where there is no view. */
  inView<T, A extends unknown[]>(body: (...args: A) => T, ...args: A): Promise<T>;
  /** A real mouse click in the middle of an element of the view, once it is there. */
  clickInView(selector: string): Promise<void>;
  /**
   * Opens the context menu on an element, as the right mouse button or its key does, and chooses an entry of the extension's by its
   * name: of a link, of the selection, or of the page.
   */
  chooseInMenu(selector: string, of: 'link' | 'selection' | 'page', name: string): Promise<void>;
  /** Chooses a file for a file input of the page, as in the browser's own dialog. */
  chooseFile(selector: string, file: string): Promise<void>;
  /** The same for what says over a page what was saved: its frame, and a click in it. */
  inToast<T, A extends unknown[]>(body: (...args: A) => T, ...args: A): Promise<T>;
  clickInToast(selector: string): Promise<void>;
  view(): Promise<ViewContent | null>;
  /** Waits for the view to be in a state; throws with what is there instead. */
  waitForView(state?: 'article' | 'none' | 'loading', ms?: number): Promise<ViewContent>;
  waitForNoView(ms?: number): Promise<void>;
  button(): Promise<Button>;
  resize(width: number, height: number): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** The browser's own zoom of the tab: 4 is 400 %. */
  zoom(factor: number): Promise<void>;
  /** What is left out is as it is without any wish. */
  setWishes(wishes: SystemWishes): Promise<void>;
  /** The view as the browser's accessibility tree has it, in order: controls, landmarks, headings, pictures, links. */
  heard(): Promise<Heard[]>;
}

/** A real browser, started for the time of a test file. */
export interface Driver {
  name: 'chromium' | 'firefox';
  /** Its folder, for a start with what an earlier one kept. */
  profile: string;
  /** The folder where what is downloaded goes, under any name. */
  downloads: string;
  open(url: string): Promise<Tab>;
  /** A tab in a private window, where the reader has allowed the extension. */
  openPrivate(url: string): Promise<Tab>;
  /** The address of a file of the extension. */
  own(path: string): Promise<string>;
  /**
   * The side panel, once it is open: in Chromium the panel itself, in Firefox its page in a tab, as the sidebar lets nobody
   * in; there this waits for the sidebar to be open.
   */
  panel(): Promise<Surface>;
  /** Drags an element of a tab into the side panel that is open beside it, with the real mouse. */
  dragIntoPanel(tab: Tab, selector: string): Promise<void>;
  /** Says yes to the browser's own question whether the extension may have what it asks for. */
  allow(): Promise<void>;
  /** The tab or window that opened by itself, once it is there; takes a part of its address. */
  opened(part: string): Promise<Tab>;
  /** Addresses of all open tabs. */
  addresses(): Promise<string[]>;
  /** What an update does to the extension. */
  reloadExtension(): Promise<void>;
  /** Ends it with SIGKILL, wherever it is; the profile stays. */
  kill(): Promise<void>;
  /** Quits as a reader does; the profile stays where a later start is to find it. */
  close(keep?: { profile: boolean }): Promise<void>;
}
