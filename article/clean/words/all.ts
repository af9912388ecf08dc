import type { Words } from './words';
export const WORDS: Words = {
  advertisement: [],
  comments: [],
  share: [],
  newsletter: [],
  login: [],
  cookies: [],
  related: [],
  readMore: [],
  author: [],
};
