import { Supervisor } from '../store/supervisor';
import { answerChannel, CHANNEL, type ChannelMessage, OWNER_LOCK } from './protocol';

/** Time left to requests before and between pieces of other work (ms). */
const TIDY_AFTER_MS = 1500;
const TIDY_PAUSE_MS = 60;

/** Runs in the worker, whose name is the interface's language: opens the library, answers requests on the channel one at a time, and broadcasts changes. */
export async function serveLibrary(): Promise<void> {
  // Held until this worker dies. A second worker started by mistake waits here and touches nothing.
  await new Promise<void>((granted) => {
    navigator.locks.request(OWNER_LOCK, () => {
      granted();
      return new Promise<never>(() => {});
    });
  });
  const channel = new BroadcastChannel(CHANNEL);
  const broadcast = (message: ChannelMessage) => channel.postMessage(message);
  const supervisor = new Supervisor((event) => {
    broadcast({ kind: 'event', event });
    postMessage(event);
  }, self.name || navigator.language);
  await supervisor.open();
  const answerChannels = new Map<string, BroadcastChannel>();
  const channelTo = (page: string) => {
    const existing = answerChannels.get(page) ?? new BroadcastChannel(answerChannel(page));
    answerChannels.set(page, existing);
    return existing;
  };
  let last: Promise<unknown> = Promise.resolve();
  channel.addEventListener('message', ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.kind !== 'request') return;
    last = last
      .then(() => supervisor.answer(data.method, data.args))
      .then((answer) => channelTo(data.page).postMessage({ id: data.id, ...answer }));
  });
  broadcast({ kind: 'started' });
  const tidy = () => {
    last = last.then(() => {
      if (supervisor.tidy()) setTimeout(tidy, TIDY_PAUSE_MS);
    });
  };
  setTimeout(tidy, TIDY_AFTER_MS);
}
