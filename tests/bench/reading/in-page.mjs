/**
 * Runs in the page as its own text: puts `bench` on its global. `isView` says that the document measured is the reader view's,
 * which the extension's world reaches through its closed root; in the bare page `+`, `-` and arrows do what the view does.
 */
export function instrument(isView) {
  const host = () => document.querySelector(':root > div');
  const own = () =>
    isView
      ? globalThis.chrome.dom.openOrClosedShadowRoot(host()).querySelector('iframe').contentDocument
      : document;
  const afterFrame = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );
  const until = async (test) => {
    while (!test()) await new Promise((resolve) => setTimeout(resolve, 4));
  };
  let began = 0;
  let before = '';
  const worn = () => {
    const { attributes } = own().documentElement;
    return [...attributes].map(({ name, value }) => `${name}=${value}`).join(' ');
  };
  const bench = {
    async opened() {
      if (isView) await until(() => host() && own()?.body?.dataset.state === 'article');
      await afterFrame();
    },
    // Styles come as they were written: read back, Chromium leaves out a font that is made of variables.
    html(styles) {
      const view = own();
      const root = view.documentElement.cloneNode(false);
      root.innerHTML = `<head><meta charset="utf-8"><style>${styles}</style></head><body></body>`;
      const body = root.querySelector('body');
      for (const { name, value } of view.body.attributes) body.setAttribute(name, value);
      body.append(view.querySelector('main').cloneNode(true));
      return `<!doctype html>${root.outerHTML}`;
    },
    begin() {
      const view = own();
      before = worn();
      began = 0;
      const start = () => {
        began ||= performance.now();
      };
      for (const kind of ['keydown', 'wheel'])
        view.addEventListener(kind, start, { capture: true, once: true, passive: true });
    },
    async changed() {
      await until(() => began && worn() !== before);
      return (await afterFrame()) - began;
    },
    async scrolled() {
      const view = own().defaultView;
      await until(() => began && view.scrollY > 0);
      return (await afterFrame()) - began;
    },
    async themes() {
      const control = () => own().querySelector('[data-control="theme-light"]');
      await until(control);
      control().click();
      control().focus();
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    // Once a word is marked: before that the browser names its voices, some thousand of them here.
    async speaking() {
      await until(() => own().defaultView.CSS.highlights.has('lectern-spoken-word'));
      await new Promise((resolve) => setTimeout(resolve, 1000));
    },
  };
  globalThis.bench = bench;
  if (isView) return;
  let size = 0;
  const root = document.documentElement;
  document.addEventListener('keydown', ({ key }) => {
    if (key === '+' || key === '-') {
      size += key === '+' ? 1 : -1;
      root.style.setProperty('--text-size', String(1.1 ** size));
    }
    if (key === 'ArrowRight') root.dataset.theme = 'sepia';
    if (key === 'ArrowLeft') root.dataset.theme = 'light';
  });
}
