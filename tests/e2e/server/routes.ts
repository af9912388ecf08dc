import type { Route } from '../../fixtures/awkward/route';
import { AWKWARD_ROUTES } from '../../fixtures/awkward/routes';
import { READING_ROUTES } from '../../fixtures/reading/pages';

/** Addresses whose answers are made, not stored. */
export const ROUTES: readonly Route[] = [...AWKWARD_ROUTES, ...READING_ROUTES];
