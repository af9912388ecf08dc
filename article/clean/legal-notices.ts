import { foldSpaces } from '../dom/fold-spaces';
import { BEYOND_LATIN } from '../scripts';
import type { CleanRule } from './rule';

/** Copyright lines, agency and affiliate notices, counters and permalinks. Each pattern matches a whole line. */
const LATIN_PATTERNS = [
  /^(?:©|\(c\)|copyright\b)\s.{0,120}$/i,
  /^.{0,60}all rights reserved\.?.{0,60}$/i,
  /^(?:this (?:document|article|material|story|content) is (?:subject to copyright|the copyrighted property)|this material may not be published|apart from any fair dealing|reproduction (?:in whole|without permission)|a version of this article (?:appears|appeared) in print|no part of this (?:publication|material|article|document|site|website|work) may)/i,
  /^citation:\s.{20,}retrieved\s/i,
  /^(?:this (?:post|article|page|site|story)|some (?:of the )?links|we|microsoft|.{2,30}) (?:may|might) (?:contain affiliate|earn (?:an? )?(?:affiliate )?commission|receive (?:a|an|compensation|commission))/i,
  /^(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|všechna práva vyhrazena|alla rättigheter förbehållna|alle rettighed?er forbehold(?:es|t)|kaikki oikeudet pidätetään|minden jog fenntartva|toate drepturile rezervate|tüm hakları saklıdır|hak cipta dilindungi|bản quyền thuộc)/i,
  /^für (?:links|käufe|einkäufe) auf dieser seite (?:erhält|bekommt)/i,
  /^(?:views|aufrufe|vues|visitas)\s*:\s*[\d.,]+$/i,
  /^\(?(?:visited|viewed|gelesen)\s*:?\s*[\d.,]+(?:\s(?:times|mal)\b.{0,40})?\)?$/i,
  /^(?:this entry was posted (?:in|on|by)|permalink\s*:|bookmark the permalink|dieser (?:beitrag|eintrag) wurde (?:veröffentlicht|gepostet)|cet article a été publié|esta entrada fue publicada)/i,
  /^(?:impressum|imprint|privacy policy|datenschutz\S*|legal notice|terms of (?:use|service)|mentions légales|politique de confidentialité|aviso legal|política de privacidad|note legali|agb|disclaimer|contact|kontakt)\s*[|·•/].{3,200}$/i,
  /^(?:(?:(?:zuletzt |letzte )?aktualisiert|letzte (?:aktualisierung|änderung)|last (?:updated|modified|reviewed)|(?:dernière )?mise à jour|última actualización|ultimo aggiornamento|laatst bijgewerkt)\b\D{0,14}|stand:? )\d[^!?]{3,30}$/i,
  /^(?:tempo de leitura|reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|leestijd)\s*:?\s*(?:ca\.\s*)?\d+\s*[^\s\d]+\.?$/i,
  /^\d+\s*(?:min(?:uten?)?|minutes?|mins?)\.?\s*(?:read|lesezeit|de lecture|de lectura|di lettura)$/i,
];
/** The same in other alphabets; matched against lower case. */
const NON_LATIN =
  /^(?:με την επιφύλαξη|все права защищены|усі права захищені|всички права запазени|(?:جميع|كافة|كل) الحقوق محفوظة|(?:تمامی|کلیه|تمام) حقوق|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|สงวนลิขสิทธิ์|無断(?:転載|複製|複写)|禁無断|무단 ?전재|版[权權]所有|著作[权權]所有|未[经經](?:许可|授权|許可|授權))/;
/** Fallback text for browsers that can't play a video or sound. */
const PLAYER_FALLBACK =
  /^(?:media playback is (?:un|not )supported|(?:sorry, )?(?:your|this) browser (?:does not|doesn['’]t|cannot) (?:support|play)|(?:please )?(?:enable|activate) javascript|this (?:video|content) (?:is not available|cannot be played)|(?:dein|ihr) browser unterstützt|votre navigateur ne|[ts]u navegador no|il tuo browser non|(?:uw|je) browser ondersteunt).{0,100}$/i;
/** Combined pattern, to test each line once. */
const ANY_LATIN = new RegExp(LATIN_PATTERNS.map(({ source }) => source).join('|'), 'i');

const isSmallPrint = (text: string): boolean =>
  ANY_LATIN.test(text) ||
  PLAYER_FALLBACK.test(text) ||
  (BEYOND_LATIN.test(text) && NON_LATIN.test(text.toLowerCase()));

/** A box with any of these is content, whatever its text. */
const MEDIA_SELECTOR = 'img, picture, video, audio, iframe, table, pre, math';
/** Maximum length of a notice, in characters. */
const MAX_LENGTH = 600;
/** Notices are near the ends of an article; its middle may discuss them. */
const START_POSITION = 0.1;
const END_POSITION = 0.9;

/** Removes copyright and affiliate notices, counters and reading times around an article. */
export const legalNotices: CleanRule = {
  id: 'small-print',
  apply(root, { survey, remove }) {
    for (const block of root.querySelectorAll('p, div, span, li, small, section, footer, em, figcaption')) {
      if (survey.exceeds(block, MAX_LENGTH) || !root.contains(block) || block.querySelector(MEDIA_SELECTOR))
        continue;
      const raw = block.textContent ?? '';
      if (raw.length > 2 * MAX_LENGTH) continue;
      const text = foldSpaces(raw);
      if (text.length > MAX_LENGTH || !isSmallPrint(text)) continue;
      const position = survey.position(block);
      if (position > START_POSITION && position < END_POSITION && text.length > 60) continue;
      if (block.closest('blockquote, pre, table, figcaption') && !PLAYER_FALLBACK.test(text)) continue;
      if (!block.matches('span, em, small') || isOnOwnLine(block)) remove(block);
    }
  },
};

const INLINE_ELEMENT = /^(?:a|abbr|b|em|i|small|span|strong|sub|sup|time)$/;

/** Whether an inline element is on a line of its own: no text and no inline element next to it. */
function isOnOwnLine(element: Element): boolean {
  const neighbours = [element.previousSibling, element.nextSibling].filter(
    (node) => node && (node.nodeType !== 3 || (node.nodeValue ?? '').trim()),
  );
  return neighbours.every(
    (node) => node?.nodeType === 1 && !INLINE_ELEMENT.test((node as Element).localName),
  );
}
