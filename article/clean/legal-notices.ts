import { BEYOND_LATIN } from '../scripts';
import type { CleanRule } from './rule';

/** Lines of rights, agencies and affiliate notices, counters and permalinks; matched against whole lines. */
const LATIN = [
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
/** The same in other alphabets, in small letters. */
const OTHER =
  /^(?:με την επιφύλαξη|все права защищены|усі права захищені|всички права запазени|(?:جميع|كافة|كل) الحقوق محفوظة|(?:تمامی|کلیه|تمام) حقوق|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|สงวนลิขสิทธิ์|無断(?:転載|複製|複写)|禁無断|무단 ?전재|版[权權]所有|著作[权權]所有|未[经經](?:许可|授权|許可|授權))/;
/** What stands where a video or a sound does, for those who cannot play it. */
const PLAYER =
  /^(?:media playback is (?:un|not )supported|(?:sorry, )?(?:your|this) browser (?:does not|doesn['’]t|cannot) (?:support|play)|(?:please )?(?:enable|activate) javascript|this (?:video|content) (?:is not available|cannot be played)|(?:dein|ihr) browser unterstützt|votre navigateur ne|[ts]u navegador no|il tuo browser non|(?:uw|je) browser ondersteunt).{0,100}$/i;
/** One look at a line instead of a dozen. */
const ANY_LATIN = new RegExp(LATIN.map(({ source }) => source).join('|'), 'i');

const isSmallPrint = (text: string): boolean =>
  ANY_LATIN.test(text) || PLAYER.test(text) || (BEYOND_LATIN.test(text) && OTHER.test(text.toLowerCase()));

/** A box with any of these is theirs, whatever its words are. */
const MEDIA = 'img, picture, video, audio, iframe, table, pre, math';
/** The longest notice that is looked at, in characters. */
const LONGEST = 600;
/** Rights and notices are at an article's ends; the middle may speak of them. */
const START = 0.1;
const END = 0.9;

/** Removes rights notices, affiliate notices, counters and reading times: what a page says of itself round an article. */
export const legalNotices: CleanRule = {
  id: 'small-print',
  apply(root, { survey, remove }) {
    for (const block of root.querySelectorAll('p, div, span, li, small, section, footer, em, figcaption')) {
      if (survey.exceeds(block, LONGEST) || !root.contains(block) || block.querySelector(MEDIA)) continue;
      const raw = block.textContent ?? '';
      if (raw.length > 2 * LONGEST) continue;
      const text = raw.replace(/\s+/g, ' ').trim();
      if (text.length > LONGEST || !isSmallPrint(text)) continue;
      const position = survey.position(block);
      if (position > START && position < END && text.length > 60) continue;
      if (block.closest('blockquote, pre, table, figcaption') && !PLAYER.test(text)) continue;
      if (!block.matches('span, em, small') || standsAlone(block)) remove(block);
    }
  },
};

const INLINE = /^(?:a|abbr|b|em|i|small|span|strong|sub|sup|time)$/;

/** Whether an inline element is a line of its own: no text and no other inline element beside it. */
function standsAlone(element: Element): boolean {
  const beside = [element.previousSibling, element.nextSibling].filter(
    (node) => node && (node.nodeType !== 3 || (node.nodeValue ?? '').trim()),
  );
  return beside.every((node) => node?.nodeType === 1 && !INLINE.test((node as Element).localName));
}
