import * as v from 'valibot';
import { type LibraryRequest, METHOD_NAMES } from '../../library/connection/protocol';
import type { Request } from '../../platform/messages';
import { FAMILIES } from '../../preferences/types';
import { ADDRESS, ARTICLE, HIGHLIGHT, TAG, textUpTo, wholeNumberUpTo } from './schemas';
import type { SenderKind } from './senders';

/** Every message the background answers. */
export type Message = Request | LibraryRequest;

/** Who may send a message, and its schema. A message with unknown fields is refused. */
interface MessageRule<T extends Message> {
  from: readonly SenderKind[];
  schema: v.GenericSchema<unknown, T>;
}

type MessageRules = { readonly [Type in Message['type']]: MessageRule<Extract<Message, { type: Type }>> };

const OWN_PAGE: readonly SenderKind[] = ['own page'];
const OWN_OR_PRESSED: readonly SenderKind[] = ['own page', 'pressed page'];
const PRESSED: readonly SenderKind[] = ['pressed page'];

const message = <const Type extends string, Fields extends v.ObjectEntries>(type: Type, fields: Fields) =>
  v.strictObject({ type: v.literal(type), ...fields });

/** A rule for automatic opening: a site, a part of it, or `*`. */
const AUTOMATIC_RULE = textUpTo(2000);
/** Library values encoded by `encode.ts`, up to the size of an article with its pictures. */
const ENCODED = textUpTo(100_000_000);
const ID = textUpTo(100);
const EVENT = v.variant('kind', [
  v.strictObject({ kind: v.literal('changed'), ids: v.union([v.literal('many'), v.array(ID)]) }),
  v.strictObject({ kind: v.literal('jobs') }),
  v.strictObject({ kind: v.literal('health') }),
]);

/**
 * The rules for all messages. A test keeps the table in `docs/security.md` in line with them; another tries everything they
 * don't allow.
 */
export const MESSAGE_RULES: MessageRules = {
  'reader-state': { from: OWN_OR_PRESSED, schema: message('reader-state', { open: v.boolean() }) },
  'leave-place': {
    from: OWN_OR_PRESSED,
    schema: message('leave-place', {
      place: v.strictObject({
        block: wholeNumberUpTo(1_000_000),
        excerpt: textUpTo(200),
        past: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        scrollY: v.pipe(v.number(), v.finite()),
      }),
      byUser: v.boolean(),
    }),
  },
  'left-place': { from: OWN_OR_PRESSED, schema: message('left-place', {}) },
  'page-state': { from: OWN_OR_PRESSED, schema: message('page-state', { readable: v.boolean() }) },
  shortcut: { from: OWN_OR_PRESSED, schema: message('shortcut', {}) },
  'choose-shortcut': { from: OWN_OR_PRESSED, schema: message('choose-shortcut', {}) },
  languages: { from: PRESSED, schema: message('languages', {}) },
  feature: {
    from: PRESSED,
    schema: message('feature', { id: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)) }),
  },
  'page-tools': { from: PRESSED, schema: message('page-tools', {}) },
  pick: { from: PRESSED, schema: message('pick', {}) },
  open: {
    from: PRESSED,
    schema: message('open', { address: ADDRESS, where: v.picklist(['here', 'tab', 'background']) }),
  },
  automatic: { from: PRESSED, schema: message('automatic', { rule: v.nullable(AUTOMATIC_RULE) }) },
  'open-automatically': { from: ['page with a rule'], schema: message('open-automatically', {}) },
  allowed: {
    from: ['ask page'],
    schema: message('allowed', {
      asked: v.union([
        v.strictObject({ rule: AUTOMATIC_RULE }),
        v.strictObject({ address: ADDRESS, tabId: wholeNumberUpTo(2 ** 31) }),
      ]),
    }),
  },
  settings: { from: OWN_OR_PRESSED, schema: message('settings', {}) },
  help: { from: OWN_OR_PRESSED, schema: message('help', {}) },
  'open-library': { from: OWN_OR_PRESSED, schema: message('open-library', {}) },
  font: {
    from: OWN_OR_PRESSED,
    schema: message('font', {
      family: v.picklist(FAMILIES),
      letters: textUpTo(200_000),
      had: v.pipe(v.array(textUpTo(200)), v.maxLength(1000)),
    }),
  },
  guard: {
    from: PRESSED,
    schema: message('guard', { mark: v.nullable(v.pipe(v.string(), v.regex(/^data-[a-z0-9]{4,20}$/))) }),
  },
  lost: { from: OWN_OR_PRESSED, schema: message('lost', {}) },
  covered: { from: OWN_OR_PRESSED, schema: message('covered', {}) },
  'check-saved': { from: OWN_OR_PRESSED, schema: message('check-saved', {}) },
  'save-view': { from: OWN_OR_PRESSED, schema: message('save-view', {}) },
  save: { from: OWN_OR_PRESSED, schema: message('save', { article: ARTICLE }) },
  'save-link': { from: PRESSED, schema: message('save-link', { url: ADDRESS, title: textUpTo(2000) }) },
  undo: { from: OWN_OR_PRESSED, schema: message('undo', { token: ID }) },
  highlights: { from: OWN_OR_PRESSED, schema: message('highlights', {}) },
  'put-highlight': { from: OWN_OR_PRESSED, schema: message('put-highlight', { highlight: HIGHLIGHT }) },
  'delete-highlight': { from: OWN_OR_PRESSED, schema: message('delete-highlight', { id: ID }) },
  export: { from: OWN_OR_PRESSED, schema: message('export', {}) },
  'toggle-flag': {
    from: OWN_OR_PRESSED,
    schema: message('toggle-flag', { kind: v.picklist(['favourite', 'archive', 'read']) }),
  },
  tag: { from: PRESSED, schema: message('tag', { article: ID, tag: TAG, on: v.boolean() }) },
  'keep-picture': {
    from: PRESSED,
    schema: message('keep-picture', {
      article: ID,
      picture: v.strictObject({
        url: textUpTo(2_000_000),
        type: v.pipe(v.string(), v.regex(/^image\/[a-z0-9.+-]{1,40}$/)),
        width: wholeNumberUpTo(20_000),
        height: wholeNumberUpTo(200_000),
        // Base64 is a third longer than the bytes.
        data: textUpTo(1_000_000),
      }),
    }),
  },
  'suggest-tags': { from: PRESSED, schema: message('suggest-tags', { start: TAG }) },
  library: {
    from: OWN_PAGE,
    schema: message('library', { method: v.picklist(METHOD_NAMES), args: ENCODED }),
  },
  'library-wake': { from: OWN_PAGE, schema: message('library-wake', {}) },
  'library-allowed': { from: ['offscreen page'], schema: message('library-allowed', { url: ADDRESS }) },
  'library-event': { from: ['offscreen page'], schema: message('library-event', { event: EVENT }) },
};

const isKnown = (type: unknown): type is Message['type'] =>
  typeof type === 'string' && Object.hasOwn(MESSAGE_RULES, type);

/** The rule for a message by its type; null if it isn't one of our messages. */
export function findMessageRule(sent: unknown): MessageRule<Message> | null {
  const type: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'type') : null;
  return isKnown(type) ? (MESSAGE_RULES[type] as MessageRule<Message>) : null;
}

/** Parses a message by its schema; null if it is invalid. */
export function parseMessage(sent: unknown): Message | null {
  const parsed = v.safeParse(findMessageRule(sent)?.schema ?? v.never(), sent);
  return parsed.success ? (parsed.output as Message) : null;
}
