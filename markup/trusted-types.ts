/** The parts of a Trusted Types policy that are used; `lib.dom` does not know them everywhere. */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Our pages' policy lets no other be made, and this one once. */
const NAME = 'lectern';

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
  return factory && isOwnPage ? factory.createPolicy(NAME, rules) : rules;
}

/**
 * For `markup/` and the sanitiser alone: whatever it is given is believed. What shows markup calls `fill.ts`, what reads it
 * `parse.ts`.
 */
export const policy: Policy = makePolicy();

/** The address of a worker of ours, as `new Worker` takes it. Throws `TypeError` for an address that is not ours. */
export const workerAddress = (address: string): string => policy.createScriptURL(address);
