/**
 * What the linter of Firefox's store says of our package, one by one, and why it is harmless there. `code` is the linter's;
 * `file` matches the file's path in the package (a chunk has the name the bundler gave it); `near` the built text from 40 characters before the place to 60 after it,
 * so that nothing else in the same file is excused; `from` is where it comes from.
 *
 * All of `UNSAFE_VAR_ASSIGNMENT` say that HTML is made of a text. The view stands in a document of its own without scripts
 * (docs/architecture.md), and what goes there went through DOMPurify in `article/sanitize.ts`.
 */

/** @typedef {{ code: string, file: RegExp, near: RegExp, from: string, why: string }} Explanation */

/** @type {readonly Explanation[]} */
export const EXPLAINED = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    near: /data_collection_permissions/,
    from: 'wxt.config.ts',
    why: 'Firefox for Android knows the key since 142, Firefox for computers since 140, the oldest we run in. We do not offer Lectern for Android: it has no sidebar. An older one would only not show the line "collects no data".',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:feature-[a-z]+|chunks\/[\w-]+|reader|toast|pick)\.js$/,
    near: /\.__html\s*==\s*[\w$]+\.innerHTML\)\s*\|\|\s*\([\w$]+\.innerHTML\s*=\s*[\w$]+\.__html/,
    from: 'preact: dangerouslySetInnerHTML',
    why: 'One line of Preact, in each script that has it. It runs only where a component gives that property; ours give it a SafeHtml, which only article/sanitize.ts makes.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:background|extraction|chunks\/[\w-]+)\.js$/,
    near: /_charThreshold\)\s*if\s*\([\w$]+\s*=\s*!1,\s*[\w$]+\.innerHTML\s*=\s*[\w$]+,\s*this\._attempts/,
    from: '@mozilla/readability: _grabArticle',
    why: 'Puts the page back that Readability has just read out of the same element of a detached copy, to try again. A detached document runs no script and loads nothing.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:background|extraction|chunks\/[\w-]+)\.js$/,
    near: /createElement\("div"\);\s*[\w$]+\.innerHTML\s*=\s*[\w$]+\.innerHTML/,
    from: '@mozilla/readability: _unwrapNoscriptImages',
    why: 'Copies what stands in a noscript of the detached copy, to look for a picture there. A detached document runs no script; the article is sanitised after it.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:background|devices|extraction|chunks\/[\w-]+)\.js$/,
    near: /"template",\s*null\);\s*try\s*\{\s*[\w$]+\.documentElement\.innerHTML\s*=/,
    from: 'dompurify: _initDocument',
    why: 'DOMPurify reads the text it is to clean into a document without a window, where nothing runs and nothing loads. This is its way to read HTML where DOMParser fails, which for HTML it never does.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:feature-code|chunks\/[\w-]+)\.js$/,
    near: /[\w$]+\.innerHTML\s*=\s*[\w$]+\.value,\s*[\w$]+\.dataset\.highlighted/,
    from: 'highlight.js: highlightElement',
    why: 'We never call highlightElement, only highlight, whose result is read as text (reader/features/code/spans.ts): no element is made of it.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:extraction|reader|feature-corrections|chunks\/[\w-]+)\.js$/,
    near: /\.setHTML\([\w$]+,\s*\{\s*sanitizer:\s*[\w$]+\s*\}\)\s*:\s*[\w$]+\.innerHTML\s*=\s*[\w$]+\.createHTML\(/,
    from: 'markup/fill.ts: elementsOf',
    why: 'The one place where markup becomes elements that are shown. It is a SafeHtml, which only article/sanitize.ts makes, and goes through setHTML with the same list; this is what a browser without setHTML gets instead.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:background|extraction|save|markdown|feature-corrections|chunks\/[\w-]+)\.js$/,
    near: /a parser without templates"\);\s*return [\w$]+\.innerHTML\s*=\s*[\w$]+\.createHTML\(/,
    from: 'markup/parse.ts: parseFragment',
    why: 'Reads markup into the content of a template in a document without a window, where nothing runs and nothing loads. What is made of it is sanitised again before it is shown, or written as Markdown.',
  },
];
