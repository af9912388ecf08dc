import { pair } from './pair';

pair('promo-link', {
  removes: [
    [
      '<p><a href="/news/lighthouse-for-sale-at-last">The lighthouse is for sale at last</a></p>',
      'lighthouse is for sale',
    ],
    [
      '<div><a href="https://www.example.test/sport/regatta-2026">Regatta: what you must know</a></div>',
      'Regatta',
    ],
  ],
  leaves: [
    [
      '<p><a href="/news/two-divers-went-down-to-the-shaft"><b>On Friday two divers had gone down to the shaft and found it whole.</b></a></p>',
      'two divers',
    ],
    [
      '<p><a href="https://elsewhere.test/a-long-report-on-ferries">A long report on ferries elsewhere</a></p>',
      'long report',
    ],
    [
      '<ul><li><a href="/news/lighthouse-for-sale-at-last">The lighthouse is for sale at last</a></li></ul>',
      'lighthouse is for sale',
    ],
    [
      '<p>The plan is <a href="/news/plan-for-the-new-ferry-boat">the plan for the new ferry boat</a>, in full.</p>',
      'in full',
    ],
    ['<p><a href="/files/timetable-of-the-ferry.pdf">The timetable of the ferry as PDF</a></p>', 'timetable'],
  ],
});
