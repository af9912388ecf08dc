import { useState } from 'preact/hooks';
import type { ArticleDetails } from '../../library/types';
import { ModalDialog } from '../controls/ModalDialog';
import { useStrings } from '../strings';

interface EditDetailsProps {
  title: string;
  byline: string;
  onSave(details: Partial<ArticleDetails>): void;
  onClose(): void;
}

/** A dialog to change an article's title and author, or to go back to the page's own. */
export function EditDetails({ title: firstTitle, byline: firstByline, onSave, onClose }: EditDetailsProps) {
  const t = useStrings();
  const [title, setTitle] = useState(firstTitle);
  const [byline, setByline] = useState(firstByline);
  const save = (details: Partial<ArticleDetails>) => {
    onSave(details);
    onClose();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    // An unchanged field keeps following the page when the article is saved again.
    save({
      ...(title !== firstTitle && { title }),
      ...(byline !== firstByline && { byline }),
    });
  };
  return (
    <ModalDialog part="details" title={t('editDetails')} onClose={onClose}>
      <form class="details-form" onSubmit={submit}>
        <label>
          {t('detailsTitle')}
          <textarea
            rows={2}
            dir="auto"
            data-control="details-title"
            value={title}
            maxLength={1000}
            onInput={({ currentTarget }) => setTitle(currentTarget.value.replaceAll('\n', ' '))}
          />
        </label>
        <label>
          {t('detailsByline')}
          <input
            type="text"
            dir="auto"
            data-control="details-byline"
            value={byline}
            maxLength={500}
            onInput={({ currentTarget }) => setByline(currentTarget.value)}
          />
        </label>
        <p class="actions">
          <button type="submit" class="text primary" data-control="details-save">
            {t('save')}
          </button>
          <button
            type="button"
            class="text"
            data-control="details-restore"
            onClick={() => save({ title: null, byline: null })}
          >
            {t('detailsRestore')}
          </button>
          <button type="button" class="text" data-control="details-cancel" onClick={onClose}>
            {t('cancel')}
          </button>
        </p>
      </form>
    </ModalDialog>
  );
}
