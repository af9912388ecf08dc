import { Supervisor } from '../store/supervisor';
import { answerChannel, CHANNEL, type ChannelMessage, OWNER_LOCK } from './protocol';

/** Runs in the worker: opens the library, answers what comes on the channel, one after the other, and tells of changes. */
export async function serveLibrary(): Promise<void> {
  // Held until this worker dies. Another one that was made by mistake waits here, and touches nothing.
  await new Promise<void>((granted) => {
    navigator.locks.request(OWNER_LOCK, () => {
      granted();
      return new Promise<never>(() => {});
    });
  });
  const channel = new BroadcastChannel(CHANNEL);
  const say = (message: ChannelMessage) => channel.postMessage(message);
  const keeper = new Supervisor((event) => {
    say({ kind: 'event', event });
    postMessage(event);
  });
  await keeper.open();
  const answers = new Map<string, BroadcastChannel>();
  const answerTo = (page: string) => {
    const known = answers.get(page) ?? new BroadcastChannel(answerChannel(page));
    answers.set(page, known);
    return known;
  };
  let last: Promise<unknown> = Promise.resolve();
  channel.addEventListener('message', ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.kind !== 'request') return;
    last = last
      .then(() => keeper.answer(data.method, data.args))
      .then((answer) => answerTo(data.page).postMessage({ id: data.id, ...answer }));
  });
  say({ kind: 'started' });
}
