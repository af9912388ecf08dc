import { useStrings } from '../../components/strings';

/** A simple landscape, to show what pictures look like. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240"><rect width="600" height="240" fill="#bcd7ea"/><circle cx="460" cy="70" r="34" fill="#fff3c4"/><path d="M0 170 150 70l90 70 110-90 250 150v40H0z" fill="#5d7f73"/><path d="M0 200q150-50 300-20t300-10v70H0z" fill="#8ab06f"/></svg>',
)}`;

/** A short article with typical elements, in the language of the interface. */
export function SampleText() {
  const t = useStrings();
  return (
    <main>
      <article>
        <header>
          <p data-part="section">{t('sampleSection')}</p>
          <h1 data-part="title">{t('sampleTitle')}</h1>
          <p class="facts">{t('sampleByline')}</p>
        </header>
        <div data-part="content">
          <p>{t('sampleParagraph1')}</p>
          <p>{t('sampleParagraph2')}</p>
          <figure>
            <img src={PICTURE} width={600} height={240} alt="" />
          </figure>
          <h2>{t('sampleHeading')}</h2>
          <p>{t('sampleParagraph3')}</p>
          <p>{t('sampleParagraph4')}</p>
        </div>
      </article>
    </main>
  );
}
