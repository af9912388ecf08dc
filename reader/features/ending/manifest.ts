import type { FeatureManifest } from '../manifest';

export const ending: FeatureManifest = {
  id: 'ending',
  // Below the article, so nobody waits for it.
  startsWhen: (_, content) => content !== null,
};
