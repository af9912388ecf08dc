import { pair } from './pair';

pair('small-print', {
  removes: [
    ['<p>© 2026 The Tide. All rights reserved.</p>', 'All rights', 'end'],
    ['<p>This post may contain affiliate links.</p>', 'affiliate', 'start'],
    [
      '<p>This document is subject to copyright. Apart from any fair dealing for the purpose of private study, no part may be reproduced.</p>',
      'fair dealing',
      'end',
    ],
    ['<div>Lesezeit: 4 Minuten</div>', 'Lesezeit', 'start'],
    ['<span>5 min read</span>', '5 min', 'start'],
  ],
  leaves: [
    [
      '<p>Copyright in the timetable was claimed by three people, one of them a priest, and settled at last over a very long lunch.</p>',
      'one of them a priest',
    ],
    [
      '<p>All rights reserved for the islanders were listed on a board at the pier, and the board was painted over in the second war.</p>',
      'painted over',
    ],
  ],
});
