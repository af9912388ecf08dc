import type { NoArticleReason } from '../../article/types';
import type { MessageKey } from '../../platform/message-key';

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
};
