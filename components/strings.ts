import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../platform/message-key';

/** Provides the function that looks up messages, because components don't use browser APIs. */
export const Strings = createContext<Translate>((key) => key);

/** The `Translate` function of the current context. */
export const useStrings = (): Translate => useContext(Strings);
