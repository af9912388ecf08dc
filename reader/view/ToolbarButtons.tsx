import { useMemo } from 'preact/hooks';
import { IconButton } from '../../components/controls/IconButton';
import { useStrings } from '../../components/strings';
import { labelWithKey } from '../commands/label-with-key';
import { FEATURES } from '../features/features';
import type { ToolbarItem } from '../features/manifest';
import type { ReaderViewProps } from './props';

type ToolbarButtonsProps = Pick<ReaderViewProps, 'state' | 'preferences' | 'activeCommands' | 'onCommand'>;

/** The toolbar buttons that are useful for an article, given as HTML. */
function buttonsFor(content: string): ToolbarItem[] {
  const items = FEATURES.flatMap(({ toolbar }) => toolbar ?? []);
  return items.filter(({ isUseful }) => isUseful?.(content) ?? true);
}

/** The toolbar buttons of features, in two groups. */
export function ToolbarButtons({ state, preferences, activeCommands, onCommand }: ToolbarButtonsProps) {
  const t = useStrings();
  const content = state.kind === 'article' ? state.article.content : '';
  const items = useMemo(() => buttonsFor(content), [content]);
  if (state.kind !== 'article') return null;
  const button = ({ control, label, icon, command }: ToolbarItem) => {
    return (
      <IconButton
        key={control}
        control={control}
        label={labelWithKey(t, t(label), command, preferences.keys)}
        icon={icon}
        expanded={activeCommands.has(command)}
        onClick={() => onCommand(command)}
      />
    );
  };
  return (
    <>
      {items.filter(({ side }) => side === 'start').map(button)}
      <span class="space" />
      {items.filter(({ side }) => side === 'end').map(button)}
    </>
  );
}
