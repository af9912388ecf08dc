import type { FeatureManifest } from '../manifest';

export const math: FeatureManifest = {
  id: 'math',
  startsWhen: (_, content) => content?.querySelector('math[alttext] > mtext:only-child') != null,
};
