import type { Transport } from '../transports/transport';
import { packPath, parsePackName, STREAMS } from './pack';

/**
 * Removes the packs of devices that went on under another ID, once all that they had is sent under that. Rejects with `TransportError`;
 * what is left is removed the next time.
 */
export async function removePacksOf(
  transport: Transport,
  devices: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  for (const stream of STREAMS)
    for (const name of await transport.list(stream, signal)) {
      const pack = parsePackName(stream, name);
      if (pack && devices.includes(pack.device)) await transport.remove(packPath(pack), signal);
    }
}
