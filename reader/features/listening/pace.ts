/** Characters a second that voices speak at their own speed, before anything has been measured. */
const USUAL = 15;
/** How much a new measurement counts against what was known. */
const NEW = 0.4;
/** A piece shorter than this, in characters, says little about a voice's pace. */
const ENOUGH = 30;
/** Measurements beyond these, in characters a second at normal speed, are not of speech. */
const [SLOWEST, FASTEST] = [4, 60];

/** How fast each voice speaks, learnt from what it has spoken: engines that tell no words are marked by it. */
export interface Pace {
  /** How long a text of a weight (`words.ts`) takes, in ms. */
  expect(voice: string, weight: number, rate: number): number;
  /** What a text took, in ms. */
  learn(voice: string, weight: number, rate: number, ms: number): void;
}

/** Makes a pace that knows nothing yet. */
export function createPace(): Pace {
  const known = new Map<string, number>();
  const perSecond = (voice: string) => known.get(voice) ?? USUAL;
  return {
    expect: (voice, weight, rate) => (weight / (perSecond(voice) * rate)) * 1000,
    learn(voice, weight, rate, ms) {
      const measured = weight / (ms / 1000) / rate;
      if (weight < ENOUGH || measured < SLOWEST || measured > FASTEST) return;
      const before = known.get(voice);
      known.set(voice, before === undefined ? measured : before + NEW * (measured - before));
    },
  };
}
