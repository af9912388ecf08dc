/** Characters a second that voices speak at their own speed, before anything has been measured. */
const DEFAULT_PACE = 15;
/** How much a new measurement counts against what was known. */
const NEW_SHARE = 0.4;
/** A piece shorter than this, in characters, says little about a voice's pace. */
const MIN_WEIGHT = 30;
/** Measurements beyond these, in characters a second at normal speed, are not of speech. */
const [MIN_PACE, MAX_PACE] = [4, 60];

/** How fast each voice speaks, learnt from what it has spoken: engines that tell no words are marked by it. */
export interface PaceEstimator {
  /** How long a text of a weight (`words.ts`) takes, in ms. */
  estimate(voice: string, weight: number, rate: number): number;
  /** What a text took, in ms. */
  record(voice: string, weight: number, rate: number, ms: number): void;
}

/** Makes a pace that knows nothing yet. */
export function createPaceEstimator(): PaceEstimator {
  const paces = new Map<string, number>();
  const paceOf = (voice: string) => paces.get(voice) ?? DEFAULT_PACE;
  return {
    estimate: (voice, weight, rate) => (weight / (paceOf(voice) * rate)) * 1000,
    record(voice, weight, rate, ms) {
      const measured = weight / (ms / 1000) / rate;
      if (weight < MIN_WEIGHT || measured < MIN_PACE || measured > MAX_PACE) return;
      const before = paces.get(voice);
      paces.set(voice, before === undefined ? measured : before + NEW_SHARE * (measured - before));
    },
  };
}
