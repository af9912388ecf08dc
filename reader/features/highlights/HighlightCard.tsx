import { Copy, Trash2, X } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../../components/controls/IconButton';
import { TagField } from '../../../components/controls/TagField';
import { ColorButtons } from '../../../components/highlights/ColorButtons';
import { drawnColor } from '../../../components/highlights/colors';
import { useStrings } from '../../../components/strings';
import { MAX_NOTE_LENGTH } from '../../../library/highlights/limits';
import type { Highlight, HighlightColor } from '../../../library/types';
import { linkText } from './link-text';
import { placeBesideSelection, type ViewportBox } from './place-beside-selection';

export interface HighlightCardProps {
  highlight: Highlight;
  /** Where its passage is, in viewport pixels. */
  box: ViewportBox;
  /** Whether the note is to be typed at once. */
  writing: boolean;
  onColor(color: HighlightColor): void;
  onNote(note: string): void;
  onTags(tags: readonly string[]): void;
  onCopy(): void;
  onDelete(): void;
  onClose(): void;
}

/** A note as it stands, with links to press, or the field to write it in. */
function Note({ note, writing, onNote }: { note: string; writing: boolean; onNote(note: string): void }) {
  const t = useStrings();
  const [isWriting, setWriting] = useState(writing || !note);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isWriting && (writing || note)) field.current?.focus();
  }, [isWriting]);
  if (!isWriting)
    return (
      <div class="mark-note">
        <p dir="auto">{linkText(note)}</p>
        <button type="button" class="inline" data-control="edit-note" onClick={() => setWriting(true)}>
          {t('editNote')}
        </button>
      </div>
    );
  return (
    <textarea
      ref={field}
      data-control="note"
      rows={3}
      dir="auto"
      maxLength={MAX_NOTE_LENGTH}
      aria-label={t('note')}
      placeholder={t('noteHint')}
      onInput={({ currentTarget }) => onNote(currentTarget.value)}
    >
      {note}
    </textarea>
  );
}

/** The card of one highlight: its colour, note and tags. What is typed is saved as it is typed. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, box, onClose } = props;
  const t = useStrings();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (element) placeBesideSelection(element, box);
  }, [box]);
  return (
    <div
      ref={card}
      class="mark-card"
      role="dialog"
      aria-label={t('highlight')}
      data-part="highlight-card"
      tabIndex={-1}
    >
      <div class="mark-card-head">
        <fieldset>
          <legend class="heard">{t('color')}</legend>
          <ColorButtons control="color" chosen={drawnColor(highlight.color)} onChoose={props.onColor} />
        </fieldset>
        <IconButton control="copy-highlight" label={t('copyQuotation')} icon={Copy} onClick={props.onCopy} />
        <IconButton
          control="delete-highlight"
          label={t('deleteHighlight')}
          icon={Trash2}
          onClick={props.onDelete}
        />
        <IconButton control="close-card" label={t('closePanel')} icon={X} onClick={onClose} />
      </div>
      <Note key={highlight.id} note={highlight.note ?? ''} writing={props.writing} onNote={props.onNote} />
      <TagField
        tags={highlight.tags}
        known={[]}
        onAdd={(tag) => props.onTags([...highlight.tags, tag])}
        onRemove={(tag) => props.onTags(highlight.tags.filter((other) => other !== tag))}
      />
    </div>
  );
}
