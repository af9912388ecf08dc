interface Item {
  id: string;
  name: string;
  /** Shown beside the name; may be empty. */
  note: string;
}

interface RememberedListProps {
  control: string;
  title: string;
  /** Shown if there are no items. */
  emptyText: string;
  /** Label of each item's button. */
  forgetLabel: string;
  items: readonly Item[];
  onForget(item: Item): void;
}

/** A list of remembered items, each with a button to forget it. */
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
