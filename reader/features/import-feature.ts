import type { Feature } from './feature';

const modules = import.meta.glob<{ feature: Feature }>('./*/feature.{ts,tsx}');

/** Loads a feature into a page of our own, where modules can be imported. Null where there is none of that id. */
export async function importFeature(id: string): Promise<Feature | null> {
  const load = modules[`./${id}/feature.ts`] ?? modules[`./${id}/feature.tsx`];
  return load ? (await load()).feature : null;
}
