import { Fragment, type JSX } from 'preact';
import type { MessageKey } from '../../platform/message-key';
import {
  FAMILIES,
  type Family,
  HEADINGS,
  type Headings,
  LETTER_SPACINGS,
  LINE_HEIGHTS,
  PARAGRAPHS,
  type Paragraphs,
  type Range,
  TEXT_SIZES,
  type Type,
  WEIGHTS,
  WIDTHS,
  WORD_SPACINGS,
} from '../../preferences/types';
import { useStrings } from '../strings';
import { MEASURE_EM, MEASURE_STEP_EM, SIZE_STEP } from '../theme/apply';
import { Choice } from './Choice';
import { Slider } from './Slider';
import { Switch } from './Switch';

/** The name of each font family. */
export const FAMILY_NAMES: Record<Family, MessageKey> = {
  serif: 'familySerif',
  sans: 'familySans',
  mono: 'familyMono',
  literata: 'familyLiterata',
  'source-sans': 'familySourceSans',
  atkinson: 'familyAtkinson',
  opendyslexic: 'familyOpenDyslexic',
};

const HEADING_NAMES: Record<Headings, MessageKey> = {
  bold: 'headingsBold',
  regular: 'headingsRegular',
  sans: 'headingsSans',
  centred: 'headingsCentred',
};

const PARAGRAPH_NAMES: Record<Paragraphs, MessageKey> = {
  space: 'paragraphsSpace',
  indent: 'paragraphsIndent',
};

export interface TypeProps {
  type: Type;
  /** Language of the interface (BCP 47), for numbers. */
  locale: string;
  onType(type: Type): void;
}

/** The choice of font family. */
export function FamilyChoice({ type, onType }: TypeProps) {
  const t = useStrings();
  return (
    <Choice
      control="family"
      label={t('family')}
      value={type.family}
      choices={FAMILIES.map((value) => ({ value, label: t(FAMILY_NAMES[value]) }))}
      onChoose={(family) => onType({ ...type, family })}
    />
  );
}

type Scale = 'textSize' | 'weight' | 'lineHeight' | 'width' | 'letterSpacing' | 'wordSpacing';

interface ScaleField {
  key: Scale;
  control: string;
  label: MessageKey;
  range: Range;
  /** The value of a step as a share of the normal value, shown as a percentage; absent for weight. */
  share?(step: number): number;
}

/** The normal line height for most languages. */
const NORMAL_LINE_HEIGHT = 1.6;

const SCALES: readonly ScaleField[] = [
  {
    key: 'textSize',
    control: 'text-size',
    label: 'textSize',
    range: TEXT_SIZES,
    share: (step) => SIZE_STEP ** step,
  },
  {
    key: 'width',
    control: 'width',
    label: 'columnWidth',
    range: WIDTHS,
    share: (step) => (MEASURE_EM + MEASURE_STEP_EM * step) / MEASURE_EM,
  },
  {
    key: 'lineHeight',
    control: 'line-height',
    label: 'lineHeight',
    range: LINE_HEIGHTS,
    share: (step) => (NORMAL_LINE_HEIGHT + step / 10) / NORMAL_LINE_HEIGHT,
  },
  {
    key: 'weight',
    control: 'weight',
    label: 'weight',
    range: WEIGHTS,
  },
  {
    key: 'letterSpacing',
    control: 'letter-spacing',
    label: 'letterSpacing',
    range: LETTER_SPACINGS,
    share: (step) => step / 50,
  },
  {
    key: 'wordSpacing',
    control: 'word-spacing',
    label: 'wordSpacing',
    range: WORD_SPACINGS,
    share: (step) => step / 20,
  },
];

interface ScalesProps extends TypeProps {
  /** The sliders to show; all by default. */
  only?: readonly Scale[];
  /** Wraps each field, given its labels. */
  wrap?(words: readonly string[], field: JSX.Element): JSX.Element;
}

const unwrapped = (_: readonly string[], field: JSX.Element) => field;

/** The sliders for the text. */
export function Scales({ type, locale, only, wrap = unwrapped, onType }: ScalesProps) {
  const t = useStrings();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <>
      {SCALES.filter(({ key }) => !only || only.includes(key)).map(
        ({ key, control, label, range, share }) => (
          <Fragment key={key}>
            {wrap(
              [t(label)],
              <Slider
                control={control}
                label={t(label)}
                value={type[key]}
                range={range}
                {...(key === 'textSize' && { buttons: { less: t('textSmaller'), more: t('textLarger') } })}
                valueText={share ? percent.format(share(type[key])) : String(400 + 100 * type[key])}
                onSlide={(value) => onType({ ...type, [key]: value })}
              />,
            )}
          </Fragment>
        ),
      )}
    </>
  );
}

/** The settings for paragraphs, justification and headings. */
export function SettingFields({ type, wrap = unwrapped, onType }: Omit<ScalesProps, 'only'>) {
  const t = useStrings();
  const paragraphs = PARAGRAPHS.map((value) => ({ value, label: t(PARAGRAPH_NAMES[value]) }));
  const headings = HEADINGS.map((value) => ({ value, label: t(HEADING_NAMES[value]) }));
  return (
    <>
      {wrap(
        [t('paragraphs'), ...paragraphs.map(({ label }) => label)],
        <Choice
          control="paragraphs"
          label={t('paragraphs')}
          value={type.paragraphs}
          choices={paragraphs}
          onChoose={(chosen) => onType({ ...type, paragraphs: chosen })}
        />,
      )}
      {wrap(
        [t('headings'), ...headings.map(({ label }) => label)],
        <Choice
          control="headings"
          label={t('headings')}
          value={type.headings}
          choices={headings}
          onChoose={(chosen) => onType({ ...type, headings: chosen })}
        />,
      )}
      {wrap(
        [t('justify')],
        <Switch
          control="justify"
          label={t('justify')}
          on={type.justify}
          onSwitch={(justify) => onType({ ...type, justify })}
        />,
      )}
      {wrap(
        [t('hyphenate'), t('hyphenateHint')],
        <Switch
          control="hyphenate"
          label={t('hyphenate')}
          hint={t('hyphenateHint')}
          on={type.hyphenate}
          onSwitch={(hyphenate) => onType({ ...type, hyphenate })}
        />,
      )}
    </>
  );
}
