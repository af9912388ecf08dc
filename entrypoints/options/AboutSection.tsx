import { useStrings } from '../../components/strings';
import { Section, Setting } from './setting';

/** The version, what changed in it, and the licences of the packages used. */
export function AboutSection({ version }: { version: string }) {
  const t = useStrings();
  const section = t('optionsAbout');
  const link = (control: string, href: string, text: string) => (
    <a href={href} target="_blank" rel="noreferrer" data-control={control}>
      {text}
    </a>
  );
  return (
    <Section id="about" title={section}>
      <Setting words={[section, t('version', version), t('whatChanged'), t('licences'), t('help')]}>
        <p data-control="version">{t('version', version)}</p>
        <p class="links">
          {link('changelog', '/changelog.txt', t('whatChanged'))}
          {link('help', '/welcome.html', t('help'))}
          {link('licences', '/licences.txt', t('licences'))}
        </p>
      </Setting>
    </Section>
  );
}
