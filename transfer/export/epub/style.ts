/** The style sheet of a book: readers of books have their own letters, sizes and margins, and it leaves them alone. */
export const STYLE = `
header { margin-bottom: 2em; }
h1 { line-height: 1.25; }
h1, h2, h3, h4, h5, h6 { page-break-after: avoid; break-after: avoid; }
.byline, .source { margin: 0.3em 0; text-indent: 0; }
.source { font-size: 0.85em; }
img, svg { max-width: 100%; max-height: 100%; height: auto; object-fit: contain; }
figure { margin: 1.2em 0; page-break-inside: avoid; break-inside: avoid; }
figcaption, .caption { font-size: 0.85em; }
.alt { font-style: italic; }
pre { white-space: pre-wrap; overflow-wrap: break-word; font-size: 0.85em; }
table { border-collapse: collapse; max-width: 100%; }
td, th { border: 1px solid; padding: 0.2em 0.4em; vertical-align: top; }
.term { font-weight: bold; }
.meaning { margin-inline-start: 1.5em; }
[data-verse] { text-align: start; text-indent: -1.5em; padding-inline-start: 1.5em; }
[data-standfirst] { font-size: 1.1em; font-style: italic; }
[data-upright] { -webkit-text-combine: horizontal; -epub-text-combine: horizontal; text-combine-upright: all; }
html.vertical-rl { -webkit-writing-mode: vertical-rl; -epub-writing-mode: vertical-rl; writing-mode: vertical-rl; }
html.vertical-lr { -webkit-writing-mode: vertical-lr; -epub-writing-mode: vertical-lr; writing-mode: vertical-lr; }
html:not([class]) [data-writing="vertical-rl"] { writing-mode: vertical-rl; max-height: 90vh; }
html:not([class]) [data-writing="vertical-lr"] { writing-mode: vertical-lr; max-height: 90vh; }
.marks { margin-top: 3em; border-top: 1px solid; }
.marks blockquote { margin-bottom: 0.3em; }
.note { font-style: italic; }
.contents li { margin: 0.4em 0; }
.cover { margin: 0; padding: 0; text-align: center; }
`.trimStart();
