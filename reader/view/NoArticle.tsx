import type { NoArticle as NoArticleOutcome, NoArticleReason } from '../../article/types';
import { useStrings } from '../../components/strings';
import { describeNoArticle, openFrameLabel } from './no-article';

/** Reasons that leave the page with text that can be shown. */
const HAS_TEXT: readonly NoArticleReason[] = [
  'not-an-article',
  'unreadable',
  'paywall',
  'consent',
  'scripts',
  'frame',
];

interface NoArticleProps {
  outcome: NoArticleOutcome;
  onOpenFrame(address: string): void;
  onShow(mode: 'article' | 'all'): void;
  onPick(): void;
  onClose(): void;
}

/** A message that says what happened, and buttons for what can be done. */
export function NoArticle({ outcome, onOpenFrame, onShow, onPick, onClose }: NoArticleProps) {
  const t = useStrings();
  const { title, reason, frame } = outcome;
  return (
    <article class="none">
      <h1 data-part="title">{title}</h1>
      <p data-part="message" role="status">
        {describeNoArticle(outcome, t)}
      </p>
      <p class="actions">
        {frame && (
          <button type="button" class="text" data-control="open-frame" onClick={() => onOpenFrame(frame)}>
            {openFrameLabel(frame, t)}
          </button>
        )}
        {reason === 'scripts' && (
          <button type="button" class="text" data-control="try-again" onClick={() => onShow('article')}>
            {t('tryAgain')}
          </button>
        )}
        {HAS_TEXT.includes(reason) && (
          <button type="button" class="text" data-control="show-all" onClick={() => onShow('all')}>
            {t('showAll')}
          </button>
        )}
        {HAS_TEXT.includes(reason) && (
          <button type="button" class="text" data-control="pick" onClick={onPick}>
            {t('pickText')}
          </button>
        )}
        <button type="button" class="text" data-control="back" onClick={onClose}>
          {t('close')}
        </button>
      </p>
    </article>
  );
}
