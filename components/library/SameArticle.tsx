import { useRef } from 'preact/hooks';
import type { Question } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { useStrings } from '../strings';
import type { LibraryActions } from './props';

interface SameArticleProps {
  questions: readonly Question[];
  actions: Pick<LibraryActions, 'merge' | 'keepApart'>;
  /** Where the focus goes when the last question is answered. */
  onDone(): void;
}

/** A title in a sentence, no longer than a line or two. */
const MAX_TITLE_LENGTH = 90;

/** Words of a page in a sentence of ours: kept apart from its direction, and short. */
function isolate(words: string): string {
  const shown = words.length > MAX_TITLE_LENGTH ? `${words.slice(0, MAX_TITLE_LENGTH).trimEnd()}…` : words;
  return `\u2068${shown}\u2069`;
}

/** Where an article really is from; what a page calls its site could be anybody's name. */
const siteHost = (url: string): string => isolate(URL.canParse(url) ? new URL(url).host : url);

/** Asks whether two saved articles are one, where the page of one says so of another site; one question after the other. */
export function SameArticle({ questions, actions, onDone }: SameArticleProps) {
  const t = useStrings();
  const first = useRef<HTMLButtonElement>(null);
  const [question] = questions;
  if (!question) return null;
  const { article, other } = question;
  const [title, otherTitle] = [isolate(article.title), isolate(other.title)];
  const answer = (control: string, label: MessageKey, run: (asked: Question) => void) => (
    <button
      ref={control === 'merge' ? first : undefined}
      type="button"
      class="text"
      data-control={control}
      aria-describedby="same-article"
      onClick={() => {
        run(question);
        if (questions.length > 1) first.current?.focus();
        else onDone();
      }}
    >
      {t(label)}
    </button>
  );
  return (
    <section class="same-article" data-part="same-article" aria-label={t('sameArticle')}>
      <p id="same-article" role="status">
        {t('saysItIs', title, siteHost(article.url), otherTitle, siteHost(other.url))}{' '}
        {t('mergeKeeps', otherTitle)}
      </p>
      <p class="actions">
        {answer('merge', 'merge', actions.merge)}
        {answer('keep-both', 'keepBoth', actions.keepApart)}
      </p>
    </section>
  );
}
