/** The number that a share `q` (0 to 1) of some numbers lies under. */
export const quantile = (values, q) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];

/** The middle one of some numbers, by size. */
export const median = (values) => quantile(values, 0.5);
