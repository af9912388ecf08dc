/** The number under which a share (0 to 1) of some lie, rounded. */
export const quantile = (values: readonly number[], share: number): number =>
  Math.round(
    [...values].sort((one, other) => one - other)[
      Math.min(values.length - 1, Math.floor(share * values.length))
    ] ?? 0,
  );
