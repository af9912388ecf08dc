import { pair } from './pair';

pair('heading-tools', {
  removes: [
    ['<h2>History<a class="headerlink" href="#history">¶</a></h2>', '¶'],
    ['<h2>History <span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>', 'edit'],
    ['<dl><dt>cross(boat)<a class="headerlink" href="#cross">¶</a></dt><dd>Crosses.</dd></dl>', '¶'],
  ],
  leaves: [
    ['<h2>The <a href="/x">¶</a> sign in print</h2>', 'sign in print'],
    ['<h2>Edit wars</h2>', 'Edit wars'],
  ],
});
