import * as v from 'valibot';
import { type LibraryRequest, METHODS } from '../../library/connection/protocol';
import type { Request } from '../../platform/messages';
import { FAMILIES } from '../../preferences/types';
import { ADDRESS, ARTICLE, characters, TAG, whole } from './schemas';
import type { SenderKind } from './senders';

/** Every message the background answers. */
export type Message = Request | LibraryRequest;

/** Who may send a message, and what it has to be. Fields that are not named are refused with the whole message. */
interface Rule<T extends Message> {
  from: readonly SenderKind[];
  schema: v.GenericSchema<unknown, T>;
}

type Rules = { readonly [Type in Message['type']]: Rule<Extract<Message, { type: Type }>> };

const OWN: readonly SenderKind[] = ['own page'];
const READERS: readonly SenderKind[] = ['own page', 'pressed page'];
const PRESSED: readonly SenderKind[] = ['pressed page'];

const message = <const Type extends string, Fields extends v.ObjectEntries>(type: Type, fields: Fields) =>
  v.strictObject({ type: v.literal(type), ...fields });

/** Any rule of opening by itself: a site, a part of it, or all. */
const AUTOMATIC_RULE = characters(2000);
/** Values of the library's own, written by `encode.ts`: as large as an article with its pictures. */
const ENCODED = characters(100_000_000);
const ID = characters(100);
const EVENT = v.variant('kind', [
  v.strictObject({ kind: v.literal('changed'), ids: v.union([v.literal('many'), v.array(ID)]) }),
  v.strictObject({ kind: v.literal('jobs') }),
  v.strictObject({ kind: v.literal('health') }),
]);

/**
 * The one table of messages. `docs/security.md` shows it to people, and a test holds the two together; another tries every
 * cell that is not allowed.
 */
export const REQUESTS: Rules = {
  'reader-state': { from: READERS, schema: message('reader-state', { open: v.boolean() }) },
  'page-state': { from: READERS, schema: message('page-state', { readable: v.boolean() }) },
  shortcut: { from: READERS, schema: message('shortcut', {}) },
  'choose-shortcut': { from: READERS, schema: message('choose-shortcut', {}) },
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
        v.strictObject({ address: ADDRESS, tabId: whole(2 ** 31) }),
      ]),
    }),
  },
  settings: { from: READERS, schema: message('settings', {}) },
  'open-library': { from: READERS, schema: message('open-library', {}) },
  font: {
    from: READERS,
    schema: message('font', {
      family: v.picklist(FAMILIES),
      letters: characters(200_000),
      had: v.pipe(v.array(characters(200)), v.maxLength(1000)),
    }),
  },
  guard: {
    from: PRESSED,
    schema: message('guard', { mark: v.nullable(v.pipe(v.string(), v.regex(/^data-[a-z0-9]{4,20}$/))) }),
  },
  lost: { from: READERS, schema: message('lost', {}) },
  covered: { from: READERS, schema: message('covered', {}) },
  'check-saved': { from: READERS, schema: message('check-saved', {}) },
  'save-view': { from: READERS, schema: message('save-view', {}) },
  save: { from: READERS, schema: message('save', { article: ARTICLE }) },
  'save-link': { from: PRESSED, schema: message('save-link', { url: ADDRESS, title: characters(2000) }) },
  undo: { from: PRESSED, schema: message('undo', { token: ID }) },
  tag: { from: PRESSED, schema: message('tag', { article: ID, tag: TAG, on: v.boolean() }) },
  'keep-picture': {
    from: PRESSED,
    schema: message('keep-picture', {
      article: ID,
      picture: v.strictObject({
        url: characters(2_000_000),
        type: v.pipe(v.string(), v.regex(/^image\/[a-z0-9.+-]{1,40}$/)),
        width: whole(20_000),
        height: whole(200_000),
        // As base64: a third more than the bytes.
        data: characters(1_000_000),
      }),
    }),
  },
  'suggest-tags': { from: PRESSED, schema: message('suggest-tags', { start: TAG }) },
  library: { from: OWN, schema: message('library', { method: v.picklist(METHODS), args: ENCODED }) },
  'library-wake': { from: OWN, schema: message('library-wake', {}) },
  'library-allowed': { from: ['offscreen page'], schema: message('library-allowed', { url: ADDRESS }) },
  'library-event': { from: ['offscreen page'], schema: message('library-event', { event: EVENT }) },
};

const isKnown = (type: unknown): type is Message['type'] =>
  typeof type === 'string' && Object.hasOwn(REQUESTS, type);

/** The rule for a message's type; null for what is no message of ours. */
export function ruleOf(sent: unknown): Rule<Message> | null {
  const type: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'type') : null;
  return isKnown(type) ? (REQUESTS[type] as Rule<Message>) : null;
}

/** A message as its schema has it; null where it is anything else. */
export function parseMessage(sent: unknown): Message | null {
  const parsed = v.safeParse(ruleOf(sent)?.schema ?? v.never(), sent);
  return parsed.success ? (parsed.output as Message) : null;
}
