import { fieldsOf, textOf } from './values';

/** Deeper than any reader's folders: beyond it a file only wants each path to take as long as the file itself. */
const MAX_DEPTH = 200;

/**
 * Finds the path of a folder by its `id`, outermost name first, where each folder (`id`, `name`, `parentId`) only says which one
 * it is in. A folder that is not in the list has no path; one that is in itself, through others or not, ends its own.
 */
export function createFolderPaths(folders: readonly unknown[]): (id: unknown) => readonly string[] {
  const byId = new Map(folders.map(fieldsOf).map((folder) => [textOf(folder.id), folder] as const));
  return (start) => {
    const names: string[] = [];
    const seen = new Set<string>();
    let id = textOf(start);
    while (id !== null && !seen.has(id) && seen.size < MAX_DEPTH) {
      seen.add(id);
      const folder = byId.get(id);
      const name = textOf(folder?.name);
      if (name) names.push(name);
      id = textOf(folder?.parentId);
    }
    return names.reverse();
  };
}
