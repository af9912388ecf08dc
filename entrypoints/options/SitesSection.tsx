import { THEME_NAMES } from '../../components/controls/ThemeChoice';
import { formatCount } from '../../components/plural';
import { useStrings } from '../../components/strings';
import type { SectionProps } from './props';
import { RememberedList } from './RememberedList';
import { Section, Setting } from './setting';

/** A record without one of its keys. */
function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...others } = record;
  return others;
}

/** Everything remembered for single sites, to be forgotten here. It is set in the view, where the site is visible. */
export function SitesSection({ preferences, locale, onChangeWithUndo }: SectionProps) {
  const t = useStrings();
  const section = t('optionsSites');
  const { sites, automatic, removals, picks } = preferences;
  const forget = t('forget');
  const forgotten = (changed: Partial<typeof preferences>, name: string) =>
    onChangeWithUndo({ ...preferences, ...changed }, t('forgotten', name));
  const parts = (count: number) =>
    formatCount(t, 'parts', count, locale, new Intl.NumberFormat(locale).format(count));
  return (
    <Section id="sites" title={section}>
      <Setting words={[section, t('sitesLooks'), ...Object.keys(sites)]}>
        <RememberedList
          control="sites"
          title={t('sitesLooks')}
          emptyText={t('sitesLooksNone')}
          forgetLabel={forget}
          items={Object.entries(sites).map(([id, { theme }]) => ({
            id,
            name: id,
            note: t(THEME_NAMES[theme]),
          }))}
          onForget={({ id }) => forgotten({ sites: without(sites, id) }, id)}
        />
      </Setting>
      <Setting words={[section, t('sitesAutomatic'), ...automatic]}>
        <RememberedList
          control="automatic"
          title={t('sitesAutomatic')}
          emptyText={t('sitesAutomaticNone')}
          forgetLabel={forget}
          items={automatic.map((id) => ({ id, name: id === '*' ? t('sitesEverywhere') : id, note: '' }))}
          onForget={({ id, name }) => forgotten({ automatic: automatic.filter((rule) => rule !== id) }, name)}
        />
      </Setting>
      <Setting words={[section, t('sitesRemovals'), ...Object.keys(removals)]}>
        <RememberedList
          control="removals"
          title={t('sitesRemovals')}
          emptyText={t('sitesRemovalsNone')}
          forgetLabel={forget}
          items={Object.entries(removals).map(([id, list]) => ({ id, name: id, note: parts(list.length) }))}
          onForget={({ id }) => forgotten({ removals: without(removals, id) }, id)}
        />
      </Setting>
      <Setting words={[section, t('sitesPicks'), ...Object.keys(picks)]}>
        <RememberedList
          control="picks"
          title={t('sitesPicks')}
          emptyText={t('sitesPicksNone')}
          forgetLabel={forget}
          items={Object.keys(picks).map((id) => ({ id, name: id, note: '' }))}
          onForget={({ id }) => forgotten({ picks: without(picks, id) }, id)}
        />
      </Setting>
    </Section>
  );
}
