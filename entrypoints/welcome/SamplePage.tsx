import { useStrings } from '../../components/strings';

/** An article with typical clutter around it, to try the view on without leaving the welcome page. */
export function SamplePage() {
  const t = useStrings();
  return (
    <div class="sample">
      <article>
        <p class="section">{t('sampleSection')}</p>
        <h1>{t('sampleTitle')}</h1>
        <p class="byline">{t('sampleByline')}</p>
        <div class="share-bar">
          <span class="fake-button">{t('sampleShare')}</span>
        </div>
        <p>{t('sampleParagraph1')}</p>
        <aside class="advertisement">
          <small>{t('sampleAdvertisement')}</small>
          <p>{t('sampleAdvertisementText')}</p>
        </aside>
        <p>{t('sampleParagraph2')}</p>
        <div class="newsletter">
          <p>{t('sampleNewsletter')}</p>
        </div>
        <h2>{t('sampleHeading')}</h2>
        <p>{t('sampleParagraph3')}</p>
        <aside class="advertisement">
          <small>{t('sampleAdvertisement')}</small>
          <p>{t('sampleAdvertisementText')}</p>
        </aside>
        <p>{t('sampleParagraph4')}</p>
        <div class="comment-respond">
          <h3>{t('sampleComments')}</h3>
          <p>{t('sampleRequired')}</p>
        </div>
      </article>
      <aside class="related">
        <h3>{t('sampleRelated')}</h3>
        <ul>
          <li>{t('sampleRelatedFirst')}</li>
          <li>{t('sampleRelatedSecond')}</li>
        </ul>
      </aside>
    </div>
  );
}
