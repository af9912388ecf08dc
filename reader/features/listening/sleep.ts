/** Stops the voice after a while. */
export interface Sleep {
  /** Begins anew, with so many minutes; 0 is never. */
  set(minutes: number): void;
  end(): void;
}

/** Makes a sleep timer. Takes what times it, and what it does when the time is up. */
export function createSleep(window: Window, stop: () => void): Sleep {
  let timer = 0;
  const end = () => window.clearTimeout(timer);
  return {
    end,
    set(minutes) {
      end();
      if (minutes > 0) timer = window.setTimeout(stop, minutes * 60_000);
    },
  };
}
