declare const safe: unique symbol;

/** HTML that went through `article/sanitize.ts`; nothing else makes one, and nothing else may reach `innerHTML`. */
export type SafeHtml = string & { readonly [safe]: true };
