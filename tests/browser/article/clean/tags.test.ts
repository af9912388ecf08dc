import { pair } from './pair';

pair('tags', {
  removes: [
    ['<p class="post-tags">Sea</p>', 'Sea', 'end'],
    ['<p>タグ：<a href="/t">経済</a></p>', '経済', 'end'],
    ['<div class="post-tags"><a href="/t/sea">Sea</a> <a href="/t/boats">Boats</a></div>', 'Boats', 'end'],
    ['<p>Tags: <a href="/t/sea">Sea</a>, <a href="/t/ferry">Ferry</a></p>', 'Ferry', 'end'],
    [
      '<ul class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul>',
      'News',
      'start',
    ],
  ],
  leaves: [
    [
      '<p>Tags on the crates say where they go: Lune, Lune, Lune, and one, every week, for a place that nobody has ever heard of.</p>',
      'Tags on the crates',
    ],
    ['<h2><span class="ltx_tag ltx_tag_section">2 </span>The clocks</h2><p>They differ.</p>', '2 The clocks'],
    ['<p>Topics ranged from <a href="/h">herring</a> to the weather.</p>', 'herring'],
  ],
});
