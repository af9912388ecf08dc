import { X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings';
import { IconButton } from './IconButton';
import { TagField } from './TagField';

/** Time it stays while neither hovered nor focused (ms), and with a field that one may be about to type in. */
const DURATION_MS = 8000;
const DURATION_WITH_TAGS_MS = 20_000;

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
  /** Changing this number moves the focus into the toast; used if the same key is pressed again. */
  focus?: number;
}

/** Reports what was done and offers to undo it. Doesn't take the focus; closes after a while unless in use, or on Esc. */
export function Toast({ text, onUndo, onDismiss, onOpenLibrary, tags, focus = 0 }: ToastProps) {
  const t = useStrings();
  const box = useRef<HTMLElement>(null);
  const [pointed, point] = useState(false);
  const [focused, hold] = useState(false);
  // Screen readers read a live region when its text changes, not when it appears with its text.
  const [shown, show] = useState('');
  useEffect(() => show(text), [text]);
  useEffect(() => {
    if (pointed || focused) return;
    const timer = setTimeout(onDismiss, tags ? DURATION_WITH_TAGS_MS : DURATION_MS);
    return () => clearTimeout(timer);
  }, [text, pointed, focused, tags !== undefined]);
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
      <div class="toast-line">
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
        <IconButton control="dismiss" label={t('dismiss')} icon={X} onClick={onDismiss} />
      </div>
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
