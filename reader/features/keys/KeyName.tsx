import { useStrings } from '../../../components/strings';

const ARROWS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A key as printed on keyboards: "Shift+ArrowDown" is ⇧ ↓. */
export function KeyName({ name }: { name: string }) {
  const t = useStrings();
  const key = name === '+' ? '+' : (name.split('+').at(-1) ?? name);
  const before = name === key ? [] : name.slice(0, -key.length - 1).split('+');
  const label =
    key === 'Space' ? t('keySpace') : (ARROWS[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return (
    <span class="key-name">
      {before.map((modifier) => (
        <kbd key={modifier}>{modifier}</kbd>
      ))}
      <kbd>{label}</kbd>
    </span>
  );
}
