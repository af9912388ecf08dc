import { sendMessage } from '../../platform/send-message';
import type { Feature } from '../features/feature';
import { contentWorld } from './content-world';

/** Registers a feature whose script was injected (`modules/features.ts` builds one script per feature). */
export function provideFeature(feature: Feature): void {
  const world = contentWorld();
  world.features = { ...world.features, [feature.id]: feature };
}

/** Loads a feature by having the background inject its script. Resolves to null if that fails. */
export async function loadInjectedFeature(id: string): Promise<Feature | null> {
  const world = contentWorld();
  if (!world.features?.[id]) await sendMessage({ type: 'feature', id });
  return world.features?.[id] ?? null;
}
