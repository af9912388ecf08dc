import { aids } from './aids/manifest';
import { automatic } from './automatic/manifest';
import { autoscroll } from './autoscroll/manifest';
import { beginnings } from './beginnings/manifest';
import { code } from './code/manifest';
import { contents } from './contents/manifest';
import { corrections } from './corrections/manifest';
import { embeds } from './embeds/manifest';
import { ending } from './ending/manifest';
import { find } from './find/manifest';
import { focus } from './focus/manifest';
import { footnotes } from './footnotes/manifest';
import { highlights } from './highlights/manifest';
import { keys } from './keys/manifest';
import { links } from './links/manifest';
import { listening } from './listening/manifest';
import type { FeatureManifest } from './manifest';
import { math } from './math/manifest';
import { more } from './more/manifest';
import { paged } from './paged/manifest';
import { paper } from './paper/manifest';
import { pictures } from './pictures/manifest';
import { ruler } from './ruler/manifest';
import { type } from './type/manifest';

/** Every feature, in the order of their buttons, menu entries, settings and keys. */
export const FEATURES: readonly FeatureManifest[] = [
  contents,
  highlights,
  find,
  listening,
  paged,
  focus,
  ruler,
  beginnings,
  autoscroll,
  aids,
  type,
  ending,
  more,
  paper,
  corrections,
  links,
  automatic,
  keys,
  embeds,
  pictures,
  footnotes,
  code,
  math,
];
