import type { Language } from './language';

/** Czech. */
export const cs: Language = {
  code: 'cs',
  months: 'led|ledna únor března|břez dubna|dub květ červn|červen červenc srp září|září říj listopadu|listop prosin',
  bylines: {
    credits: 'text|rozhovor|foto|fotografie|ilustrace|překlad|video',
    by: 'od',
    labels: 'autor|text',
  },
  notSections: 'zpět|sdílet$|zavřít$',
  smallPrint: {
    notices: [
      'všechna práva vyhrazena',
    ],
  },
  phrases: {
    advertisement: 'reklama|inzerce|sponzorovaný obsah|placená inzerce|komerční sdělení|pokračování textu pod reklamou|článek pokračuje pod reklamou',
    comments: 'napsat komentář|přidat komentář|zanechat odpověď|zrušit odpověď|vaše e-mailová adresa nebude zveřejněna|vyžadované informace jsou označeny|uložit do prohlížeče jméno|pro přidání komentáře se|zobrazit komentáře|zobrazit všechny komentáře|vstoupit do diskuse',
    commentCounts: 'diskuze|komentář|komentáře|komentářů|žádné komentáře|diskuse|příspěvky v diskusi',
    share: 'sdílet|sdílejte|sdílet na|sdílet článek|tweetnout|vytisknout|kopírovat odkaz|sledujte nás|klikněte pro sdílení|líbí se mi|poslechnout článek',
    newsletter: 'odebírat newsletter|přihlásit se k odběru|přihlaste se k odběru|odebírat novinky|odebírejte|newsletter|náš newsletter|zadejte svůj e-mail|váš e-mail|předplaťte si',
    login: 'přihlásit se|přihlášení|registrace|registrovat se|zapomenuté heslo|už máte účet|zapamatovat si mě',
    cookies: 'tento web používá cookies|tento web používá soubory cookie|používáme cookies|používáme soubory cookie|my a naši partneři|přijmout vše|přijmout všechny|odmítnout vše|nastavení cookies',
    related: 'související články|související|podobné články|mohlo by vás zajímat|mohlo by se vám líbit|čtěte také|přečtěte si také|nejčtenější|nejnovější|nejnovější zprávy|nejnovější příspěvky|doporučujeme|další články|více k tématu|viz také',
    teaser: 'čtěte také|čtěte i|přečtěte si také|přečtěte si|podívejte se|více čtěte|poslechněte si',
    readMore: 'číst dále|číst dál|číst více|celý článek|pokračovat ve čtení|zobrazit více|načíst další|další|předchozí|další článek|předchozí článek|nahoru|zpět nahoru|přejít k obsahu|zavřít|zvětšit|zobrazit vše|zobrazit galerii',
    appeal: 'byl tento článek|byl pro vás článek|byl článek|líbil se vám|ohodnoťte článek|ohodnoťte tento|stáhněte si aplikaci|stáhněte si naši|podpořte nás|našli jste chybu|našli jste v článku|máte tip',
    author: 'o autorovi|o autorce|další články autora|všechny články autora|zobrazit všechny příspěvky',
    tags: 'štítky|klíčová slova|rubriky|rubrika|kategorie|témata|zařazeno v',
  },
};
