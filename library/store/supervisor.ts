import { type Answer, METHODS, type Method } from '../connection/protocol';
import { LibraryError } from '../library';
import type { Health, LibraryEvent, Salvage } from '../types';
import type { Database } from './database';
import { currentFile, exportFile, nextFile } from './files';
import { type Engine, openDamaged, openDatabase, startEngine } from './open';
import { indexWaiting } from './reindex';
import { salvageInto } from './salvage';
import { toLibraryError } from './storage-errors';
import { createStore, type Store } from './store';

/** In Chrome, the `unlimitedStorage` permission guarantees that nothing is evicted, yet `persisted()` returns false. */
const IS_PERSISTENT: boolean = import.meta.env.CHROME;

/** Minimum time between attempts to open the library after a failure (ms). */
const RETRY_INTERVAL_MS = 2000;

/** The longest that a request waits for a piece of other work (ms). */
const TIDY_MS = 30;

/** Opens the library, tracks its health and repairs it. Takes one request at a time, as `connection/server.ts` ensures. */
export class Supervisor {
  #engine: Engine | null = null;
  #open: { database: Database; store: Store; file: string } | null = null;
  #problem: LibraryError | null = null;
  #triedAt = 0;

  /** `locale` is the interface's language (BCP 47). */
  constructor(
    readonly emit: (event: LibraryEvent) => void,
    readonly locale?: string,
  ) {}

  /** Opens the library. An error is remembered and reported to every later request. */
  async open(): Promise<void> {
    this.#triedAt = Date.now();
    try {
      this.#engine ??= await startEngine();
      const file = currentFile(this.#engine);
      const database = openDatabase(this.#engine, file);
      this.#open = { database, file, store: createStore(database, this.emit, this.locale) };
      this.#setProblem(null);
    } catch (error) {
      this.#setProblem(toLibraryError(error));
    }
  }

  #setProblem(problem: LibraryError | null): void {
    const changed = problem?.reason !== this.#problem?.reason;
    this.#problem = problem;
    if (changed) this.emit({ kind: 'health' });
  }

  /** Answers one request. Never throws. */
  async answer(method: Method, args: readonly unknown[]): Promise<Answer> {
    try {
      if (!this.#open && Date.now() - this.#triedAt > RETRY_INTERVAL_MS) await this.open();
      const value =
        METHODS[method]?.by === 'worker' ? await this.#callSelf(method) : this.#callStore(method, args);
      return { ok: true, value };
    } catch (error) {
      const problem = toLibraryError(error);
      if (problem.reason === 'damaged' || problem.reason === 'full') this.#setProblem(problem);
      return { ok: false, reason: problem.reason, message: problem.message };
    }
  }

  /** Does a piece of what a new version has left to do. Returns whether more is left. Never throws. */
  tidy(): boolean {
    if (!this.#open || this.#problem) return false;
    try {
      const { some, more } = indexWaiting(this.#open.database, TIDY_MS);
      if (some && !more) this.emit({ kind: 'changed', ids: 'many' });
      return more;
    } catch {
      // Whatever is wrong, the next request will meet it and report it.
      return false;
    }
  }

  #callStore(method: Method, args: readonly unknown[]): unknown {
    const open = this.#open;
    if (!open) throw this.#problem ?? new LibraryError('unknown', 'the library is not open');
    const implementation: unknown = Object.hasOwn(METHODS, method)
      ? Reflect.get(open.store, method)
      : undefined;
    if (typeof implementation !== 'function') throw new LibraryError('unknown', `there is no ${method}`);
    const before = open.database.totalChanges();
    const value: unknown = Reflect.apply(implementation, open.store, args);
    // Once something can be written again the disk is no longer full; damage doesn't go away.
    const wrote = METHODS[method].writes && open.database.totalChanges() > before;
    if (this.#problem?.reason === 'full' && wrote) this.#setProblem(null);
    return value;
  }

  #callSelf(method: Method): Promise<unknown> {
    if (method === 'health') return this.#health();
    if (method === 'salvage') return this.#salvage();
    if (method === 'file') return this.#file();
    return this.#check();
  }

  async #health(): Promise<Health> {
    if (this.#problem) {
      const { reason, message } = this.#problem;
      return {
        state: 'failed',
        reason: reason === 'gone' || reason === 'unfit' ? 'unknown' : reason,
        detail: message,
      };
    }
    if (!this.#open) return { state: 'starting' };
    const { database } = this.#open;
    const counts = database.one<{ articles: number; bytes: number }>(
      `SELECT (SELECT count(*) FROM reading WHERE deleted_at IS NULL) AS articles, page_count * page_size AS bytes
       FROM pragma_page_count, pragma_page_size`,
    );
    const persisted = IS_PERSISTENT || (await navigator.storage.persisted());
    return { state: 'ready', persisted, articles: counts?.articles ?? 0, bytes: counts?.bytes ?? 0 };
  }

  /** Runs SQLite's integrity check. Any complaint marks the library as damaged. */
  async #check(): Promise<readonly string[]> {
    if (!this.#open) throw this.#problem ?? new LibraryError('unknown', 'the library is not open');
    const complaints = this.#open.database
      .all<{ integrity_check: string }>('PRAGMA integrity_check')
      .map(({ integrity_check }) => integrity_check)
      .filter((complaint) => complaint !== 'ok');
    if (complaints.length) this.#setProblem(new LibraryError('damaged', complaints[0] ?? ''));
    return complaints;
  }

  #close(): void {
    try {
      this.#open?.database.close();
    } catch {
      // A damaged database may fail to write its log back; the file is kept as it is.
    }
    this.#open = null;
  }

  async #requireEngine(): Promise<Engine> {
    this.#engine ??= await startEngine();
    return this.#engine;
  }

  async #salvage(): Promise<Salvage> {
    if (this.#problem?.reason === 'newer') throw this.#problem;
    const engine = await this.#requireEngine();
    this.#close();
    try {
      const damaged = openDamaged(engine, currentFile(engine));
      const target = openDatabase(engine, nextFile(engine));
      try {
        return salvageInto(damaged, target);
      } finally {
        target.close();
        damaged.close();
      }
    } finally {
      await this.open();
      this.emit({ kind: 'changed', ids: 'many' });
    }
  }

  async #file(): Promise<Blob> {
    const engine = await this.#requireEngine();
    this.#close();
    try {
      return await exportFile(engine, currentFile(engine));
    } finally {
      await this.open();
    }
  }
}
