import type { Chance } from '../chance';
import { insert, type MarkupMutator, pickPlace, pickWithAttributes, setAttribute } from '../markup';
import { oddCharacter } from './odd-text';

const NAMES =
  'href href href src src srcset poster cite data-src data-srcset data-original data-lazy-src data-bg action background longdesc usemap ping'.split(
    ' ',
  );
const ADDRESSES = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '&#1;javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript:alert(1)//https://x.test/a.jpg',
  ],
  ...[
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:image/png;base64,AAAA',
    'data:,',
    'data:',
  ],
  ...[
    'blob:https://x.test/1',
    'file:///etc/passwd',
    'about:blank',
    'filesystem:x',
    'view-source:https://x.test',
    'chrome://settings',
    'moz-extension://x',
    'ftp://x.test',
    'tel:+1',
    'mailto:a@b?subject=%0a',
    'intent://x',
  ],
  ...[
    '',
    '#',
    '#top',
    '##',
    '#%',
    '#%E0%A4%A',
    '?',
    '?page=2',
    '/',
    '//',
    '///',
    '\\\\x.test',
    'http://',
    'http:///',
    'https://[',
    'https://[::1]/',
    'https://x.test:99999/',
    'https://user:pw@x.test/',
    'https://x.test/%',
    'https://x.test/%E0%A4%A',
  ],
  ...[
    'https://пример.испытание/',
    'https://例え.テスト/あ',
    'https://xn--/',
    'https://xn--a/',
    'https://a..b/',
    'https://0x7f.1/',
    'https://a\u00adb.test/',
    'https://\u202ex.test/',
    'https://x.test/\ud800',
    'https://x.test/ a b ',
    'https://\u0000/',
  ],
  ...[
    'a.jpg 1x, javascript:alert(1) 2x',
    'data:image/gif;base64,R0lGODlhAQABAAAAACw= 1x, b.jpg 2x',
    ', , ,',
    'a.jpg 1e9w, b.jpg -1w',
    'a b c d',
    'image.jpg 100w,image2.jpg 200w',
  ],
];

function address(chance: Chance): string {
  const chosen = chance.pick(ADDRESSES);
  if (chance.happens(0.05))
    return chosen + chance.pick(['a', '/', '%', '../', '?a=b&', ',', ' ', 'é', '#']).repeat(100_000);
  return chance.happens(0.2) ? oddCharacter(chance) + chosen : chosen;
}

const write = (name: string, value: string): string => `${name}="${value.replaceAll('"', '%22')}"`;

const change: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 40); left > 0; left--) {
    const at = pickWithAttributes(
      markup,
      chance,
      /^(?:a|img|source|video|audio|iframe|track|blockquote|q|div|figure|picture|link)$/,
    );
    if (at !== null) setAttribute(markup, at, write(chance.pick(NAMES), address(chance)));
  }
};

const add: MarkupMutator = (markup, chance) => {
  for (let left = chance.between(1, 12); left > 0; left--) {
    const href = write('href', address(chance));
    const src = write('src', address(chance));
    insert(
      markup,
      pickPlace(markup, chance),
      chance.pick([
        `<a ${href}>a link of some words</a>`,
        `<a ${href}><img ${src} ${write('srcset', address(chance))} alt="x"></a>`,
        `<figure><picture><source ${write('srcset', address(chance))}><img ${write('data-src', address(chance))} src="data:image/gif;base64,R0"></picture><figcaption>x</figcaption></figure>`,
        `<iframe ${src} title="x" width="600" height="400"></iframe>`,
        `<video ${write('poster', address(chance))} controls><source ${src}><track ${src} kind="captions"></video>`,
        `<audio controls ${src}></audio>`,
        `<blockquote ${write('cite', address(chance))}><p>A quotation of some length.</p></blockquote>`,
        `<div style="background-image:url('${address(chance).replaceAll("'", '').replaceAll('"', '')}');width:600px;height:400px" role="img" aria-label="x"></div>`,
        `<p>A note.<sup><a ${write('href', `#${chance.pick(['fn1', '', '%', 'a b', '\u0000', '"]', "']"])}`)}>1</a></sup></p><ol><li id='${chance.pick(['fn1', '"]', ''])}'>x</li></ol>`,
        `<object ${write('data', address(chance))}><embed ${src}></object>`,
        `<svg><image ${href}/><a ${href}><text>x</text></a></svg>`,
      ]),
    );
  }
};

/** Addresses: of schemes that run, invalid, huge, of hosts in any script. */
export const ADDRESSES_CHANGED: Record<string, MarkupMutator> = {
  'address-change': change,
  'address-add': add,
};

/** What the address of a page itself may look like. */
export const pageAddress = (chance: Chance, own: string): string =>
  chance.happens(0.9)
    ? own
    : chance.pick([
        `${own}#%E0%A4%A`,
        'https://page.test/%E0%A4%A',
        'https://page.test/a%',
        'https://page.test/2/?page=99&p=1',
        'file:///home/ada/page.html',
        'about:blank',
        'about:srcdoc',
        'blob:https://page.test/1',
        'https://пример.испытание/2024/99/99/статья-12',
        `https://page.test/${'a/'.repeat(50_000)}`,
        '',
        'https://[::1]:8080/?a=%00',
      ]);
