import { openShadowRoot } from '../../platform/open-shadow-root';

const MEDIA = 'video, audio';
/** Events of a player that has begun, or begun again. */
const BEGINNINGS = ['play', 'playing'] as const;
/** The shadow trees of custom elements are searched only once the article is there (ms): searching them takes long. */
const FIRST_LOOK_MS = 500;
/** How often to look for media that no event told of (ms): in shadow trees, and in frames that were added. */
const LOOK_INTERVAL_MS = 1000;
/** A player that the page starts again this many times is muted as well: pages answer a pause by playing on. */
const MAX_PAUSES = 5;
/** Number of elements among which shadow trees are searched. */
const MAX_ELEMENTS = 5000;
const MAX_FRAME_DEPTH = 5;

/** What plays on a page under the view. */
export interface PageMedia {
  /**
   * Gives back what played before. Of what the page has started since, only silent pictures go on: nobody has asked for the
   * sound.
   */
  resume(): void;
}

/** The document of a frame, or null if it is cross-origin. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** A document, and those of its same-origin frames. */
function* documentsIn(page: Document, depth = 0): Generator<Document> {
  yield page;
  if (depth > MAX_FRAME_DEPTH) return;
  for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
    const inner = documentOf(frame);
    if (inner) yield* documentsIn(inner, depth + 1);
  }
}

/** Whether a tree is a shadow tree; not by its class, for a frame's is another. */
const isShadowTree = (tree: Document | ShadowRoot): boolean => tree.nodeType === Node.DOCUMENT_FRAGMENT_NODE;

/** A document or shadow tree, those of its custom elements, and those of its same-origin frames. */
function* treesIn(root: Document | ShadowRoot, depth = 0): Generator<Document | ShadowRoot> {
  yield root;
  if (depth > MAX_FRAME_DEPTH) return;
  for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
    const inner = documentOf(frame);
    if (inner) yield* treesIn(inner, depth + 1);
  }
  // A form has no shadow tree, and its fields may shadow what is read here.
  const elements = root.querySelectorAll(':not(form)');
  for (let index = 0; index < Math.min(elements.length, MAX_ELEMENTS); index++) {
    const element = elements[index] as Element;
    const shadow = element.localName.includes('-') ? openShadowRoot(element) : element.shadowRoot;
    if (shadow) yield* treesIn(shadow, depth + 1);
  }
}

const isPlaying = (media: HTMLMediaElement): boolean => !media.paused && !media.ended;

const isSilent = (media: HTMLMediaElement): boolean => media.muted || media.volume === 0;

/**
 * Pauses what plays on a page, in its same-origin frames too, and what begins to play until `resume`. The view's own media
 * are in a document that isn't part of the page's.
 */
export function pauseMedia(page: Document): PageMedia {
  const controller = new AbortController();
  const { signal } = controller;
  const watched = new WeakSet<Document | ShadowRoot>();
  const pauses = new Map<HTMLMediaElement, number>();
  const playedBefore = new Set<HTMLMediaElement>();
  const silent = new Set<HTMLMediaElement>();
  const muted = new Set<HTMLMediaElement>();

  const pause = (media: HTMLMediaElement) => {
    if (!playedBefore.has(media) && isSilent(media) && !muted.has(media)) silent.add(media);
    const count = (pauses.get(media) ?? 0) + 1;
    pauses.set(media, count);
    if (count > MAX_PAUSES && !media.muted) {
      media.muted = true;
      muted.add(media);
    }
    media.pause();
  };
  const onBeginning = ({ target }: Event) => {
    const media = target as HTMLMediaElement | null;
    if (media?.matches?.(MEDIA) && isPlaying(media)) pause(media);
  };
  const look = (
    trees: Iterable<Document | ShadowRoot>,
    isFirstLook: (tree: Document | ShadowRoot) => boolean,
  ) => {
    for (const tree of trees) {
      for (const media of tree.querySelectorAll<HTMLMediaElement>(MEDIA)) {
        if (!isPlaying(media)) continue;
        if (isFirstLook(tree)) playedBefore.add(media);
        pause(media);
      }
      if (watched.has(tree)) continue;
      watched.add(tree);
      for (const name of BEGINNINGS) tree.addEventListener(name, onBeginning, { capture: true, signal });
    }
  };
  look(documentsIn(page), () => true);
  // A frame that wasn't there is one that the page has added since.
  const firstLook = setTimeout(() => look(treesIn(page), isShadowTree), FIRST_LOOK_MS);
  const timer = setInterval(() => look(treesIn(page), () => false), LOOK_INTERVAL_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(firstLook);
    clearInterval(timer);
  });

  return {
    resume() {
      controller.abort();
      for (const media of muted) media.muted = false;
      for (const media of [...playedBefore, ...silent]) if (media.isConnected) media.play().catch(() => {});
    },
  };
}
