import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../platform/message-key';

/** The surface that mounts a component says how messages are looked up; components know no browser API. */
export const Strings = createContext<Translate>((key) => key);

/** The current surface's `Translate`. */
export const useStrings = (): Translate => useContext(Strings);
