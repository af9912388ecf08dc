import { useEffect, useState } from 'preact/hooks';
import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';
import { DeleteAllDialog } from './DeleteAllDialog';
import type { LibraryFacts, OptionsProps } from './props';
import { Section, Setting } from './setting';

type LibrarySectionProps = Pick<OptionsProps, 'locale' | 'library'> & {
  /** Reports that everything was deleted, with what undoes it. */
  onDeleted(undo: () => void): void;
};

/** A number of bytes as people read it: "1.5 GB". */
function formatBytes(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}

/** What the library holds and takes, and how to empty it. */
export function LibrarySection({ locale, library, onDeleted }: LibrarySectionProps) {
  const t = useStrings();
  const section = t('optionsLibrary');
  const [facts, setFacts] = useState<LibraryFacts | null>(null);
  const [asking, ask] = useState(false);
  const read = () => library.read().then(setFacts, () => setFacts(null));
  useEffect(() => {
    void read();
    return library.watch(read);
  }, []);
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  const deleteAll = async () => {
    ask(false);
    onDeleted(await library.deleteAll());
  };
  return (
    <Section id="library" title={section}>
      <Setting words={[section, t('libraryKept'), t('spaceUsed')]}>
        <dl class="facts" data-control="library-facts">
          <dt>{t('savedArticles')}</dt>
          <dd>{facts ? formatCount(t, 'articles', facts.articles, locale, number(facts.articles)) : '…'}</dd>
          <dt>{t('spaceUsed')}</dt>
          <dd>{facts?.bytes === null ? '–' : facts ? formatBytes(facts.bytes, locale) : '…'}</dd>
        </dl>
        <p class="hint">{t('libraryKept')}</p>
      </Setting>
      <Setting words={[section, t('openLibraryPage')]}>
        <a class="button" href="/library.html" target="_blank" rel="noreferrer" data-control="open-library">
          {t('openLibraryPage')}
        </a>
      </Setting>
      <Setting words={[section, t('importTitle')]}>
        <a class="button" href="/import.html" target="_blank" rel="noreferrer" data-control="bring">
          {t('importTitle')}
        </a>
      </Setting>
      <Setting words={[section, t('deleteAll')]}>
        <button
          type="button"
          class="danger"
          data-control="delete-all"
          disabled={!facts?.articles}
          onClick={() => ask(true)}
        >
          {t('deleteAll')}
        </button>
      </Setting>
      {asking && facts && (
        <DeleteAllDialog
          sentence={formatCount(t, 'deleteAllWhy', facts.articles, locale, number(facts.articles))}
          onDelete={deleteAll}
          onClose={() => ask(false)}
        />
      )}
    </Section>
  );
}
