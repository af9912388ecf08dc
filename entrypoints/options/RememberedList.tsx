interface Item {
  id: string;
  name: string;
  /** What there is to say of it, or empty. */
  note: string;
}

interface RememberedListProps {
  control: string;
  title: string;
  /** What stands there where there is nothing. */
  emptyText: string;
  /** What the button of an item says. */
  forgetLabel: string;
  items: readonly Item[];
  onForget(item: Item): void;
}

/** What was remembered of something, each item with a button that forgets it. */
export function RememberedList({
  control,
  title,
  emptyText,
  forgetLabel,
  items,
  onForget,
}: RememberedListProps) {
  return (
    <>
      <h3>{title}</h3>
      {items.length === 0 && <p class="hint">{emptyText}</p>}
      <ul class="rows" data-control={control}>
        {items.map((item) => (
          <li key={item.id} class="row">
            <span dir="auto">{item.name}</span>
            {item.note && (
              <span class="hint" dir="auto">
                {item.note}
              </span>
            )}
            <button type="button" aria-label={`${forgetLabel}: ${item.name}`} onClick={() => onForget(item)}>
              {forgetLabel}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
