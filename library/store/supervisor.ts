import { type Answer, METHODS, type Method } from '../connection/protocol';
import { LibraryError } from '../library';
import type { Health, LibraryEvent, Salvage } from '../types';
import type { Database } from './database';
import { currentFile, exportFile, nextFile } from './files';
import { type Engine, openDamaged, openDatabase, startEngine } from './open';
import { salvageInto } from './salvage';
import { toLibraryError } from './storage-errors';
import { createStore, type Store } from './store';

/** In Chrome the permission `unlimitedStorage` promises that nothing is evicted; it answers `persisted()` with no all the same. */
const PROMISED: boolean = import.meta.env.CHROME;

/** After a failed start the next request tries again, but not more often than this, in ms. */
const TRY_AGAIN = 2000;

/** What needs no open library: it is what a reader does when there is none. */
const WITHOUT_STORE = new Set<Method>(['health', 'salvage', 'file', 'check']);

/** Keeps the library open, knows how it is, and mends it. One request at a time; `server.ts` sees to that. */
export class Supervisor {
  #engine: Engine | null = null;
  #open: { database: Database; store: Store; file: string } | null = null;
  #trouble: LibraryError | null = null;
  #triedAt = 0;

  constructor(readonly tell: (event: LibraryEvent) => void) {}

  /** Opens the library. What keeps it from opening is remembered, and told to whoever asks for anything. */
  async open(): Promise<void> {
    this.#triedAt = Date.now();
    try {
      this.#engine ??= await startEngine();
      const file = currentFile(this.#engine);
      const database = openDatabase(this.#engine, file);
      this.#open = { database, file, store: createStore(database, this.tell) };
      this.#note(null);
    } catch (error) {
      this.#note(toLibraryError(error));
    }
  }

  #note(trouble: LibraryError | null): void {
    const changed = trouble?.reason !== this.#trouble?.reason;
    this.#trouble = trouble;
    if (changed) this.tell({ kind: 'health' });
  }

  /** Answers one request; never throws. */
  async answer(method: Method, args: readonly unknown[]): Promise<Answer> {
    try {
      if (!this.#open && Date.now() - this.#triedAt > TRY_AGAIN) await this.open();
      const value = WITHOUT_STORE.has(method) ? await this.#byMyself(method) : this.#byStore(method, args);
      return { ok: true, value };
    } catch (error) {
      const problem = toLibraryError(error);
      if (problem.reason === 'damaged' || problem.reason === 'full') this.#note(problem);
      return { ok: false, reason: problem.reason, message: problem.message };
    }
  }

  #byStore(method: Method, args: readonly unknown[]): unknown {
    const open = this.#open;
    if (!open) throw this.#trouble ?? new LibraryError('unknown', 'the library is not open');
    const implementation: unknown = METHODS.includes(method) ? Reflect.get(open.store, method) : undefined;
    if (typeof implementation !== 'function') throw new LibraryError('unknown', `there is no ${method}`);
    const value: unknown = Reflect.apply(implementation, open.store, args);
    // A full disk is over when something could be written again; damage is not.
    if (this.#trouble?.reason === 'full' && /^(?:save|fill|change|merge|reached|keep)/.test(method))
      this.#note(null);
    return value;
  }

  #byMyself(method: Method): Promise<unknown> {
    if (method === 'health') return this.#health();
    if (method === 'salvage') return this.#salvage();
    if (method === 'file') return this.#file();
    return this.#check();
  }

  async #health(): Promise<Health> {
    if (this.#trouble) {
      const { reason, message } = this.#trouble;
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
    const persisted = PROMISED || (await navigator.storage.persisted());
    return { state: 'ready', persisted, articles: counts?.articles ?? 0, bytes: counts?.bytes ?? 0 };
  }

  /** Asks SQLite about every page; a complaint is damage from then on. */
  async #check(): Promise<readonly string[]> {
    if (!this.#open) throw this.#trouble ?? new LibraryError('unknown', 'the library is not open');
    const complaints = this.#open.database
      .all<{ integrity_check: string }>('PRAGMA integrity_check')
      .map(({ integrity_check }) => integrity_check)
      .filter((complaint) => complaint !== 'ok');
    if (complaints.length) this.#note(new LibraryError('damaged', complaints[0] ?? ''));
    return complaints;
  }

  #close(): void {
    try {
      this.#open?.database.close();
    } catch {
      // A damaged database may refuse to write its log back; the file is kept as it is.
    }
    this.#open = null;
  }

  async #started(): Promise<Engine> {
    this.#engine ??= await startEngine();
    return this.#engine;
  }

  async #salvage(): Promise<Salvage> {
    if (this.#trouble?.reason === 'newer') throw this.#trouble;
    const engine = await this.#started();
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
      this.tell({ kind: 'changed', ids: 'many' });
    }
  }

  async #file(): Promise<Blob> {
    const engine = await this.#started();
    this.#close();
    try {
      return await exportFile(engine, currentFile(engine));
    } finally {
      await this.open();
    }
  }
}
