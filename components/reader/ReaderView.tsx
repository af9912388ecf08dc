import type { ReaderViewProps } from './props';
/** Placeholder until the real view lands; being replaced. */
export function ReaderView({ state, onClose }: ReaderViewProps) {
  return (
    <main>
      <button type="button" data-control="close" onClick={onClose}>
        ×
      </button>
      <h1 data-part="title">{state.kind === 'article' ? state.article.title : state.title}</h1>
      {state.kind === 'article' && (
        <div data-part="content" dangerouslySetInnerHTML={{ __html: state.article.content }} />
      )}
      {state.kind === 'none' && <p data-part="message">{state.reason}</p>}
    </main>
  );
}
