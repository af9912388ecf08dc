import { FetchFailure } from './job-runner';

/**
 * All bytes of an answer. Throws `FetchFailure('refused')` as soon as there are more than `most`, whatever the answer said
 * of its length, and lets the rest go.
 */
export async function readBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = () => new FetchFailure('refused');
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel();
    throw tooLong();
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > most) {
      await reader?.cancel();
      throw tooLong();
    }
    pieces.push(piece.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
