/** Where techniques were published. "Own variation of" says that the payload differs from what stands there. */
export const OWASP =
  'OWASP, XSS Filter Evasion Cheat Sheet (cheatsheetseries.owasp.org; first Robert “RSnake” Hansen)';
export const PORTSWIGGER =
  'PortSwigger, Cross-site scripting cheat sheet (portswigger.net/web-security/cross-site-scripting/cheat-sheet)';
export const HTML5SEC = 'HTML5 Security Cheatsheet (html5sec.org; Mario Heiderich and others)';
export const MXSS =
  'Heiderich, Schwenk, Frosch, Magazinius, Yang: mXSS Attacks, ACM CCS 2013 (innerHTML mutations)';
export const SCRIPTLESS =
  'Heiderich, Niemietz, Schuster, Holz, Schwenk: Scriptless Attacks, ACM CCS 2012 (also style exfiltration)';
export const BENTKOWSKI =
  'Michał Bentkowski, Mutation XSS via namespace confusion, Securitum 2020: CVE-2020-26870 (DOMPurify before 2.0.17)';
export const DOMPURIFY_2019 =
  'Michał Bentkowski, DOMPurify bypass with the svg and p of Chromium’s innerHTML, 2019: CVE-2019-16728';
export const DOMPURIFY_NESTING =
  'DOMPurify, nesting-based mutation, 2024: CVE-2024-47875 (GHSA-gx9m-whjm-85jf); Kévin “Mizu” Gervot, Dom Explorer';
export const DOMPURIFY_DEPTH =
  'DOMPurify, depth check and prototype pollution, 2024: CVE-2024-45801 (GHSA-mmhx-hmjr-r674)';
export const DOMPURIFY_TEMPLATES =
  'DOMPurify, regular expression of template literals, 2025: CVE-2025-26791 (GHSA-vhxf-7vqr-mrjg)';
export const DOMPURIFY_TESTS = 'DOMPurify’s test fixtures (test/fixtures/expect, cure53/DOMPurify)';
export const KINUGAWA =
  'Masato Kinugawa, XSS on Google Search through a parsing difference of noscript, 2019 (Closure sanitiser)';
export const CLOSURE = 'Google Closure Library, tests of goog.html.sanitizer.HtmlSanitizer';
export const HEYES =
  'Gareth Heyes, The Spanner and PortSwigger Research (DOM clobbering, hidden inputs, popover)';
export const CLOBBERING = 'Khodayari, Pellegrino: It’s (DOM) Clobbering Time, IEEE S&P 2023 (domclob.xyz)';
export const BLEACH =
  'Mozilla Bleach: CVE-2020-6802, CVE-2020-6816, CVE-2021-23980 (noscript, foreign content, comments)';
export const SANITIZE_RUBY = 'Ruby Sanitize: CVE-2020-4054, CVE-2023-36823 (foreign content with style)';
export const RAILS = 'rails-html-sanitizer and Loofah: CVE-2022-32209, CVE-2022-23519, CVE-2018-16468';
export const LXML = 'lxml.html.clean: CVE-2020-27783, CVE-2021-28957, CVE-2021-43818';
export const JSOUP =
  'jsoup: CVE-2022-36033 (javascript: with control characters and preserved relative links)';
export const GANSS =
  'HtmlSanitizer for .NET: CVE-2023-44390 (foreign content with noembed, noframes, comments)';
export const CKEDITOR = 'CKEditor 4: CVE-2021-41165, CVE-2022-24728 (comments and CDATA that end early)';
export const KATEX =
  'KaTeX: CVE-2024-28245, CVE-2024-28246, CVE-2025-23207 (\\includegraphics, \\href, \\htmlData)';
export const MATHJAX = 'MathJax, documentation of its safe extension, and CVE-2018-1999024 (\\unicode)';
export const MATHML =
  'HTML5 Security Cheatsheet and PortSwigger cheat sheet, MathML vectors (href, maction, annotation-xml)';
export const CSS_LEAKS =
  'd0nut, Better Exfiltration via HTML Injection, 2018; Gareth Heyes, Blind CSS exfiltration, PortSwigger 2023';
export const DANGLING =
  'Michał Zalewski, Postcards from the post-XSS world, 2011 (dangling markup); PortSwigger, dangling markup';
export const SCRIPT_GADGETS =
  'Lekies, Kotowicz, Groß, Vela, Johns: Code-Reuse Attacks for the Web, ACM CCS 2017 (script gadgets)';
export const POLLUTION =
  'Olivier Arteau, Prototype pollution attack in NodeJS, 2018; PortSwigger, client-side prototype pollution';
export const POLYGLOTS =
  'Polyglots: 0xsobky, Unleashing an Ultimate XSS Polyglot; Gareth Heyes; filedescriptor’s Polyglot Challenge';
export const MARKDOWN =
  'Markdown XSS: cure53 and OWASP notes; marked CVE-2017-1000427, markdown-it and Showdown issue reports';
export const TROJAN_SOURCE = 'Boucher, Anderson: Trojan Source, 2021: CVE-2021-42574, CVE-2021-42694';
export const UNICODE_36 = 'Unicode Technical Report 36 and Technical Standard 39 (look-alikes, controls)';
export const WHATWG = 'own, from the HTML Standard (what the element or attribute does)';
export const WICG = 'own, from the specification (speculation rules, import maps, view transitions)';
export const JSON_IN_HTML =
  'OWASP, XSS Prevention: JSON in HTML; Mathias Bynens, Hiding JSON-formatted data in HTML';
export const SHADOW =
  'Declarative shadow DOM: own variation of DOMPurify’s and Chromium’s reports on shadowrootmode';
export const EXTENSIONS =
  'Own, after reports on reader views and clippers: CVE-2018-12368 family, Firefox Reader View and JSON viewer bugs';
/** A technique of one of the others, changed by us. */
export const own = (source: string): string => `own variation of: ${source}`;
