import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A Lucide icon. It is hidden from screen readers, because the control has a name. */
export function Icon({ node }: { node: IconNode }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([name, attributes], index) => h(name, { key: index, ...attributes }))}
    </svg>
  );
}
