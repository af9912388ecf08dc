/** Assumed pace of a voice at normal rate until it has been measured (characters per second). */
const DEFAULT_PACE = 15;
/** Weight of a new measurement against the earlier ones. */
const NEW_WEIGHT = 0.4;
/** Shorter chunks say little about a voice's pace (characters). */
const MIN_WEIGHT = 30;
/** Range of plausible measurements (characters per second at normal rate). */
const [MIN_PACE, MAX_PACE] = [4, 60];

/** Estimates how fast each voice speaks. Used to highlight words with engines that report no word boundaries. */
export interface PaceEstimator {
  /** The expected duration of a text with this weight (`words.ts`), in ms. */
  estimate(voice: string, weight: number, rate: number): number;
  /** Records how long a text took, in ms. */
  record(voice: string, weight: number, rate: number, ms: number): void;
}

/** Creates an estimator without any measurements. */
export function createPaceEstimator(): PaceEstimator {
  const paces = new Map<string, number>();
  const paceOf = (voice: string) => paces.get(voice) ?? DEFAULT_PACE;
  return {
    estimate: (voice, weight, rate) => (weight / (paceOf(voice) * rate)) * 1000,
    record(voice, weight, rate, ms) {
      const measured = weight / (ms / 1000) / rate;
      if (weight < MIN_WEIGHT || measured < MIN_PACE || measured > MAX_PACE) return;
      const before = paces.get(voice);
      paces.set(voice, before === undefined ? measured : before + NEW_WEIGHT * (measured - before));
    },
  };
}
