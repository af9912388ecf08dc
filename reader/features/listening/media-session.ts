import type { FeatureHost } from '../feature';

/** The system's media controls and media keys. */
export interface MediaControls {
  playing(isPlaying: boolean): void;
}

interface Actions {
  play(): void;
  pause(): void;
  next(): void;
  previous(): void;
}

/** Duration (s) and sample rate (Hz) of the silence: browsers show no media controls for short sounds. */
const [DURATION_S, SAMPLE_RATE_HZ] = [10, 3000];

/** A silent WAV file (RIFF, PCM, 8 bits, mono; 128 is silence). */
function createSilence(): Uint8Array<ArrayBuffer> {
  const length = DURATION_S * SAMPLE_RATE_HZ;
  const bytes = new Uint8Array(44 + length).fill(128);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) => bytes.set(new TextEncoder().encode(word), at);
  text(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLE_RATE_HZ, true);
  view.setUint32(28, SAMPLE_RATE_HZ, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, length, true);
  return bytes;
}

/**
 * Shows the article in the system's media controls and handles its keys. Speech alone doesn't activate them, so a silent
 * sound is played in the view's document; if the page's policy blocks that, there are no media controls, but everything
 * else works.
 */
export function createMediaControls(host: FeatureHost, actions: Actions): MediaControls {
  const { window, document: view, signal, article } = host;
  const session = window.navigator.mediaSession as MediaSession | undefined;
  if (!session) return { playing: () => {} };
  const audio = view.createElement('audio');
  const url = window.URL.createObjectURL(new window.Blob([createSilence()], { type: 'audio/wav' }));
  audio.src = url;
  audio.loop = true;
  const handlers: Partial<Record<MediaSessionAction, () => void>> = {
    play: actions.play,
    pause: actions.pause,
    stop: actions.pause,
    nexttrack: actions.next,
    previoustrack: actions.previous,
  };
  const setHandlers = (on: boolean) => {
    for (const [action, call] of Object.entries(handlers) as [MediaSessionAction, () => void][])
      session.setActionHandler(action, on ? () => call() : null);
  };
  try {
    session.metadata = new window.MediaMetadata({
      title: article.title,
      artist: article.byline ?? article.siteName ?? '',
    });
    setHandlers(true);
  } catch {
    return { playing: () => {} };
  }
  signal.addEventListener('abort', () => {
    audio.pause();
    audio.removeAttribute('src');
    window.URL.revokeObjectURL(url);
    session.metadata = null;
    session.playbackState = 'none';
    setHandlers(false);
  });
  return {
    playing(isPlaying) {
      session.playbackState = isPlaying ? 'playing' : 'paused';
      if (isPlaying) audio.play().catch(() => {});
      else audio.pause();
    },
  };
}
