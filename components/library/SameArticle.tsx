import { useRef } from 'preact/hooks';
import type { Question } from '../../library/types';
import type { MessageKey } from '../../platform/message-key';
import { isolate } from '../isolate';
import { useStrings } from '../strings';
import type { LibraryActions } from './props';

interface SameArticleProps {
  questions: readonly Question[];
  actions: Pick<LibraryActions, 'merge' | 'keepApart'>;
  /** Called when the last question is answered, to move the focus. */
  onDone(): void;
}

/** Maximum length of a title in the question (characters). */
const MAX_TITLE_LENGTH = 90;

/** Truncates a text from a page and isolates its direction. */
const shorten = (words: string): string =>
  isolate(words.length > MAX_TITLE_LENGTH ? `${words.slice(0, MAX_TITLE_LENGTH).trimEnd()}…` : words);

/** The host of an article; its site name could be anything. */
const siteHost = (url: string): string => shorten(URL.canParse(url) ? new URL(url).host : url);

/**
 * Asks whether two saved articles are the same, if one names a page of another site as its original. One question at a
 * time.
 */
export function SameArticle({ questions, actions, onDone }: SameArticleProps) {
  const t = useStrings();
  const first = useRef<HTMLButtonElement>(null);
  const [question] = questions;
  if (!question) return null;
  const { article, other } = question;
  const [title, otherTitle] = [shorten(article.title), shorten(other.title)];
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
