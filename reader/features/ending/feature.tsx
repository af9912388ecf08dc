import { render } from 'preact';
import { Strings } from '../../../components/strings';
import styles from '../../styles/article-end.css?raw';
import type { Feature, FeatureHandle, FeatureHost } from '../feature';
import { PageEnd } from './PageEnd';

function mount(host: FeatureHost): FeatureHandle {
  const { actions, content } = host;
  const saving = actions?.saving;
  const article = content.closest('article');
  // The page of a saved article has an end of its own.
  if (!actions || !saving || !article) return { run: () => false };
  host.addStyles(styles);
  const place = host.document.createElement('div');
  article.append(place);
  const draw = () =>
    render(
      <Strings.Provider value={host.translate}>
        <PageEnd actions={actions} saving={saving} />
      </Strings.Provider>,
      place,
    );
  draw();
  host.watch(draw);
  host.signal.addEventListener('abort', () => {
    render(null, place);
    place.remove();
  });
  return { run: () => false };
}

/** The end of an article over its page, with what can be done next. */
export const feature: Feature = { id: 'ending', mount };
