import type { Language } from './language';

/** Hungarian. */
export const hu: Language = {
  code: 'hu',
  months: 'január február március|márc április|ápr május|máj június|jún július|júl augusztus szept okt november december',
  bylines: {
    credits: 'szöveg|interjú|fotó|fotók|kép|képek|illusztráció|fordítás|fordította|videó',
    labels: 'szerző|írta',
  },
  smallPrint: {
    notices: [
      'minden jog fenntartva',
    ],
  },
  phrases: {
    advertisement: 'hirdetés|hirdetések|szponzorált tartalom|támogatott tartalom|reklám|a cikk a hirdetés után folytatódik',
    comments: 'szólj hozzá|hozzászólás írása|írj hozzászólást|vélemény, hozzászólás|kilépés a válaszból|válasz megszakítása|az e-mail-címet nem tesszük közzé|a kötelező mezőket|a nevem, e-mail-címem|hozzászóláshoz be kell jelentkezni|hozzászólások megtekintése',
    commentCounts: 'hozzászólás|hozzászólások|nincs hozzászólás|komment|kommentek',
    share: 'megosztás|megosztom|oszd meg|megosztás facebookon|nyomtatás|link másolása|kövess minket|tweet|tetszik|hallgassa meg a cikket',
    newsletter: 'feliratkozás a hírlevélre|iratkozz fel|iratkozzon fel|feliratkozás hírlevélre|hírlevél|hírlevelünk|add meg az e-mail|fizessen elő|előfizetek',
    login: 'bejelentkezés|belépés|regisztráció|fiók létrehozása|elfelejtett jelszó|már előfizető',
    cookies: 'ez a weboldal sütiket használ|az oldal sütiket használ|sütiket használunk|weboldalunk cookie-kat használ|mi és partnereink|összes elfogadása|összes elutasítása|süti beállítások',
    related: 'kapcsolódó cikkek|kapcsolódó|kapcsolódó bejegyzések|ajánlott cikkek|ajánljuk|ez is érdekelheti|ez is érdekelhet|olvasta már|legolvasottabb|legnépszerűbb|legfrissebb|friss hírek|további cikkek|lásd még',
    teaser: 'olvasd el ezt is|olvassa el ezt is|kapcsolódó cikk|lásd még|ez is érdekelheti|bővebben itt',
    readMore: 'tovább|tovább olvasom|olvass tovább|bővebben|teljes cikk|több betöltése|továbbiak|következő|előző|következő cikk|előző cikk|vissza a tetejére|ugrás a tartalomhoz|bezár|nagyítás|összes megtekintése',
    appeal: 'hasznos volt|hasznosnak találta|tetszett a cikk|tetszett ez a|értékelje a cikket|értékelje ezt a|töltse le az alkalmazás|töltse le alkalmazásunkat|támogasson minket|támogass minket|hibát talált|hibát találtál',
    author: 'a szerzőről|szerzőnkről|a szerző további cikkei|összes bejegyzés',
    tags: 'címkék|címke|kategóriák|kategória|témák|kulcsszavak',
  },
};
