import { pair } from './pair';

pair('calls-to-action', {
  removes: [
    [
      '<div class="x"><p>Was this article helpful?</p><button>Yes</button> <button>No</button></div>',
      'Yes',
      'end',
    ],
    ['<p>Subscribe now to our daily edition for the full story.</p>', 'Subscribe now', 'end'],
    ['<p>Download the app for iOS and Android.</p>', 'iOS', 'end'],
    ['<p><strong>Help us continue</strong> to tell what the sea does</p>', 'Help us'],
    ['<p>War der Artikel nützlich?</p>', 'nützlich', 'end'],
    ['<div>(Noch keine Bewertungen)</div>', 'Bewertungen', 'end'],
    ['<p>¿Te ha resultado útil este artículo?</p>', 'resultado', 'end'],
    ['<p>Zauważyłeś błąd? Napisz do nas</p>', 'błąd', 'end'],
    ['<p>この記事は役に立ちましたか？</p>', '役に立', 'end'],
  ],
  leaves: [
    [
      '<p>Support us, the captain had written on the wall of the pier, and nobody had known for years whom she meant by it.</p>',
      'whom she meant',
    ],
    [
      '<p>Did you like this, she asked, and the passengers, who had not been asked for a long time, said that they had.</p>',
      'passengers, who',
    ],
    ['<blockquote><p>Support us or we shall drown</p></blockquote>', 'drown', 'end'],
    ['<p>The supporters of the ferry meet on Mondays</p>', 'Mondays', 'end'],
  ],
});
