import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SafeHtml } from '../../article/types';
import { useStrings } from '../strings';
import { dressContent } from './dress-content';

/**
 * The article's body, the only place where markup becomes elements. Preact sets it once an article, so a changed
 * preference moves no text and loads no picture again.
 */
export function Content({ html }: { html: SafeHtml }) {
  const t = useStrings();
  const container = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (container.current ? dressContent(container.current, t) : undefined), [html]);
  return <div ref={container} data-part="content" dangerouslySetInnerHTML={{ __html: html }} />;
}
