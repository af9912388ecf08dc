import { render } from 'preact';
import { Strings } from '../../../components/strings';
import type { FeatureHost } from '../feature';
import { articleSelection } from '../paper/selected-passage';
import type { Card } from './card';
import type { Marking } from './marking';
import { SelectionBar } from './SelectionBar';

/** The toolbar beside a selection, as long as there is one. */
export interface SelectionTools {
  /** Returns false if nothing of the article is selected. */
  show(): boolean;
  hide(): void;
}

/** Creates the toolbar; without `marking` and `card`, where no highlights can be kept. */
export function createSelectionTools(
  host: FeatureHost,
  marking: Marking | null,
  card: Card | null,
): SelectionTools {
  const { document: view, window, signal, translate } = host;
  const dock = host.dock('after');
  const hide = () => render(null, dock);
  const run = (command: string) => () => {
    host.run(command);
    hide();
  };
  const writeNote = async () => {
    const id = await marking?.markSelection(marking.color());
    if (id) card?.open(id, true);
  };
  view.addEventListener('selectionchange', () => !articleSelection(host) && hide(), { signal });
  window.addEventListener('scroll', hide, { signal, capture: true, passive: true });
  signal.addEventListener('abort', hide);
  return {
    hide,
    show() {
      const selection = articleSelection(host);
      if (!selection) return false;
      render(
        <Strings.Provider value={translate}>
          <SelectionBar
            box={selection.getBoundingClientRect()}
            onMark={marking && ((color) => void marking.markSelection(color))}
            onNote={() => void writeNote()}
            onQuote={run('paper.quote')}
            onLink={run('paper.link')}
            onRemove={host.page && run('corrections.remove')}
          />
        </Strings.Provider>,
        dock,
      );
      return true;
    },
  };
}
