import type { FeatureManifest } from '../manifest';

export const embeds: FeatureManifest = { id: 'embeds', needsPage: true };
