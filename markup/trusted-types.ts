/** The parts of a Trusted Types policy that are used; `lib.dom` lacks some of them. */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** The only policy that our pages' CSP allows, once. */
const NAME = 'lectern';

/** Where a page of ours keeps it; nobody else's script runs there. */
const SHARED = Symbol.for('lectern trusted types policy');

/**
 * The one policy of our pages, which take markup and addresses of scripts from nobody else (`content_security_policy` in
 * `wxt.config.ts`). Where there are no Trusted Types, or a page's world does not let us make one, texts stay texts: there
 * nothing asks for more.
 */
function makePolicy(): Policy {
  const rules: Policy = {
    createHTML: (html) => html,
    createScriptURL(address) {
      if (new URL(address, location.href).origin !== location.origin)
        throw new TypeError(`${address} is no script of ours`);
      return address;
    },
  };
  const factory = Reflect.get(globalThis, 'trustedTypes') as Factory | undefined;
  const isOwnPage = /-extension:$/.test(globalThis.location?.protocol ?? '');
  if (!factory || !isOwnPage) return rules;
  // A page has the policy once, and two of its scripts may need it (`markdown.js`).
  const made = (Reflect.get(globalThis, SHARED) as Policy | undefined) ?? factory.createPolicy(NAME, rules);
  Reflect.set(globalThis, SHARED, made);
  return made;
}

/**
 * Only for `markup/` and the sanitiser: it trusts whatever it is given. To show markup, use `fill.ts`; to parse it,
 * `parse.ts`.
 */
export const policy: Policy = makePolicy();

/** The URL of a worker of ours, for `new Worker`. Throws `TypeError` for any other URL. */
export const workerAddress = (address: string): string => policy.createScriptURL(address);
