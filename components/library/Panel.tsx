import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { MessageKey } from '../../platform/message-key';
import { useStrings } from '../strings';

/** The panel's two tabs. */
export type PanelTab = 'page' | 'library';

const TABS: readonly { tab: PanelTab; label: MessageKey }[] = [
  { tab: 'page', label: 'tabPage' },
  { tab: 'library', label: 'tabLibrary' },
];

interface PanelProps {
  tab: PanelTab;
  onTab(tab: PanelTab): void;
  children: ComponentChildren;
}

/** The side panel with its two tabs, which follow the WAI-ARIA pattern. */
export function Panel({ tab, onTab, children }: PanelProps) {
  const t = useStrings();
  const list = useRef<HTMLDivElement>(null);
  const choose = (wanted: PanelTab) => {
    onTab(wanted);
    list.current?.querySelector<HTMLElement>(`#tab-${wanted}`)?.focus();
  };
  return (
    <>
      <header>
        <h1 class="heard">{t('panelName')}</h1>
        <div
          ref={list}
          class="tabs"
          role="tablist"
          aria-label={t('panelName')}
          onKeyDown={(event) => {
            const other = tab === 'page' ? 'library' : 'page';
            if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') choose(other);
            else if (event.key === 'Home') choose('page');
            else if (event.key === 'End') choose('library');
            else return;
            event.preventDefault();
          }}
        >
          {TABS.map(({ tab: name, label }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-controls="tab-panel"
              aria-selected={tab === name}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => onTab(name)}
            >
              {t(label)}
            </button>
          ))}
        </div>
      </header>
      <main>
        <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
          {children}
        </div>
      </main>
    </>
  );
}
