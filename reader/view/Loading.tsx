import { useStrings } from '../../components/strings';

/** The title, and a loading message. */
export function Loading({ title, pageIsLoading }: { title: string; pageIsLoading: boolean }) {
  const t = useStrings();
  return (
    <article>
      <header>
        <h1 data-part="title">{title}</h1>
      </header>
      <p class="progress" role="status" data-part="message">
        {t(pageIsLoading ? 'pageIsLoading' : 'finding')}
      </p>
    </article>
  );
}
