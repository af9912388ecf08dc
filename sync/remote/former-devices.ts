import type { Transport } from '../transports/transport';
import { removeDeviceFiles } from './device-files';
import { packPath, parsePackName, STREAMS } from './pack';

/**
 * Removes the packs of devices that went on under another ID, once all that they had is sent under that, and what they told of
 * themselves. Rejects with `TransportError`; what is left is removed the next time.
 */
export async function removeFormerDevices(
  transport: Transport,
  devices: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  if (!devices.length) return;
  for (const stream of STREAMS)
    for (const name of await transport.list(stream, signal)) {
      const pack = parsePackName(stream, name);
      if (pack && devices.includes(pack.device)) await transport.remove(packPath(pack), signal);
    }
  await removeDeviceFiles(transport, devices, signal);
}
