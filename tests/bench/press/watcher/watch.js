// A content script of the bench's own extension in Chromium, and a frame script in Firefox: both see into closed shadow
// roots. Says when a reader view stands in the page, when its article does, and when that was painted.
(() => {
  const isFirefox = typeof content !== 'undefined';
  const now = () =>
    isFirefox ? Date.now() : Math.round((performance.timeOrigin + performance.now()) * 10) / 10;
  const rootOf = (host) =>
    isFirefox ? host.openOrClosedShadowRoot : globalThis.chrome.dom.openOrClosedShadowRoot(host);

  /** Watches a page until a view is painted, then passes on the Unix times (ms) of its frame, article and paint. */
  const watch = (page, tell) => {
    const times = {};
    const view = page.defaultView;
    const watchArticle = (frame) => {
      const look = () => {
        const { state } = frame.contentDocument.body.dataset;
        if (times.article || (state !== 'article' && state !== 'none')) return;
        times.article = now();
        frame.contentWindow.requestAnimationFrame(() => {
          // A message comes after the frame is drawn, and sooner than a timer.
          const { port1, port2 } = new view.MessageChannel();
          port1.onmessage = () => tell({ ...times, painted: now(), state });
          port2.postMessage(null);
        });
      };
      const begin = () => {
        new view.MutationObserver(look).observe(frame.contentDocument.body, {
          attributes: true,
          attributeFilter: ['data-state'],
        });
        look();
      };
      frame.addEventListener('load', begin, { once: true });
    };
    const observer = new view.MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const host of addedNodes) {
          const frame = host.nodeType === 1 && rootOf(host)?.querySelector('dialog > iframe');
          if (!frame || times.frame) continue;
          times.frame = now();
          observer.disconnect();
          watchArticle(frame);
        }
    });
    observer.observe(page.documentElement, { childList: true });
  };

  if (!isFirefox) {
    watch(document, (times) =>
      document.dispatchEvent(new CustomEvent('bench-painted', { detail: JSON.stringify(times) })),
    );
    return;
  }
  addEventListener(
    'DOMContentLoaded',
    ({ target }) => {
      if (target === content.document && target.documentURI.startsWith('http://localhost'))
        watch(target, (times) => sendAsyncMessage('bench-painted', times));
    },
    true,
  );
  addEventListener(
    'AboutReaderContentReady',
    () => {
      const article = now();
      content.requestAnimationFrame(() => {
        const { port1, port2 } = new content.MessageChannel();
        port1.onmessage = () =>
          sendAsyncMessage('bench-painted', { article, painted: now(), state: 'article' });
        port2.postMessage(null);
      });
    },
    true,
    true,
  );
})();
