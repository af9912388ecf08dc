import { render } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Strings } from '../../components/strings';
import { applyPreferences } from '../../components/theme/apply';
import { makeBlankFrame } from '../../markup/blank-frame';
import { preserveScroll } from '../../reader/navigation/preserve-scroll';
import { readerStyles } from '../../reader/view/styles';
import type { OptionsProps } from './props';
import { SampleText } from './SampleText';

type SampleProps = Pick<OptionsProps, 'preferences' | 'locale' | 'loadFont'>;

/** The live sample, in a frame that has only the styles of the view, so that it looks the same. */
export function Sample({ preferences, locale, loadFont }: SampleProps) {
  const translate = useContext(Strings);
  const holder = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<Document | null>(null);
  const { type, theme } = preferences;

  const fillFrame = (frameDocument: Document) => {
    const window = frameDocument.defaultView as (Window & typeof globalThis) | null;
    if (!window) return;
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(readerStyles);
    frameDocument.adoptedStyleSheets = [sheet];
    render(
      <Strings.Provider value={translate}>
        <SampleText />
      </Strings.Provider>,
      frameDocument.body,
    );
    setView(frameDocument);
  };

  useLayoutEffect(() => {
    if (!view) return;
    let current = true;
    const { dir } = document.documentElement;
    const article = { language: locale, direction: dir === 'rtl' ? 'rtl' : 'ltr' } as const;
    const apply = () => applyPreferences(view.documentElement, preferences, { type, theme }, article);
    loadFont(view, type.family, view.body.textContent ?? '').then((addFaces) => {
      addFaces();
      if (current) preserveScroll(view, apply);
    });
    return () => {
      current = false;
    };
  }, [view, preferences]);

  useLayoutEffect(() => {
    const frame = makeBlankFrame(document, { title: translate('optionsSample'), onReady: fillFrame });
    frame.className = 'sample';
    holder.current?.append(frame);
    return () => frame.remove();
  }, []);

  return <div ref={holder} class="sample-holder" />;
}
