import type messages from '../public/_locales/en/messages.json';

/** The keys of all messages, taken from the English file. */
export type MessageKey = keyof typeof messages;

/** Returns a message in the language of the interface; `substitutions` fill $1, $2, … */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
