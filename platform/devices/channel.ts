/** What a round is doing. */
export type RoundStep =
  /** Records what has changed; so many articles are left. */
  | { step: 'record'; left: number }
  | { step: 'receive'; done: number; of: number }
  /** Has sent so many files, of how many is not known. */
  | { step: 'send'; done: number }
  | { step: 'idle' };

/** Messages between the page that exchanges changes and those that show how it goes. */
export type DeviceMessage =
  /** The connection, or how the last round went, was stored anew. */
  | { kind: 'changed' }
  /** A round is wanted now; `allowDeletions`: the user has agreed to delete what others deleted. */
  | { kind: 'run'; allowDeletions?: boolean }
  | { kind: 'step'; step: RoundStep };

const NAME = 'lectern-devices';

/** Connects to the channel; `onMessage` gets what others say. Returns functions that post a message and close the connection. */
export function joinDeviceChannel(onMessage: (message: DeviceMessage) => void): {
  post(message: DeviceMessage): void;
  close(): void;
} {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<DeviceMessage>) => onMessage(data);
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Posts one message on the channel. */
export function postToDevices(message: DeviceMessage): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(message);
  channel.close();
}
