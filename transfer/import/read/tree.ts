import { fieldsOf, listOf } from './values';

/** A folder of a tree of bookmarks, and the folder it is in. */
export interface TreeFolder {
  fields: Readonly<Record<string, unknown>>;
  /** Null for a folder that the browser has by itself: its name says nothing about what is in it. */
  name: string | null;
  parent: TreeFolder | null;
}

/** A node of a tree of bookmarks. */
export interface TreeNode {
  fields: Readonly<Record<string, unknown>>;
  folder: TreeFolder | null;
}

/**
 * The nodes of a tree of `children`, each before its children, in the file's order. Keeps its own stack, so depth costs nothing.
 * `nameOf` gives the name of a node as a folder.
 */
export function* walkTree(
  roots: readonly unknown[],
  nameOf: (fields: TreeNode['fields']) => string | null,
): Generator<TreeNode> {
  const toDo: TreeNode[] = [];
  const add = (nodes: readonly unknown[], folder: TreeFolder | null) => {
    for (let at = nodes.length - 1; at >= 0; at--) toDo.push({ fields: fieldsOf(nodes[at]), folder });
  };
  add(roots, null);
  for (let node = toDo.pop(); node; node = toDo.pop()) {
    yield node;
    const { fields, folder } = node;
    const children = listOf(fields.children);
    if (children.length > 0) add(children, { fields, name: nameOf(fields), parent: folder });
  }
}

/** The names of a folder and those it is in, outermost first. */
export function folderPath(folder: TreeFolder | null): string[] {
  const path: string[] = [];
  for (let at = folder; at; at = at.parent) if (at.name !== null) path.push(at.name);
  return path.reverse();
}
