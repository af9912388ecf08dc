import type { FeatureManifest } from '../manifest';

export const footnotes: FeatureManifest = {
  id: 'footnotes',
  startsWhen: (_, content) => !!content?.querySelector('a[href^="#"]'),
};
