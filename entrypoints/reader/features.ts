import type { Feature } from '../../components/reader/feature';
import { ask } from './environment';

/** Where a feature's script leaves it: in the extension's own world, for as long as the page lives. */
interface FeaturesWorld {
  lecternFeatures?: Record<string, Feature>;
}

const world = globalThis as FeaturesWorld;

/** What a feature's script does when it is injected (`modules/features.ts` makes one of each). */
export function provideFeature(feature: Feature): void {
  world.lecternFeatures = { ...world.lecternFeatures, [feature.id]: feature };
}

/** Loads a feature into a page: the background injects its script. Null where it cannot. */
export async function injectedFeature(id: string): Promise<Feature | null> {
  if (!world.lecternFeatures?.[id]) await ask({ type: 'feature', id });
  return world.lecternFeatures?.[id] ?? null;
}
