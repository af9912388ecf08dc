import { X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings';
import { IconButton } from './IconButton';
import { TagField } from './TagField';

/** How long, in ms, it stays while nobody points at it or has the focus in it. */
const STAY = 8000;

interface ToastProps {
  text: string;
  onUndo: (() => void) | null;
  onDismiss(): void;
  onOpenLibrary?(): void;
  tags?: {
    now: readonly string[];
    known: readonly string[];
    onType(text: string): void;
    onAdd(tag: string): void;
    onRemove(tag: string): void;
  };
  /** Another number moves the focus into it: the reader pressed the same key again. */
  focus?: number;
}

/** Says what was done, with a way back. It takes no focus, waits while it is used, and leaves by itself or with Esc. */
export function Toast({ text, onUndo, onDismiss, onOpenLibrary, tags, focus = 0 }: ToastProps) {
  const t = useStrings();
  const box = useRef<HTMLElement>(null);
  const [pointed, point] = useState(false);
  const [focused, hold] = useState(false);
  // A live region is read when its text changes, not when it comes with it.
  const [shown, show] = useState('');
  useEffect(() => show(text), [text]);
  useEffect(() => {
    if (pointed || focused) return;
    const timer = setTimeout(onDismiss, STAY);
    return () => clearTimeout(timer);
  }, [text, pointed, focused]);
  useEffect(() => {
    const inner = box.current;
    if (focus > 0) (inner?.querySelector('input') ?? inner?.querySelector('button'))?.focus();
  }, [focus]);
  return (
    <section
      ref={box}
      class="toast"
      aria-label={t('notification')}
      data-part="toast"
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={({ relatedTarget }) => hold(box.current?.contains(relatedTarget as Node | null) ?? false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDismiss();
      }}
    >
      <p class="toast-text" role="status" dir="auto">
        {shown}
      </p>
      {onUndo && (
        <button type="button" class="inline" data-control="undo" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
      {onOpenLibrary && (
        <button type="button" class="inline" data-control="open-library" onClick={onOpenLibrary}>
          {t('openLibrary')}
        </button>
      )}
      <IconButton control="dismiss" label={t('close')} icon={X} onClick={onDismiss} />
      {tags && (
        <TagField
          tags={tags.now}
          known={tags.known}
          onType={tags.onType}
          onAdd={tags.onAdd}
          onRemove={tags.onRemove}
        />
      )}
    </section>
  );
}
