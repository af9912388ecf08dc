import { Slider } from '../../components/controls/Slider';
import { useStrings } from '../../components/strings';
import { AUTO_SCROLL_SPEEDS } from '../../preferences/types';
import { AidControl } from '../../reader/features/aids/AidControl';
import { FEATURES } from '../../reader/features/features';
import type { AidSetting } from '../../reader/features/manifest';
import type { SectionProps } from './props';
import { Section, Setting } from './setting';

/** The labels by which the search finds a reading aid's setting. */
const aidWords = (aid: AidSetting) => [
  aid.label,
  ...(aid.kind === 'choice' ? aid.choices.map(({ label }) => label) : []),
];

/** Settings for navigation and reading aids. */
export function ReadingSection({ preferences, locale, onPreferences }: SectionProps) {
  const t = useStrings();
  const section = t('optionsReading');
  const { finding } = preferences;
  const change = (part: Partial<typeof finding>) =>
    onPreferences({ ...preferences, finding: { ...finding, ...part } });
  return (
    <Section id="reading" title={section}>
      {FEATURES.map(
        ({ id, aid }) =>
          aid && (
            <Setting key={id} words={[section, ...aidWords(aid).map((word) => t(word))]}>
              <AidControl aid={aid} finding={finding} onFinding={change} />
            </Setting>
          ),
      )}
      <Setting words={[section, t('autoScrollSpeed')]}>
        <Slider
          control="auto-scroll-speed"
          label={t('autoScrollSpeed')}
          value={finding.autoScrollSpeed}
          range={AUTO_SCROLL_SPEEDS}
          valueText={t('linesAMinute', new Intl.NumberFormat(locale).format(finding.autoScrollSpeed))}
          onSlide={(autoScrollSpeed) => change({ autoScrollSpeed })}
        />
      </Setting>
    </Section>
  );
}
