import { openSession, type Session } from './session';

/** A reader view over one page. */
export interface Reader {
  isOpen(): boolean;
  open(): void;
  close(): void;
}

/**
 * Makes the reader of a page, which lives as long as the page. Takes the live page; each opening is a session of its own,
 * and everything a session started ends with it.
 */
export function createReader(page: Document): Reader {
  let session: Session | null = null;
  const ended = () => {
    session = null;
  };
  return {
    isOpen: () => session !== null,
    open() {
      session ??= openSession(page, ended);
    },
    close() {
      session?.close();
    },
  };
}
