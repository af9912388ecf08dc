import type { Language } from './language';

/** Swedish. */
export const sv: Language = {
  code: 'sv',
  wordsPerMinute: 199,
  months: 'januari februari mars april maj juni juli augusti september oktober november december',
  dates: {
    dateline: 'datum',
  },
  bylines: {
    credits: 'text|intervju|foto|bild|illustration|illustrationer|översättning|video',
    by: 'av',
    labels: 'text',
    and: 'och',
  },
  notSections: 'tillbaka|dela$|sponsrad av|stäng$',
  smallPrint: {
    notices: [
      'alla rättigheter förbehållna',
    ],
  },
  phrases: {
    advertisement: 'annons|annonser|sponsrat|sponsrat innehåll|annonssamarbete|artikeln fortsätter efter annonsen|artikeln fortsätter under annonsen|läs mer efter annonsen|reklam',
    comments: 'lämna ett svar|lämna en kommentar|skriv en kommentar|kommentera artikeln|avbryt svar|din e-postadress kommer inte publiceras|obligatoriska fält är märkta|spara mitt namn|logga in för att kommentera|du måste vara inloggad|visa kommentarer|visa alla kommentarer',
    commentCounts: 'kommentar|kommentarer|inga kommentarer|svar',
    share: 'dela artikel|dela artikeln|dela på|dela via|dela med|tweeta|skriv ut|kopiera länk|följ oss|följ oss på|klicka för att dela|spara artikel|lyssna på artikeln',
    newsletter: 'prenumerera på|anmäl dig till|få vårt nyhetsbrev|nyhetsbrev|vårt nyhetsbrev|din e-postadress|bli prenumerant',
    login: 'logga in|registrera dig|skapa konto|redan prenumerant|har du redan ett konto|glömt lösenord|glömt ditt lösenord',
    cookies: 'vi använder cookies|den här webbplatsen använder cookies|webbplatsen använder cookies|denna webbplats använder cookies|vi och våra partner|acceptera alla|godkänn alla|avvisa alla|hantera cookies|cookieinställningar',
    related: 'relaterade artiklar|relaterat|relaterade inlägg|läs mer|läs också|läs även|mest läst|mest lästa|populärt|populära inlägg|senaste nytt|senaste nyheterna|senaste inläggen|du kanske också gillar|rekommenderat|mer från|mer om ämnet|fler artiklar|se även',
    teaser: 'läs mer|läs också|läs även|se även|se också|lyssna också',
    readMore: 'läs mer|fortsätt läsa|läs hela artikeln|visa mer|visa fler|ladda fler|nästa|föregående|nästa artikel|föregående artikel|nästa inlägg|föregående inlägg|till toppen|tillbaka till toppen|hoppa till innehåll|stäng|förstora|visa alla',
    appeal: 'var den här|var artikeln|gillade du|ladda ner appen|ladda ner vår app|stöd oss|hittat ett fel|har du hittat ett fel|tipsa oss|betygsätt artikeln|betygsätt den här',
    author: 'om författaren|om skribenten|fler artiklar av|alla inlägg av|visa alla inlägg av|skrivet av',
    tags: 'taggar|etiketter|kategorier|kategori|ämnen|nyckelord|publicerat i',
  },
};
