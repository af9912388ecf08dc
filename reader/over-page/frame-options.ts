/** What a view's frame is told by whoever opens it. */
export interface FrameOptions {
  /** The frame's accessible name. */
  title: string;
  /** False once the extension was updated under the view: then nothing defends it. */
  isAlive(): boolean;
  /** A fresh document to fill; again after the page tore the view out. */
  onReady(view: Document): void;
  /** The browser asks to close (Esc outside the frame, Android's Back). */
  onCancel(): void;
  /** The page keeps tearing the view out: make it stop. Takes the attribute by which the page's world knows the view. */
  onAttacked(mark: string): Promise<void>;
  /** The page keeps putting something of its own over the view. */
  onCovered(): void;
  /** The view cannot stay on this page. */
  onLost(): void;
  /** Opens a shadow root, a closed one too. */
  openShadowRoot(element: Element): ShadowRoot | null;
  /** By what a later script of ours knows this view, once it is there (`orphaned-views.ts`). */
  token: Promise<string | null>;
}
