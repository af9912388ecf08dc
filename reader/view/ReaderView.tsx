import { useLayoutEffect, useRef } from 'preact/hooks';
import { AutomaticNotice } from './AutomaticNotice';
import { Content } from './Content';
import { DamagedSettings } from './DamagedSettings';
import { Header } from './Header';
import { Loading } from './Loading';
import { MorePages } from './MorePages';
import { NoArticle } from './NoArticle';
import { Notice } from './Notice';
import { ProgressBar } from './ProgressBar';
import type { ReaderViewProps } from './props';
import { ReturnButton } from './ReturnButton';
import { Toolbar } from './Toolbar';

const NO_IMAGES: ReadonlySet<string> = new Set();

/** The reader view: a toolbar, and the article, its progress, or why there is none. */
export function ReaderView(props: ReaderViewProps) {
  const { state, locale, formats = null, page } = props;
  const main = useRef<HTMLElement>(null);
  // Moving the focus makes screen readers announce the content; the bar is one Shift+Tab away.
  const shown = state.kind === 'article' ? state.article : state.kind;
  useLayoutEffect(() => {
    if (!props.embedded) main.current?.focus({ preventScroll: true });
  }, [shown]);
  const direction = state.kind === 'article' ? state.article.direction : state.direction;
  return (
    <>
      <Toolbar {...props} />
      {/* Features add elements to these docks themselves (`FeatureHost.dock`). */}
      <div data-dock="before" />
      <main ref={main} tabIndex={-1} dir={direction} aria-busy={state.kind === 'loading'}>
        {props.damaged && <DamagedSettings onSettings={props.onSettings} />}
        {state.kind === 'article' && (
          <article>
            {props.automatic && <AutomaticNotice onStop={() => props.onCommand('automatic.stop')} />}
            {state.notice && page && <Notice kind={state.notice} onShow={page.show} onPick={page.pick} />}
            {props.before}
            <Header article={state.article} locale={locale} formats={formats} />
            {props.belowHeader}
            <Content html={state.article.content} loadedImages={page?.loadedImages ?? NO_IMAGES} />
            {state.more && page && (
              <MorePages
                state={state.more}
                locale={locale}
                onLoad={page.loadPages}
                onCancel={page.cancelPages}
              />
            )}
            {props.after}
          </article>
        )}
        {state.kind === 'loading' && <Loading title={state.title} pageIsLoading={state.pageIsLoading} />}
        {state.kind === 'none' && page && (
          <NoArticle
            outcome={state}
            onOpenFrame={(address) => page.openFrame?.(address)}
            onShow={page.show}
            onPick={page.pick}
            onClose={props.onClose}
          />
        )}
      </main>
      <footer>
        <div data-dock="after" />
        <p class="heard" role="status" data-part="announcement" />
        {props.activeCommands.has('view.return') && (
          <ReturnButton onReturn={() => props.onCommand('view.return')} />
        )}
        {state.kind === 'article' && <ProgressBar locale={locale} />}
      </footer>
    </>
  );
}
