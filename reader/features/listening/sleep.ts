/** Stops the speech after a while. */
export interface SleepTimer {
  /** Restarts the timer; 0 turns it off. */
  set(minutes: number): void;
  clear(): void;
}

/** Creates a sleep timer, off at first. `stop` is called when the time is up. */
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
