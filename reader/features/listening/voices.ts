/** A voice of the system; `SpeechSynthesisVoice` satisfies it. */
export interface Voice {
  voiceURI: string;
  name: string;
  /** BCP 47, in the system's spelling: "en-GB", "en_GB". */
  lang: string;
  localService: boolean;
  default: boolean;
}

const normal = (tag: string): string => tag.replace(/_/g, '-').toLowerCase();

/**
 * The primary subtag of a language tag: "en" for "en-GB". Both forms of Norwegian are "no", and old codes are replaced by
 * new ones.
 */
export function primarySubtag(language: string): string {
  const primary = normal(language).split('-')[0] ?? '';
  return { nb: 'no', nn: 'no', iw: 'he', in: 'id' }[primary] ?? primary;
}

/**
 * The voices for a language (BCP 47), best first: local ones, then those of the same region. Remote voices send the text
 * to a server, so they come last and are the default only if there is no other.
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
 * The voice for a language: the user's choice if it is available, else the best match, or null if there is none and the
 * engine must choose. `chosen` is `Preferences.speech.voices`, by primary subtag.
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
