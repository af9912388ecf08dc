/** What is known of a system's voice; `SpeechSynthesisVoice` has it. */
export interface Voice {
  voiceURI: string;
  name: string;
  /** BCP 47, as the system writes it: "en-GB", "en_GB". */
  lang: string;
  localService: boolean;
  default: boolean;
}

const normal = (tag: string): string => tag.replace(/_/g, '-').toLowerCase();

/** The primary subtag of a language: "en" of "en-GB". Norwegian's two go by one name. */
export function primarySubtag(language: string): string {
  const primary = normal(language).split('-')[0] ?? '';
  return { nb: 'no', nn: 'no', iw: 'he', in: 'id' }[primary] ?? primary;
}

/**
 * The voices that speak a language (BCP 47), the most fitting first: those of this device, then of the same region. A voice
 * that is not of this device sends what it reads to a server: it comes last, and speaks unasked only where there is no other.
 */
export function voicesFor<T extends Voice>(voices: readonly T[], language: string): T[] {
  const wanted = normal(language);
  const rank = (voice: T) =>
    (voice.localService ? 0 : 4) + (normal(voice.lang) === wanted ? 0 : 2) + (voice.default ? 0 : 1);
  return voices
    .filter((voice) => primarySubtag(voice.lang) === primarySubtag(language))
    .sort((one, other) => rank(one) - rank(other));
}

/**
 * The voice for a language: the one the reader chose for it, as long as it is there; else the most fitting; null where the
 * system has none, and the engine is left to do what it can. Takes choices by primary subtag (`Preferences.speech.voices`).
 */
export function chooseVoice<T extends Voice>(
  voices: readonly T[],
  language: string,
  chosen: Record<string, string>,
): T | null {
  const fitting = voicesFor(voices, language);
  const primary = primarySubtag(language);
  const own = Object.hasOwn(chosen, primary) ? chosen[primary] : undefined;
  return fitting.find(({ voiceURI }) => voiceURI === own) ?? fitting[0] ?? null;
}
