/** A seeded source of chance: the same seed makes the same choices everywhere. The generator is mulberry32. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to but not `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** A whole number from `least` up to and with `most`. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** Whether something of this probability (0 … 1) happens. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list; throws where it is empty. */
  pick<T>(list: readonly T[]): T {
    const index = this.below(list.length);
    if (!(index in list)) throw new Error('nothing to pick from');
    return list[index] as T;
  }
}

/** The seed of one case of a run: neighbours have nothing in common. */
export function seedOf(run: number, number: number): number {
  let mixed = (Math.imul(run, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
