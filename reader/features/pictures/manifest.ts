import type { FeatureManifest } from '../manifest';

export const pictures: FeatureManifest = { id: 'pictures' };
