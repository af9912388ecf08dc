import { DATA_ADDRESSES, JAVASCRIPT_ADDRESSES } from './addresses';
import { ATTRIBUTE_BREAKING, JSON_LD, MARKUP_LIKE, POLYGLOT } from './breaking';
import { CLOBBERING_NAMES, POLLUTING_NAMES } from './clobbering';
import { DOCUMENT_LEVEL } from './document-level';
import { ENCODINGS, UNICODE_CONTROLS } from './encodings';
import { EVENT_HANDLERS } from './event-handlers';
import { FRAMES } from './frames';
import { MATH_ML } from './mathml';
import { MEDIA } from './media';
import { MUTATION } from './mutation';
import { CUSTOM_ELEMENTS, PARSING } from './parsing';
import type { Payload } from './payload';
import { PLATFORM } from './platform';
import { SCRIPT_ELEMENTS } from './script-elements';
import { STYLE } from './style';
import { SVG } from './svg';
import { TEX } from './tex';
import { XML } from './xml';

/** Every payload there is, category by category. */
export const PAYLOADS: readonly Payload[] = [
  ...SCRIPT_ELEMENTS,
  ...EVENT_HANDLERS,
  ...JAVASCRIPT_ADDRESSES,
  ...DATA_ADDRESSES,
  ...SVG,
  ...MATH_ML,
  ...MUTATION,
  ...CLOBBERING_NAMES,
  ...POLLUTING_NAMES,
  ...STYLE,
  ...DOCUMENT_LEVEL,
  ...FRAMES,
  ...MEDIA,
  ...PARSING,
  ...CUSTOM_ELEMENTS,
  ...PLATFORM,
  ...ENCODINGS,
  ...UNICODE_CONTROLS,
  ...ATTRIBUTE_BREAKING,
  ...JSON_LD,
  ...POLYGLOT,
  ...MARKUP_LIKE,
  ...TEX,
  ...XML,
];
