/** Options for a view's frame. */
export interface FrameOptions {
  /** Returns the frame's accessible name; called when it has a document. */
  title(): string;
  /** False after an update of the extension, which ends the defence of the view. */
  isAlive(): boolean;
  /** Called with the empty document to fill; again whenever the page has removed the view. */
  onReady(view: Document): void;
  /** Called when the browser asks to close (Esc outside the frame, Back on Android). */
  onCancel(): void;
  /**
   * Called when the page keeps removing the view. `mark` is the attribute by which a script in the page's own world can
   * identify the view.
   */
  onAttacked(mark: string): Promise<void>;
  /** Called when the page keeps covering the view. */
  onCovered(): void;
  /** Called when the view can't be kept on this page. */
  onLost(): void;
  /** Returns an element's shadow root, even if it is closed. */
  openShadowRoot(element: Element): ShadowRoot | null;
  /** Identifies this view to later versions of the extension (`orphaned-views.ts`). */
  token: Promise<string | null>;
}
