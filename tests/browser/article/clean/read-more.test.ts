import { pair } from './pair';

pair('read-more', {
  removes: [
    ['<p><span>mehr anzeigen</span></p>', 'mehr anzeigen'],
    ['<h2>Mehr lesen:</h2>', 'Mehr lesen', 'end'],
    ['<p><a href="#">Continue reading</a></p>', 'Continue reading'],
    ['<div><button>Continuer la lecture</button></div>', 'Continuer'],
    ['<p><a href="/2">Weiterlesen</a></p>', 'Weiterlesen', 'end'],
    ['<p><a href="/2">続きを読む</a></p>', '続きを読む', 'end'],
    ['<p><a href="/2">Читать далее</a></p>', 'Читать', 'end'],
  ],
  leaves: [
    ['<div>Then press <a href="/manual/next">Next</a> and wait for the bell.</div>', 'press Next and'],
    ['<p>Next</p>', 'Next'],
    ['<h2>History<span>[<a href="/edit">edit</a>]</span></h2>', 'History'],
    ['<p>Read more poetry, the doctor told her, and she did.</p>', 'Read more poetry'],
    ['<dl><dt><a href="#n">Next</a></dt><dd>The next one.</dd></dl>', 'The next one'],
  ],
});
