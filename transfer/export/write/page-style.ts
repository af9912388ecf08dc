/** The style of an article's page: the reader's own letters, in a column that is read well, light and dark, on paper too. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 Charter, Georgia, "Noto Serif", serif; overflow-wrap: break-word; }
main { max-width: 38rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
header { margin-bottom: 2rem; }
.details, .note, .mark { font-size: 0.875rem; }
.note { white-space: pre-line; font-style: italic; }
img { max-width: 100%; height: auto; }
figure { margin: 1.5rem 0; }
figcaption, caption { font-size: 0.875rem; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
pre { overflow: auto; font-size: 0.875rem; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.25rem 0.5rem; vertical-align: top; text-align: start; }
math[display="block"] { overflow-x: auto; }
[data-verse] { padding-inline-start: 1.5em; text-indent: -1.5em; }
[data-standfirst] { font-size: 1.2rem; }
[data-upright] { text-combine-upright: all; }
[data-writing="vertical-rl"] { writing-mode: vertical-rl; max-height: 80vh; overflow-x: auto; }
[data-writing="vertical-lr"] { writing-mode: vertical-lr; max-height: 80vh; overflow-x: auto; }
.highlights { margin-top: 3rem; border-top: 1px solid; }
@media print { main { max-width: none; padding: 0; } }
`;
