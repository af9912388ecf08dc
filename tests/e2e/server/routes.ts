import type { Route } from '../../fixtures/awkward/route';
import { AWKWARD_ROUTES } from '../../fixtures/awkward/routes';
import { FETCHING_ROUTES } from '../../fixtures/library/fetching';
import { LIBRARY_ROUTES } from '../../fixtures/library/pages';
import { READING_ROUTES } from '../../fixtures/reading/pages';

/** Addresses whose answers are made, not stored. */
export const ROUTES: readonly Route[] = [
  ...AWKWARD_ROUTES,
  ...LIBRARY_ROUTES,
  ...FETCHING_ROUTES,
  ...READING_ROUTES,
];
