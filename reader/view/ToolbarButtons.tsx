import { ALargeSmall, Ellipsis, Glasses, Headphones, Search, TableOfContents } from 'lucide';
import { useMemo } from 'preact/hooks';
import { IconButton } from '../../components/controls/IconButton';
import { useStrings } from '../../components/strings';
import type { MessageKey } from '../../platform/message-key';
import { keysOf } from '../commands/keyboard';
import type { ReaderViewProps } from './props';

/** The fewest headings that make a table of contents worth a button. */
const HEADINGS = 2;

type ToolsProps = Pick<ReaderViewProps, 'state' | 'preferences' | 'on' | 'onCommand'>;

/** The bar's buttons for finding one's way in the article. */
export function ToolbarButtons({ state, preferences, on, onCommand }: ToolsProps) {
  const t = useStrings();
  const html = state.kind === 'article' ? state.article.content : '';
  const headings = useMemo(() => html.match(/<h[1-6][\s>]/g)?.length ?? 0, [html]);
  if (state.kind !== 'article') return null;
  const label = (key: MessageKey, command: string) => {
    const [first] = keysOf(command, preferences.keys);
    return first ? t('withKey', t(key), first.length === 1 ? first.toUpperCase() : first) : t(key);
  };
  return (
    <>
      {headings >= HEADINGS && (
        <IconButton
          control="contents"
          label={label('contents', 'contents.toggle')}
          icon={TableOfContents}
          expanded={on.has('contents.toggle')}
          onClick={() => onCommand('contents.toggle')}
        />
      )}
      <IconButton
        control="find"
        label={label('find', 'find.open')}
        icon={Search}
        expanded={on.has('find.open')}
        onClick={() => onCommand('find.open')}
      />
      <IconButton
        control="listen"
        label={label('listen', 'listening.toggle')}
        icon={Headphones}
        expanded={on.has('listening.toggle')}
        onClick={() => onCommand('listening.toggle')}
      />
      <span class="space" />
      <IconButton
        control="aids"
        label={label('aids', 'aids.toggle')}
        icon={Glasses}
        expanded={on.has('aids.toggle')}
        onClick={() => onCommand('aids.toggle')}
      />
      <IconButton
        control="type"
        label={label('typeSheet', 'type.toggle')}
        icon={ALargeSmall}
        expanded={on.has('type.toggle')}
        onClick={() => onCommand('type.toggle')}
      />
      <IconButton
        control="more"
        label={label('more', 'more.toggle')}
        icon={Ellipsis}
        expanded={on.has('more.toggle')}
        onClick={() => onCommand('more.toggle')}
      />
    </>
  );
}
