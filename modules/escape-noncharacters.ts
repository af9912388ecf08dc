import fs from 'node:fs';
import path from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Code points that Unicode keeps from meaning anything: U+FDD0 to U+FDEF, and the last two of each plane. */
const isNoncharacter = (code: number): boolean =>
  (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;

/** One that stands in a script's text is written as an escape, which means the same in every literal there is. */
const escapeNoncharacters = (script: string): string =>
  [...script]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (!isNoncharacter(code)) return character;
      return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
    })
    .join('');

/**
 * Rewrites shipped scripts that hold noncharacters: a minifier writes `\uffff` out, and Chromium refuses to inject a file
 * that holds one, for it is not the UTF-8 it lets in.
 */
export default defineWxtModule({
  name: 'escape-noncharacters',
  setup(wxt) {
    wxt.hook('build:done', () => {
      const folder = wxt.config.outDir;
      for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.js')) continue;
        const file = path.join(folder, name);
        const script = fs.readFileSync(file, 'utf8');
        const escaped = escapeNoncharacters(script);
        if (escaped !== script) fs.writeFileSync(file, escaped);
      }
    });
  },
});
