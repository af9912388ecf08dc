/** Words in scripts with separate letters: in others, a letter's shape depends on its neighbours. */
const WORD =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{M}]+/gu;
const LETTER = /.\p{M}*/gsu;

/** Number of letters to make bold. */
function beginningLength(letters: number): number {
  if (letters <= 3) return 1;
  return letters === 4 ? 2 : Math.ceil(letters * 0.4);
}

/** Splits a text into parts, in order: the beginnings of words are bold, the rest isn't. */
export function splitWordBeginnings(text: string): { text: string; bold: boolean }[] {
  const pieces: { text: string; bold: boolean }[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const letters = word.match(LETTER) ?? [];
    const bold = letters.slice(0, beginningLength(letters.length)).join('');
    if (index > done) pieces.push({ text: text.slice(done, index), bold: false });
    pieces.push({ text: bold, bold: true });
    done = index + bold.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), bold: false });
  return pieces;
}
