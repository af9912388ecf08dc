import type { Translate } from '../../../platform/message-key';
import english from '../../../public/_locales/en/messages.json';

type Messages = Record<string, { message: string }>;

const filled = (text: string, values: readonly string[]): string =>
  values.reduce((part, value) => part.replace(/\$\w+\$/, value), text);

/** English. Throws for what it does not say. */
export const translate: Translate = (key, ...values) => filled(english[key].message, values);

/** What says things in the words of a messages file, and in English what that lacks, as browsers do. */
export function translatorOf(messages: Messages): Translate {
  const all: Messages = { ...english, ...messages };
  return (key, ...values) => filled(all[key]?.message ?? key, values);
}
