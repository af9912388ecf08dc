import { pair } from './pair';

pair('heading-tools', {
  removes: [
    ['<h2>History<a class="headerlink" href="#history">¶</a></h2>', '¶'],
    ['<h2>History <span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>', 'edit'],
  ],
  leaves: [
    ['<h2>The <a href="/x">¶</a> sign in print</h2>', 'sign in print'],
    ['<h2>Edit wars</h2>', 'Edit wars'],
  ],
});
