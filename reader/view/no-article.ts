import type { NoArticle, NoArticleReason } from '../../article/types';
import type { MessageKey, Translate } from '../../platform/message-key';

/** The message for each reason why a page has no article. */
export const NO_ARTICLE_MESSAGES: Record<NoArticleReason, MessageKey> = {
  empty: 'noneEmpty',
  'not-an-article': 'noneNotAnArticle',
  image: 'noneImage',
  media: 'noneMedia',
  pdf: 'nonePdf',
  unreadable: 'noneUnreadable',
  paywall: 'nonePaywall',
  consent: 'noneConsent',
  scripts: 'noneScripts',
  frame: 'noneFrameClosed',
};

const hostOf = (address: string): string => new URL(address).host;

/** The sentence that says why a page has no article. */
export function describeNoArticle({ reason, frame }: NoArticle, translate: Translate): string {
  return frame ? translate('noneFrame', hostOf(frame)) : translate(NO_ARTICLE_MESSAGES[reason]);
}

/** The name of the button that opens a frame's URL. */
export const openFrameLabel = (address: string, translate: Translate): string =>
  translate('openFrame', hostOf(address));
