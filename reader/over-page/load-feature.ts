import { sendMessage } from '../../platform/send-message';
import type { Feature } from '../features/feature';
import { contentWorld } from './content-world';

/** What a feature's script does when it is injected (`modules/features.ts` makes one of each). */
export function provideFeature(feature: Feature): void {
  const world = contentWorld();
  world.features = { ...world.features, [feature.id]: feature };
}

/** Loads a feature into a page: the background injects its script. Null where it cannot. */
export async function loadInjectedFeature(id: string): Promise<Feature | null> {
  const world = contentWorld();
  if (!world.features?.[id]) await sendMessage({ type: 'feature', id });
  return world.features?.[id] ?? null;
}
