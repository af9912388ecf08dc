import type { Language } from './language';

/** Finnish. */
export const fi: Language = {
  code: 'fi',
  wordsPerMinute: 161,
  months: 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu',
  bylines: {
    credits: 'teksti|haastattelu|kuva|kuvat|valokuvat|kuvitus|käännös|video',
    labels: 'kirjoittaja',
    colonLabels: 'teksti',
  },
  notSections: 'takaisin|jaa$|sulje$',
  smallPrint: {
    notices: [
      'kaikki oikeudet pidätetään',
    ],
  },
  phrases: {
    advertisement: 'mainos|mainokset|sponsoroitu|kaupallinen yhteistyö|sponsoroitu sisältö|juttu jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen jälkeen',
    comments: 'jätä kommentti|kirjoita kommentti|jätä vastaus|lisää kommentti|peruuta vastaus|sähköpostiosoitettasi ei julkaista|pakolliset kentät on merkitty|tallenna nimeni|kirjaudu sisään kommentoidaksesi|näytä kommentit|näytä kaikki kommentit',
    commentCounts: 'kommentti|kommentit|kommenttia|ei kommentteja|vastaus|vastaukset',
    share: 'jaa artikkeli|jaa facebookissa|jaa twitterissä|jaa tämä|twiittaa|tulosta|kopioi linkki|seuraa meitä|tykkää|tallenna artikkeli|kuuntele artikkeli',
    newsletter: 'tilaa uutiskirje|tilaa uutiskirjeemme|uutiskirje|liity postituslistalle|sähköpostiosoitteesi|tilaa lehti',
    login: 'kirjaudu|kirjaudu sisään|rekisteröidy|luo tili|oletko jo tilaaja|unohditko salasanan|muista minut',
    cookies: 'käytämme evästeitä|tämä sivusto käyttää evästeitä|sivusto käyttää evästeitä|me ja kumppanimme|hyväksy kaikki|hyväksy evästeet|hylkää kaikki|evästeasetukset',
    related: 'aiheeseen liittyvää|liittyvät artikkelit|lue myös|lue lisää|luetuimmat|suosituimmat|uusimmat|viimeisimmät artikkelit|viimeisimmät uutiset|saatat pitää myös|suosittelemme|lisää aiheesta|katso myös',
    teaser: 'lue myös|lue lisää|katso myös|kuuntele myös',
    readMore: 'lue lisää|jatka lukemista|lue koko juttu|näytä lisää|lataa lisää|seuraava|edellinen|seuraava artikkeli|edellinen artikkeli|takaisin ylös|siirry sisältöön|sulje|suurenna|näytä kaikki',
    appeal: 'oliko tämä|oliko artikkeli|pidätkö tästä|piditkö tästä|lataa sovellus|lataa sovelluksemme|tue meitä|löysitkö virheen|huomasitko virheen|arvioi artikkeli|arvioi tämä',
    author: 'kirjoittajasta|tietoa kirjoittajasta|lisää kirjoittajalta|kaikki kirjoittajan|näytä kaikki artikkelit',
    tags: 'avainsanat|asiasanat|aiheet|kategoriat|kategoria|tunnisteet',
  },
};
