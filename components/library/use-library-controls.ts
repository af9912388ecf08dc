import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { LibraryProps } from './props';
import { type Commands, useCommands, usePanelKeys } from './use-commands';
import { useDroppedLinks } from './use-dropped-links';

/** The commands, keys and focus of the library, wherever it is shown. */
export interface LibraryControls {
  /** Receives keys and dropped links. */
  root: RefObject<HTMLDivElement | null>;
  field: RefObject<HTMLInputElement | null>;
  commands: Commands;
  isDropTarget: boolean;
  focusList(): void;
}

/** Sets up the library's commands, keys and drop target. `root` and `field` must be given to their elements. */
export function useLibraryControls(library: LibraryProps): LibraryControls {
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const commands = useCommands(library);
  const isDropTarget = useDroppedLinks(root, library.actions.saveLink);
  const focusList = () => root.current?.querySelector<HTMLElement>('.title[tabindex="0"]')?.focus();
  usePanelKeys(library, commands, { search: () => field.current?.focus(), list: focusList });
  return { root, field, commands, isDropTarget, focusList };
}
