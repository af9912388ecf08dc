import type { Decrypter } from 'age-encryption';
import { chunksOf } from '../stream-chunks';

/** How every age file begins (age-encryption.org/v1). */
const MAGIC = 'age-encryption.org/v1\n';

/** Work factor of the passphrase (log2 of scrypt's N): what the age tool takes, about a second on a reader's machine. */
const SCRYPT_WORK_FACTOR = 18;

/** Whether a file is encrypted by age. */
export const isEncrypted = async (file: Blob): Promise<boolean> =>
  new TextDecoder('latin1').decode(await file.slice(0, MAGIC.length).arrayBuffer()) === MAGIC;

function toStream(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Encrypts a stream with a passphrase, so that any age tool opens it. */
export async function* encrypt(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  passphrase: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(SCRYPT_WORK_FACTOR);
  encrypter.setPassphrase(passphrase);
  yield* chunksOf(await encrypter.encrypt(toStream(chunks)));
}

/** The passphrase is wrong, or the file's head is damaged. */
export class WrongPassphrase extends Error {}

/** Decrypts a file. Throws `WrongPassphrase`, and another error for a file that is damaged further on. */
export async function* decrypt(file: Blob, passphrase: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { Decrypter: create } = await import('age-encryption');
  const decrypter: Decrypter = new create();
  decrypter.addPassphrase(passphrase);
  const decrypted = await decrypter.decrypt(file.stream()).catch(() => {
    throw new WrongPassphrase('the passphrase is wrong');
  });
  yield* chunksOf(decrypted);
}
