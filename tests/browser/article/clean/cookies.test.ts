import { pair } from './pair';

pair('cookies', {
  removes: [
    [
      '<div class="cookie-banner"><p>We use cookies to improve your experience.</p><button>Accept all</button></div>',
      'improve',
    ],
    ['<div>Ce site utilise des cookies pour mesurer son audience.</div>', 'audience', 'end'],
    ['<div>Diese Website verwendet Cookies.</div>', 'Cookies', 'end'],
    ['<div>Este site usa cookies para funcionar.</div>', 'funcionar', 'end'],
  ],
  leaves: [
    [
      '<p>Cookies were handed out at the pier, and the children counted them twice, as they had learned to count everything there.</p>',
      'handed out',
    ],
    ['<h2>How cookies are baked at sea</h2>', 'baked at sea'],
  ],
});
