import type { Feature } from './feature';

const modules = import.meta.glob<{ feature: Feature }>('./*/feature.{ts,tsx}');

/** Imports a feature in an extension page. Resolves to null if there is no feature with this id. */
export async function importFeature(id: string): Promise<Feature | null> {
  const load = modules[`./${id}/feature.ts`] ?? modules[`./${id}/feature.tsx`];
  return load ? (await load()).feature : null;
}
