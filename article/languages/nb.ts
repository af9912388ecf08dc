import type { Language } from './language';

/** Norwegian. */
export const nb: Language = {
  code: 'nb',
  months: 'januar februar mars|marts april mai|maj juni juli august september oktober november december|desember|des',
  bylines: {
    credits: 'tekst|intervju|foto|bilde|illustrasjon|illustrasjoner|oversettelse|video',
    by: 'av',
    colonLabels: 'tekst',
    and: 'og',
  },
  notSections: 'tilbake|del$|sponset av|lukk$',
  smallPrint: {
    notices: [
      'alle rettigheter forbeholdes',
      'alle rettigheter forbeholdt',
    ],
  },
  phrases: {
    advertisement: 'annonse|annonser|sponset innhold|annonsørinnhold|artikkelen fortsetter under annonsen|saken fortsetter under annonsen|saken fortsetter etter annonsen|reklame',
    comments: 'legg igjen en kommentar|legg igjen et svar|skriv en kommentar|avbryt svar|din e-postadresse vil ikke bli publisert|obligatoriske felt er merket|lagre mitt navn|logg inn for å kommentere|du må være innlogget|vis kommentarer|vis alle kommentarer',
    commentCounts: 'kommentar|kommentarer|ingen kommentarer|svar',
    share: 'del artikkelen|del saken|del på|del via|del med|tweet|skriv ut|kopier lenke|følg oss|følg oss på|klikk for å dele|lagre artikkel|lytt til saken',
    newsletter: 'meld deg på|abonner på|få vårt nyhetsbrev|nyhetsbrev|vårt nyhetsbrev|din e-postadresse|bli abonnent',
    login: 'logg inn|registrer deg|opprett konto|allerede abonnent|har du allerede en konto|glemt passord|husk meg',
    cookies: 'vi bruker informasjonskapsler|vi bruker cookies|dette nettstedet bruker|nettstedet bruker informasjonskapsler|vi og våre partnere|godta alle|aksepter alle|avvis alle|administrer informasjonskapsler',
    related: 'relaterte artikler|relatert|relaterte innlegg|les også|les mer|mest lest|mest leste|populære innlegg|siste nytt|siste saker|siste innlegg|du vil kanskje også like|anbefalt|mer om temaet|flere saker|se også',
    teaser: 'les også|les mer|se også|hør også',
    readMore: 'les mer|les videre|fortsett å lese|vis mer|vis flere|last inn flere|neste|forrige|neste artikkel|forrige artikkel|neste innlegg|forrige innlegg|til toppen|hopp til innhold|gå til innhold|lukk|forstørr|vis alle',
    appeal: 'var denne artikkelen|var artikkelen|last ned appen|last ned vår app|støtt oss|funnet en feil|har du funnet en feil|likte du|tips oss',
    author: 'om forfatteren|om skribenten|flere artikler av|alle innlegg av|vis alle innlegg av|skrevet av',
    tags: 'stikkord|emneord|kategorier|kategori|temaer|publisert i',
  },
};
