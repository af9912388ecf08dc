/** A piece of hostile text or markup, and where its technique was published. */
export interface Payload {
  /** `category/name`: letters, digits and hyphens, so that it can stand in an address. */
  id: string;
  category: string;
  /** The public source of the technique. */
  source: string;
  /**
   * The text, with places for what calls: `{{CALL}}` a script that calls the test server, `{{URL}}` the address of something to
   * load, and `{{B64:…}}`, `{{PERCENT:…}}`, `{{HEX:…}}`, `{{DECIMAL:…}}`, `{{UNICODE:…}}` the same text encoded.
   */
  html: string;
}

/** Payloads of one source: their names and texts. */
type Group = readonly [source: string, payloads: Record<string, string>];

/** Makes the payloads of a category out of its groups. */
export const category = (name: string, groups: readonly Group[]): readonly Payload[] =>
  groups.flatMap(([source, payloads]) =>
    Object.entries(payloads).map(([key, html]) => ({ id: `${name}/${key}`, category: name, source, html })),
  );

const each = (text: string, write: (code: number) => string) =>
  [...text].map((letter) => write(letter.codePointAt(0) ?? 0)).join('');

/** What is written out in another spelling, by the name of the spelling. */
const ENCODINGS: Record<string, (text: string) => string> = {
  B64: (text) => btoa(text),
  PERCENT: (text) => each(text, (code) => `%${code.toString(16).padStart(2, '0')}`),
  HEX: (text) => each(text, (code) => `&#x${code.toString(16)};`),
  DECIMAL: (text) => each(text, (code) => `&#${String(code).padStart(7, '0')}`),
  UNICODE: (text) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
};

/**
 * The script by which a payload says that it ran: it calls the test server with where it is, and marks the document, for one that
 * may not ask the network. It has no quotes, spaces, ampersands or angle brackets, so that it fits anywhere.
 */
const call = (server: string, id: string) =>
  `void(fetch(\`${server}/called/${id}?\`+location+document.documentElement.dataset.theme),document.documentElement.dataset.called=\`${id}\`)`;

/** A payload as it is served. Takes the test server's address without a slash at its end. */
export function armed({ id, html }: Payload, server: string): string {
  return html
    .replaceAll('{{CALL}}', call(server, id))
    .replaceAll('{{URL}}', `${server}/asked/${id}`)
    .replace(/\{\{([A-Z0-9]+):([\s\S]*?)\}\}/g, (whole, name: string, text: string) =>
      (ENCODINGS[name] ?? (() => whole))(text),
    );
}
