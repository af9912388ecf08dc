import { useStrings } from '../../components/strings';
import type { MessageKey } from '../../platform/message-key';

interface FactsProps {
  /** Labels and numbers. All but the first are left out where they are 0. */
  facts: readonly (readonly [MessageKey, number])[];
  locale: string;
}

/** Numbers of articles, each under its label. */
export function Facts({ facts, locale }: FactsProps) {
  const t = useStrings();
  const format = new Intl.NumberFormat(locale);
  return (
    <dl class="facts">
      {facts
        .filter(([, count], index) => count > 0 || index === 0)
        .map(([key, count]) => (
          <div key={key} data-fact={key}>
            <dt>{t(key)}</dt>
            <dd>{format.format(count)}</dd>
          </div>
        ))}
    </dl>
  );
}
