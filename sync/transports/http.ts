import { readStream } from '../read-stream';
import { TransportError, type TransportFailure } from './transport';

/** Time after which a request without an answer is given up, and one whose answer does not end (ms). */
const TIMEOUT_MS = 120_000;

/** What the status of an answer means (RFC 9110, RFC 4918). */
const FAILURES: Readonly<Record<number, TransportFailure>> = {
  401: 'refused',
  403: 'refused',
  404: 'no-folder',
  405: 'wrong-answer',
  409: 'no-folder',
  413: 'full',
  423: 'busy',
  429: 'busy',
  503: 'busy',
  507: 'full',
};

/** How long an answer asks to wait (ms), by its `Retry-After` of seconds or a date; null if it does not say. */
function waitOf(response: Response): number | null {
  const said = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const date = Date.parse(said);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

/** The error for an answer that is not what was asked for. */
export function toError(response: Response, request: string): TransportError {
  const reason = FAILURES[response.status] ?? (response.status >= 500 ? 'busy' : 'wrong-answer');
  return new TransportError(reason, `${request}: ${response.status}`, waitOf(response));
}

/** A request, without cookies and the cache. */
export interface HttpRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: Uint8Array<ArrayBuffer> | string;
  /** The longest answer that is read, in bytes. */
  limit: number;
  signal: AbortSignal;
}

/** An answer, read whole. */
export interface HttpAnswer {
  response: Response;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Sends a request and reads its answer. Rejects with `TransportError('unreachable')` if there is none, or no end of it, in two
 * minutes, and with the signal's reason when it is aborted.
 */
export async function sendRequest({
  method,
  url,
  headers,
  body,
  limit,
  signal,
}: HttpRequest): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, {
      method,
      headers,
      body: body ?? null,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const tooLong = () => new TransportError('wrong-answer', `an answer of more than ${limit} bytes`);
    return { response, bytes: await readStream(response.body, limit, tooLong) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TransportError) throw error;
    throw new TransportError(
      'unreachable',
      `${method} ${url}: ${error instanceof Error ? error.message : error}`,
    );
  }
}
