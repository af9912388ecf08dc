import type { Language } from './language';

/** Romanian. */
export const ro: Language = {
  code: 'ro',
  months: 'ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie',
  bylines: {
    credits: 'text|interviu|foto|fotografii|ilustrații|ilustrație|traducere|video',
    looseBy: 'de',
    lowerCaseBy: 'de',
    labels: 'autor|text',
    colonLabels: 'scris de',
  },
  smallPrint: {
    notices: [
      'toate drepturile rezervate',
    ],
  },
  phrases: {
    advertisement: 'publicitate|reclamă|sponsorizat|conținut sponsorizat|advertorial|articolul continuă după publicitate|articolul continuă mai jos',
    comments: 'lasă un comentariu|lasă un răspuns|lăsați un comentariu|scrie un comentariu|adaugă un comentariu|anulează răspunsul|adresa ta de email nu va fi publicată|câmpurile obligatorii sunt marcate|salvează-mi numele|autentifică-te pentru a comenta|trebuie să fii autentificat|vezi comentariile|vezi toate comentariile',
    commentCounts: 'comentariu|comentarii|niciun comentariu|răspunsuri',
    share: 'distribuie|distribuie pe|distribuiți|partajează|tipărește|printează|copiază link|urmărește-ne|dă clic pentru a partaja|apreciază|ascultă articolul',
    newsletter: 'abonează-te|înscrie-te la|newsletter|newsletterul nostru|adresa ta de email|introdu adresa de email',
    login: 'autentificare|conectare|înregistrare|creează cont|ai deja cont|ai uitat parola|ține-mă minte',
    cookies: 'acest site folosește cookie-uri|acest site utilizează cookie-uri|folosim cookie-uri|utilizăm cookie-uri|noi și partenerii noștri|acceptă tot|accept toate|respinge tot|setări cookie',
    related: 'articole similare|articole asemănătoare|articole recomandate|citește și|vezi și|cele mai citite|cele mai populare|ultimele știri|articole recente|știri similare|recomandări|recomandate|ți-ar putea plăcea|te-ar putea interesa',
    teaser: 'citește și|citiți și|citeste si|vezi și|vezi si|citește mai mult|află mai multe|mai multe',
    readMore: 'citește mai mult|citește mai departe|continuă lectura|continuare|vezi mai mult|încarcă mai multe|următorul|anteriorul|articolul următor|articolul anterior|înapoi sus|sari la conținut|închide|vezi toate|vezi galeria',
    appeal: 'ți-a plăcut|v-a plăcut|a fost util|ți-a fost util|v-a fost util|evaluează articolul|evaluează acest|descarcă aplicația|susține-ne|susțineți-ne|ai găsit o greșeală|ați găsit o eroare',
    author: 'despre autor|despre autoare|mai multe articole de|toate articolele de|vezi toate articolele',
    tags: 'etichete|taguri|categorii|categorie|subiecte|publicat în',
  },
};
