import { pair } from './pair';

pair('author-box', {
  removes: [
    [
      '<div class="author-box"><h4>Ada Quill</h4><p>Ada writes about islands.</p></div>',
      'writes about islands',
      'end',
    ],
    [
      '<div><h4>About the author</h4><p>Ada writes about islands and the sea.</p></div>',
      'and the sea',
      'end',
    ],
    ["<div><h4>À propos de l'auteur</h4><p>Ada écrit.</p></div>", 'écrit', 'end'],
  ],
  leaves: [
    [
      '<p>About the author of the timetable nothing is known, except that he could not swim and said so at every occasion there was.</p>',
      'could not swim',
    ],
    ['<div class="author-box"><p>By Ada Quill</p></div>', 'Ada Quill', 'start'],
  ],
});
