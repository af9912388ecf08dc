/** Stops the voice after a while. */
export interface SleepTimer {
  /** Begins anew, with so many minutes; 0 is never. */
  set(minutes: number): void;
  clear(): void;
}

/** Makes a sleep timer. Takes what times it, and what it does when the time is up. */
export function createSleepTimer(window: Window, stop: () => void): SleepTimer {
  let timer = 0;
  const clear = () => window.clearTimeout(timer);
  return {
    clear,
    set(minutes) {
      clear();
      if (minutes > 0) timer = window.setTimeout(stop, minutes * 60_000);
    },
  };
}
