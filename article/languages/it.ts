import type { Language } from './language';

/** Italian. */
export const it: Language = {
  code: 'it',
  wordsPerMinute: 188,
  months: 'gen|gennaio febbraio marzo aprile mag|maggio giu|giugno lug|luglio agosto set|settembre ott|ottobre novembre dicembre',
  dates: {
    ordinals: 'º|ª',
    on: 'il',
    published: 'pubblicato',
    updated: 'aggiornato',
    dateline: 'data',
  },
  bylines: {
    credits: 'testo|testi|intervista|foto|fotografie|illustrazioni|illustrazione|video|traduzione',
    by: 'di',
    looseBy: 'da',
    labels: 'autore|testo',
    and: 'e',
    articles: 'articoli',
  },
  notSections: 'indietro$|torna a|condividi$|sponsorizzato da|chiudi$',
  smallPrint: {
    notices: [
      'tutti i diritti riservati',
    ],
    footerLinks: 'note legali',
    updated: 'ultimo aggiornamento',
    readingTime: 'tempo di lettura',
    minutesRead: 'di lettura',
    noPlayer: 'il tuo browser non',
  },
  phrases: {
    advertisement: 'pubblicità|annuncio|annunci|sponsorizzato|contenuto sponsorizzato|continua a leggere dopo la pubblicità|la lettura continua dopo la pubblicità|messaggio promozionale',
    comments: 'lascia un commento|lascia una risposta|scrivi un commento|aggiungi un commento|pubblica un commento|annulla risposta|il tuo indirizzo email non sarà pubblicato|i campi obbligatori sono contrassegnati|salva il mio nome|accedi per commentare|devi essere connesso|commenta questo articolo|vedi tutti i commenti|mostra commenti|i commenti sono chiusi',
    commentCounts: 'commento|commenti|nessun commento|risposta|risposte',
    share: 'condividi|condividi su|condividi questo articolo|condividi con|condividi via|tweet|stampa|stampa articolo|copia link|copia il link|invia per email|seguici su|salva articolo|ascolta questo articolo|fai clic qui per|mi piace',
    newsletter: 'iscriviti alla newsletter|iscriviti alla nostra newsletter|iscriviti al nostro|ricevi la newsletter|la nostra newsletter|newsletter|inserisci la tua email|il tuo indirizzo email|abbonati a|abbonati ora|resta aggiornato|rimani aggiornato',
    login: 'accedi|login|registrati|crea un account|sei già abbonato|sei già registrato|password dimenticata|ricordami',
    cookies: 'questo sito utilizza cookie|questo sito utilizza i cookie|questo sito usa cookie|utilizziamo i cookie|utilizziamo cookie|noi e i nostri partner|accetta tutti|accetta tutto|rifiuta tutto|gestisci preferenze|impostazioni cookie',
    related: 'articoli correlati|articoli simili|correlati|notizie correlate|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|ti potrebbero interessare|leggi anche|i più letti|più letti|le più lette|ultime notizie|ultimi articoli|articoli recenti|in evidenza|dello stesso argomento|sullo stesso tema|consigliati per te|vedi anche|da non perdere',
    teaser: 'leggi anche|leggi pure|vedi anche|guarda anche|ascolta anche|potrebbe interessarti|per approfondire|approfondisci|scopri anche',
    readMore: "continua a leggere|leggi tutto|leggi di più|leggi l'articolo|mostra altro|carica altri|vedi tutti|articolo successivo|articolo precedente|successivo|precedente|torna su|torna in alto|vai al contenuto|ingrandisci|chiudi|guarda il video|guarda la gallery|torna alla lista|torna indietro|torna all'elenco|torna alle news|scarica pdf|scarica il pdf|nascondi|mostra tutto",
    appeal: "ti è piaciuto|ti è stato utile|questo articolo ti è|questo articolo è stato|è stato utile|vota questo|valuta questo|scarica la nostra app|scarica l'app|scarica gratis|sostieni il nostro|sostienici|sostieni la nostra|fai una donazione|dona ora|segnala un errore|hai trovato un errore|offrici un caffè|se ti è piaciuto|se l'articolo ti è",
    author: "l'autore|sull'autore|informazioni sull'autore|altri articoli di|tutti gli articoli di|vedi tutti gli articoli di|scritto da",
    tags: 'tags|etichette|argomenti|categorie|categoria|archiviato in|pubblicato in',
  },
};
