import { anchorTargets } from './anchor-targets';
import { asides } from './asides';
import { breaks } from './breaks';
import { captions } from './captions';
import { clutterNames } from './clutter-names';
import { code } from './code';
import { codeLanguage } from './code-language';
import { customImages } from './custom-images';
import { dataTables } from './data-tables';
import { definitions } from './definitions';
import { emailProtection } from './email-protection';
import { embeds } from './embeds';
import { forum } from './forum';
import { headingNames } from './heading-names';
import { headingTools } from './heading-tools';
import { interlinear } from './interlinear';
import { labelledAds } from './labelled-ads';
import { layoutTables } from './layout-tables';
import { lazyImages } from './lazy-images';
import { math } from './math';
import { namedBoxes } from './named-boxes';
import { footnotes } from './notes';
import { panels } from './panels';
import { plainText } from './plain-text';
import { players } from './players';
import { questionAnswer } from './question-answer';
import { quoteSpeakers } from './quote-speakers';
import { radioTabs } from './radio-tabs';
import type { RepairRule } from './rule';
import { sectionHeaders } from './section-headers';
import { stripUnread } from './strip';
import { unspoken } from './unspoken';
import { verse } from './verse';

/** All repairs made before the article is chosen, in order. */
export const REPAIR_RULES: readonly RepairRule[] = [
  plainText,
  math,
  customImages,
  lazyImages,
  embeds,
  players,
  emailProtection,
  verse,
  interlinear,
  codeLanguage,
  code,
  radioTabs,
  stripUnread,
  unspoken,
  anchorTargets,
  captions,
  namedBoxes,
  labelledAds,
  definitions,
  quoteSpeakers,
  sectionHeaders,
  asides,
  panels,
  headingTools,
  headingNames,
  footnotes,
  questionAnswer,
  forum,
  breaks,
  layoutTables,
  dataTables,
  clutterNames,
];
