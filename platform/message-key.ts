import type messages from '../public/_locales/en/messages.json';

/** Every message's key; the English file is the list. */
export type MessageKey = keyof typeof messages;

/** Looks a message up in the reader's language; `substitutions` fill $1, $2, … */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
