import type { Language } from './language';

/** Dutch. */
export const nl: Language = {
  code: 'nl',
  months: 'januari februari maart april mei juni juli augustus september oktober november december',
  dates: {
    dateline: 'datum',
  },
  bylines: {
    credits: "tekst|interview|foto|foto's|fotografie|beeld|illustratie|illustraties|vertaling|video",
    by: 'door',
    labels: 'auteur',
    colonLabels: 'tekst',
    looseAnd: 'en',
  },
  notSections: 'terug|delen$|gesponsord door|sluiten$',
  smallPrint: {
    notices: [
      'alle rechten voorbehouden',
    ],
    updated: 'laatst bijgewerkt',
    readingTime: 'leestijd',
    noPlayer: '(?:uw|je) browser ondersteunt',
  },
  phrases: {
    advertisement: 'advertentie|advertenties|gesponsord|gesponsorde inhoud|lees verder na de advertentie|artikel gaat verder onder de advertentie|tekst gaat verder onder de advertentie|verder lezen na de advertentie',
    comments: 'geef een reactie|laat een reactie achter|plaats een reactie|reactie plaatsen|reactie annuleren|antwoord annuleren|je e-mailadres wordt niet gepubliceerd|het e-mailadres wordt niet gepubliceerd|uw e-mailadres wordt niet gepubliceerd|vereiste velden zijn gemarkeerd|mijn naam, e-mail en site opslaan|log in om te reageren|je moet ingelogd zijn|bekijk reacties|bekijk alle reacties|toon reacties',
    commentCounts: 'reactie|reacties|geen reacties|antwoord|antwoorden',
    share: 'deel dit artikel|deel dit bericht|deel dit|deel op|deel via|delen op|delen via|tweet|printen|print dit artikel|link kopiëren|kopieer link|volg ons|volg ons op|klik om te delen|klik om af te drukken|vind-ik-leuk|bewaar artikel|luister naar dit artikel',
    newsletter: 'schrijf je in voor|meld je aan voor|schrijf u in voor|meld u aan voor|abonneer je op|ontvang onze nieuwsbrief|ontvang de nieuwsbrief|nieuwsbrief|onze nieuwsbrief|je e-mailadres|vul je e-mailadres in|word abonnee|word lid',
    login: 'inloggen|log in|registreren|account aanmaken|al abonnee|heb je al een account|wachtwoord vergeten|onthoud mij',
    cookies: 'deze website maakt gebruik van cookies|deze site maakt gebruik van cookies|deze website gebruikt cookies|deze site gebruikt cookies|wij gebruiken cookies|we gebruiken cookies|wij en onze partners|alles accepteren|alle cookies accepteren|accepteer alle cookies|alles weigeren|cookie-instellingen',
    related: 'gerelateerde artikelen|gerelateerd|gerelateerde berichten|verwante artikelen|lees ook|lees meer|meer over dit onderwerp|meer nieuws|meest gelezen|populair|populaire berichten|recente berichten|laatste nieuws|misschien vind je dit ook leuk|dit vind je misschien ook interessant|aanbevolen|aanbevolen voor jou|bekijk ook',
    teaser: 'lees ook|lees verder|lees meer|bekijk ook|kijk ook|luister ook|zie ook',
    readMore: 'lees verder|lees meer|verder lezen|toon meer|meer laden|meer tonen|volgende|vorige|volgend artikel|vorig artikel|volgende bericht|vorige bericht|terug naar boven|naar boven|ga naar de inhoud|spring naar de inhoud|sluiten|bekijk alles|vergroten|terug naar overzicht|terug naar het overzicht|terug naar nieuws|download pdf|verberg',
    appeal: 'was dit artikel|was deze pagina|was deze informatie|vond je dit|vond u dit|beoordeel dit|geef een waardering|download de app|download onze|steun ons|steun onze|doneer nu|word lid|word donateur|foutje gezien|fout gezien|fout gevonden|zie je een fout|heb je een tip',
    author: 'over de auteur|meer van deze auteur|alle berichten van|bekijk alle berichten van|geschreven door',
    tags: 'tags|trefwoorden|categorieën|categorie|onderwerpen|geplaatst in',
  },
};
