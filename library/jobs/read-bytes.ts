import { readStream } from '../../sync/read-stream';
import { FetchFailure } from './job-runner';

/**
 * Reads a response's body. Throws `FetchFailure('refused')` and cancels the rest as soon as it exceeds `maxBytes`, whatever
 * its `Content-Length` claims.
 */
export async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = () => new FetchFailure('refused');
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLong();
  }
  return readStream(response.body, maxBytes, tooLong);
}
