import type { ComponentChildren } from 'preact';

/** A drawing of a card, in the page's own colours. */
function Drawing({ children }: { children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 200 110" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const lines = (x: number, y: number, widths: readonly number[], className: string) =>
  widths.map((width, index) => (
    <rect key={y + index * 9} class={className} x={x} y={y + index * 9} width={width} height={4} rx={2} />
  ));

/** A cluttered page, and the clean article before it. */
export const ReadPicture = () => (
  <Drawing>
    <rect class="sheet" x={14} y={12} width={110} height={86} rx={4} />
    <rect class="clutter" x={20} y={18} width={98} height={14} rx={2} />
    <rect class="clutter" x={94} y={38} width={24} height={54} rx={2} />
    {lines(20, 40, [66, 60, 68, 54, 64, 50], 'faint')}
    <rect class="sheet front" x={86} y={6} width={100} height={98} rx={4} />
    <rect class="strong" x={98} y={18} width={62} height={7} rx={3} />
    {lines(98, 34, [76, 72, 76, 68, 76, 74, 44], 'text')}
  </Drawing>
);

/** An article with a bookmark. */
export const SavePicture = () => (
  <Drawing>
    <rect class="sheet" x={50} y={6} width={100} height={98} rx={4} />
    <rect class="strong" x={62} y={18} width={50} height={7} rx={3} />
    {lines(62, 34, [76, 72, 76, 68, 76, 74, 44], 'text')}
    <path class="mark" d="M122 2h20v40l-10-8-10 8z" />
  </Drawing>
);

/** A list of articles, one of them chosen. */
export const LibraryPicture = () => (
  <Drawing>
    <rect class="sheet" x={30} y={6} width={140} height={98} rx={4} />
    {[0, 1, 2].map((row) => (
      <g key={row} transform={`translate(0 ${row * 31})`}>
        {row === 0 && <rect class="chosen" x={31} y={8} width={138} height={28} />}
        <rect class="strong" x={42} y={15} width={row === 1 ? 66 : 78} height={5} rx={2} />
        <rect class="text" x={42} y={25} width={52} height={4} rx={2} />
        <rect class={row === 2 ? 'faint' : 'clutter'} x={140} y={13} width={20} height={18} rx={2} />
      </g>
    ))}
  </Drawing>
);
