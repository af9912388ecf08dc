/** The chunks of a stream. Leaving the loop early ends the stream. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value as Uint8Array<ArrayBuffer>;
    }
  } finally {
    // What a stream throws into the generator that feeds it comes back from there.
    await reader.cancel(new Error('stopped')).catch(() => undefined);
  }
}
