import type { Language } from './language';

/** Danish. */
export const da: Language = {
  code: 'da',
  months: 'januar februar marts april maj juni juli august september oktober november december',
  bylines: {
    credits: 'tekst|interview|foto|fotos|illustration|illustrationer|oversættelse|video',
    by: 'af',
    colonLabels: 'tekst',
    and: 'og',
  },
  notSections: 'tilbage|del$|sponsoreret af|luk$',
  smallPrint: {
    notices: [
      'alle rettigheder forbeholdes',
      'alle rettigheder forbeholdt',
    ],
  },
  phrases: {
    advertisement: 'annonce|annoncer|sponsoreret|sponsoreret indhold|annoncørbetalt indhold|artiklen fortsætter efter annoncen|artiklen fortsætter under annoncen|reklame',
    comments: 'skriv et svar|skriv en kommentar|efterlad et svar|tilføj kommentar|annuller svar|din e-mailadresse vil ikke blive publiceret|krævede felter er markeret|gem mit navn|log ind for at kommentere|du skal være logget ind|vis kommentarer|vis alle kommentarer',
    commentCounts: 'kommentar|kommentarer|ingen kommentarer|svar',
    share: 'del artiklen|del på|del via|del med|tweet|udskriv|print artikel|kopier link|følg os|følg os på|klik for at dele|synes godt om|gem artikel|lyt til artiklen',
    newsletter: 'tilmeld dig|abonner på|få vores nyhedsbrev|nyhedsbrev|vores nyhedsbrev|din e-mailadresse|indtast din e-mail|bliv abonnent',
    login: 'log ind|opret bruger|opret konto|registrer|allerede abonnent|har du allerede en konto|glemt adgangskode|husk mig',
    cookies: 'vi bruger cookies|denne hjemmeside bruger cookies|dette website bruger cookies|hjemmesiden bruger cookies|vi og vores partnere|accepter alle|tillad alle|afvis alle|administrer cookies|cookieindstillinger',
    related: 'relaterede artikler|relateret|relaterede indlæg|læs også|læs mere|mest læste|mest læst|populære indlæg|seneste nyt|seneste nyheder|seneste indlæg|du vil måske også kunne lide|anbefalet|mere om emnet|flere artikler|se også',
    teaser: 'læs også|læs mere|se også|hør også',
    readMore: 'læs mere|læs videre|fortsæt læsning|vis mere|vis flere|hent flere|næste|forrige|næste artikel|forrige artikel|næste indlæg|forrige indlæg|til toppen|gå til indhold|luk|forstør|vis alle',
    appeal: 'var denne artikel|var artiklen|hent appen|hent vores app|støt os|fundet en fejl|har du fundet en fejl|bedøm artiklen|bedøm denne',
    author: 'om forfatteren|om skribenten|flere artikler af|alle indlæg af|vis alle indlæg af|skrevet af',
    tags: 'tags|emneord|kategorier|kategori|emner|udgivet i',
  },
};
