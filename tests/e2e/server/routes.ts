import { FORMULA_ROUTES } from '../../fixtures/attacks/formulas';
import { ATTACK_ROUTES } from '../../fixtures/attacks/pages';
import { PICTURE_ROUTES } from '../../fixtures/attacks/pictures';
import type { Route } from '../../fixtures/awkward/route';
import { AWKWARD_ROUTES } from '../../fixtures/awkward/routes';
import { FETCHING_ROUTES } from '../../fixtures/library/fetching';
import { LIBRARY_ROUTES } from '../../fixtures/library/pages';
import { READING_ROUTES } from '../../fixtures/reading/pages';

/** Addresses whose answers are made, not stored. */
export const ROUTES: readonly Route[] = [
  ...ATTACK_ROUTES,
  ...FORMULA_ROUTES,
  ...PICTURE_ROUTES,
  ...AWKWARD_ROUTES,
  ...LIBRARY_ROUTES,
  ...FETCHING_ROUTES,
  ...READING_ROUTES,
];
