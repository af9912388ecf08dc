import type { Words } from './words';

/** German. */
export const de: Words = {
  advertisement: [
    'anzeige', 'anzeigen', 'werbung', 'werbeanzeige', 'sponsored', 'gesponsert', 'gesponserter inhalt', 'bezahlter inhalt', 'bezahlte anzeige', 'advertorial', 'nach der werbung weiterlesen', 'anzeige nicht mehr anzeigen', 'weiterlesen nach der anzeige', 'artikel wird nach der anzeige fortgesetzt', 'promotion', 'partnerangebot', 'partnerangebote',
    'in eigener sache', 'anzeige - scrolle, um weiterzulesen', 'affiliate-link', 'produktplatzierung',
  ],
  comments: [
    'schreibe einen kommentar', 'schreiben sie einen kommentar', 'schreib einen kommentar', 'kommentar schreiben', 'kommentar verfassen', 'kommentar hinterlassen', 'hinterlasse einen kommentar', 'hinterlassen sie einen kommentar', 'hinterlasse eine antwort', 'kommentar abgeben', 'kommentar hinzufügen', 'antwort abbrechen', 'antworten abbrechen', 'antwort hinterlassen',
    'deine e-mail-adresse wird nicht veröffentlicht', 'ihre e-mail-adresse wird nicht veröffentlicht', 'deine e-mail adresse wird nicht', 'erforderliche felder sind', 'meinen namen, meine e-mail-adresse', 'du musst angemeldet sein', 'du musst eingeloggt sein', 'sie müssen angemeldet sein', 'melden sie sich an, um', 'jetzt kommentieren', 'kommentieren', 'kommentare anzeigen', 'alle kommentare', 'kommentare lesen', 'zu den kommentaren',
    'kommentare sind geschlossen', 'die kommentarfunktion ist', 'benachrichtige mich über', 'diskutieren sie mit', 'diese website verwendet akismet', 'ihre meinung', 'leserkommentare', 'lesermeinungen',
  ],
  commentCounts: ['kommentar', 'kommentare', 'antwort', 'antworten', 'keine kommentare', 'reaktionen', 'leserbriefe', 'noch keine kommentare'],
  share: [
    'teilen', 'teile', 'diesen artikel teilen', 'artikel teilen', 'beitrag teilen', 'auf facebook teilen', 'auf twitter teilen', 'auf x teilen', 'auf linkedin teilen', 'auf whatsapp teilen', 'auf pinterest teilen', 'per e-mail teilen', 'per mail teilen', 'per e-mail versenden', 'per whatsapp', 'teilen auf', 'teilen mit', 'teilen via', 'teilen per', 'teilen sie', 'twittern', 'drucken', 'artikel drucken', 'seite drucken', 'merken', 'artikel merken', 'weiterleiten', 'empfehlen', 'link kopieren',
    'link kopiert', 'folgen sie uns', 'folge uns', 'folgt uns', 'artikel anhören', 'vorlesen', 'schriftgröße', 'versenden', 'e-mail', 'xing', 'klick, um', 'zum teilen klicken', 'gefällt mir',
  ],
  newsletter: [
    'newsletter abonnieren', 'newsletter bestellen', 'newsletter anmelden', 'newsletter', 'unser newsletter', 'unseren newsletter', 'jetzt newsletter', 'jetzt den newsletter', 'jetzt kostenlos', 'hier geht es zum newsletter', 'zum newsletter', 'melden sie sich', 'melde dich', 'abonnieren', 'abonnieren sie', 'abonniere', 'jetzt abonnieren', 'jetzt anmelden', 'ihre e-mail-adresse', 'deine e-mail-adresse', 'e-mail-adresse', 'mit ihrer anmeldung', 'mit deiner anmeldung', 'keine beiträge mehr verpassen', 'verpassen sie',
    'verpasse keine', 'unterstützen sie', 'jetzt abo', 'jetzt testen', 'ich möchte den newsletter',
  ],
  login: [
    'anmelden', 'einloggen', 'login', 'registrieren', 'jetzt registrieren', 'mein konto', 'konto erstellen', 'bereits abonnent', 'bereits registriert', 'sie haben bereits ein abo', 'schon abonnent', 'passwort vergessen', 'angemeldet bleiben', 'jetzt einloggen', 'weiterlesen mit abo', 'jetzt weiterlesen', 'sie sind bereits abonnent',
  ],
  cookies: [
    'diese website verwendet cookies', 'diese webseite verwendet cookies', 'diese seite verwendet cookies', 'diese website benutzt cookies', 'diese website nutzt cookies', 'wir verwenden cookies', 'wir nutzen cookies', 'wir setzen cookies', 'wir und unsere partner', 'durch die weitere nutzung', 'mit der nutzung', 'alle akzeptieren', 'alle cookies akzeptieren', 'alle ablehnen', 'akzeptieren', 'cookie-einstellungen', 'einstellungen verwalten', 'datenschutzeinstellungen',
    'an dieser stelle findest du', 'an dieser stelle finden sie', 'empfohlener redaktioneller inhalt', 'externer inhalt', 'ich bin damit einverstanden, dass mir externe inhalte', 'ich bin damit einverstanden, dass',
  ],
  related: [
    'ähnliche artikel', 'ähnliche beiträge', 'ähnliche themen', 'verwandte artikel', 'verwandte themen', 'verwandte beiträge', 'das könnte sie auch interessieren', 'das könnte dich auch interessieren', 'das könnte ihnen auch gefallen', 'das könnte dir auch gefallen', 'das könnte sie interessieren', 'das interessiert sie vielleicht auch', 'meistgelesen', 'meist gelesen', 'meistgelesene artikel', 'meistgeklickt', 'am meisten gelesen', 'beliebte artikel', 'beliebte beiträge', 'weitere artikel', 'weitere beiträge', 'weitere themen', 'weitere nachrichten', 'weitere meldungen', 'weiterführende links',
    'mehr zum thema', 'mehr zu', 'mehr aus', 'zum thema', 'passend zum thema', 'auch interessant', 'auch lesenswert', 'lesen sie auch', 'lesen sie mehr', 'lesetipps', 'lesetipp', 'aktuelle beiträge', 'aktuelle artikel', 'neueste beiträge', 'neueste artikel', 'neueste kommentare', 'letzte beiträge', 'beitragsnavigation', 'beitrags-navigation', 'empfehlungen', 'unsere empfehlungen', 'empfohlen', 'top-themen', 'top themen', 'themen', 'schlagzeilen', 'im fokus', 'nächster artikel', 'vorheriger artikel', 'linktipps', 'zur startseite',
  ],
  teaser: [
    'lesen sie auch', 'lesen sie hier', 'lesen sie mehr', 'lesen sie dazu', 'lies auch', 'lies hier', 'mehr zum thema', 'mehr dazu', 'auch interessant', 'auch lesenswert', 'siehe auch', 'weiterlesen', 'hier lesen', 'passend dazu', 'zum thema', 'sehen sie hier', 'video', 'lesetipp', 'das könnte sie auch interessieren', 'das könnte dich auch interessieren', 'hintergrund', 'interview', 'kommentar',
  ],
  readMore: [
    'weiterlesen', 'mehr lesen', 'mehr anzeigen', 'mehr erfahren', 'mehr laden', 'artikel weiterlesen', 'ganzen artikel lesen', 'zum artikel', 'jetzt lesen', 'nächster artikel', 'vorheriger artikel', 'nächster beitrag', 'vorheriger beitrag', 'nächste seite', 'vorherige seite', 'weiter', 'zurück', 'nach oben', 'zum seitenanfang', 'seitenanfang', 'zur startseite', 'zur übersicht', 'zum inhalt springen', 'bild vergrößern', 'vergrößern', 'bildergalerie öffnen', 'galerie öffnen', 'alle bilder', 'schließen', 'video ansehen', 'zum video', 'mehr', 'details', 'bearbeiten', 'zur bildergalerie',
  ],
  author: ['über den autor', 'über die autorin', 'über die autoren', 'über autor', 'zum autor', 'zur autorin', 'der autor', 'die autorin', 'autor', 'autorin', 'mehr von', 'weitere artikel von', 'alle beiträge von', 'alle artikel von', 'zeige alle beiträge von', 'alle beiträge anzeigen', 'geschrieben von', 'autorenprofil'],
  tags: ['schlagwörter', 'schlagworte', 'schlagwort', 'tags', 'stichwörter', 'stichworte', 'themen', 'kategorien', 'kategorie', 'verschlagwortet mit', 'veröffentlicht in', 'abgelegt unter', 'veröffentlicht unter', 'mehr zu den themen'],
};
