import { pair } from './pair';

pair('login', {
  removes: [
    ['<div><a href="/login">Log in</a></div>', 'Log in'],
    ['<p><a href="/x">Déjà abonné ? Connectez-vous</a></p>', 'abonné'],
    ['<p><a href="/l">Anmelden</a></p>', 'Anmelden'],
  ],
  leaves: [
    ['<p>先に<a href="/l">ログイン</a>してください。それから読みます。</p>', 'ログイン'],
    [
      '<p>To <a href="/l">log in</a> was to write your name in the log. That is where the word is from, and the book is still there.</p>',
      'log in',
    ],
    ['<p>Press <kbd>Sign in</kbd> and wait.</p>', 'Sign in'],
  ],
});
