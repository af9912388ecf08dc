import type { FeatureManifest } from '../manifest';

export const code: FeatureManifest = {
  id: 'code',
  startsWhen: (_, content) => content?.querySelector('pre') != null,
};
