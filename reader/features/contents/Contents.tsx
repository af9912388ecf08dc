import { X } from 'lucide';
import { IconButton } from '../../../components/controls/IconButton';
import { useStrings } from '../../../components/strings';
import type { Heading } from './headings';
import type { OutlineEntry } from './outline';

interface ContentsProps {
  entries: readonly OutlineEntry<Heading>[];
  current: Heading | null;
  onGo(heading: Heading): void;
  onClose(): void;
}

/** Moves the focus between headings by arrow keys, Home and End. */
function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const links = [...list.querySelectorAll<HTMLElement>('a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  const next = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: links.length - 1 }[event.key];
  if (next === undefined || event.altKey) return;
  event.preventDefault();
  links[next]?.focus();
}

/** The table of contents, with the current heading marked. */
export function Contents({ entries, current, onGo, onClose }: ContentsProps) {
  const t = useStrings();
  const list = (items: readonly OutlineEntry<Heading>[]) => (
    <ol>
      {items.map(({ heading, children }) => (
        <li key={heading.index}>
          <a
            href={`#${heading.element.id}`}
            aria-current={heading === current ? 'location' : undefined}
            onClick={(event) => {
              event.preventDefault();
              onGo(heading);
            }}
          >
            {heading.text}
          </a>
          {children.length > 0 && list(children)}
        </li>
      ))}
    </ol>
  );
  return (
    <nav class="contents" data-part="contents" aria-label={t('contents')} onKeyDown={moveFocus}>
      <p class="panel-head">
        <span aria-hidden="true">{t('contents')}</span>
        <IconButton control="contents-close" label={t('closePanel')} icon={X} onClick={onClose} />
      </p>
      {list(entries)}
    </nav>
  );
}
