import type { Tab } from './driver';
import { until } from './until';

/** Creates functions that wait for a tab's view, given a function that queries it. */
export function viewWaits({
  view,
  button,
}: Pick<Tab, 'view' | 'button'>): Pick<Tab, 'waitForView' | 'waitForNoView'> {
  return {
    waitForView: (state = 'article', ms) =>
      until(
        async () => {
          const content = await view();
          return content?.state === state ? content : null;
        },
        async () =>
          `wanted a view with ${state}, found ${JSON.stringify(await view())?.slice(0, 300)}, on the button ${JSON.stringify(await button())}`,
        ms,
      ),
    waitForNoView: (ms) =>
      until(
        async () => (await view()) === null,
        () => 'the view is still there',
        ms,
      ).then(() => {}),
  };
}
