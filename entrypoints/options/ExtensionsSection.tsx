import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { ExtensionsAccess } from './props';
import { Section, Setting } from './setting';

/** The extensions that may use the library: none, until the user adds one by its ID. */
export function ExtensionsSection({ extensions }: { extensions: ExtensionsAccess }) {
  const t = useStrings();
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  useEffect(() => {
    const read = () => void extensions.read().then(setAllowed, () => {});
    read();
    return extensions.watch(read);
  }, []);
  const add = () => {
    const id = typed.trim();
    setInvalid(!extensions.isId(id));
    if (!extensions.isId(id)) return;
    setTyped('');
    void extensions.store([...allowed, id]);
  };
  return (
    <Section id="extensions" title={t('otherExtensions')}>
      <Setting words={[t('otherExtensions'), t('otherExtensionsHint'), t('otherExtensionsId')]}>
        <p class="hint">{t('otherExtensionsHint')}</p>
        {allowed.length === 0 ? (
          <p>{t('otherExtensionsNone')}</p>
        ) : (
          <ul class="remembered" data-control="allowed-extensions">
            {allowed.map((id) => (
              <li key={id}>
                <code>{id}</code>{' '}
                <button
                  type="button"
                  data-control="forget-extension"
                  onClick={() => void extensions.store(allowed.filter((other) => other !== id))}
                >
                  {t('forget')}
                </button>
              </li>
            ))}
          </ul>
        )}
        <form
          class="passphrase"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <label class="field">
            {t('otherExtensionsId')}
            <input
              type="text"
              data-control="extension-id"
              autocomplete="off"
              spellcheck={false}
              aria-invalid={isInvalid}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          <p role="alert">{isInvalid && t('otherExtensionsInvalid')}</p>
          <button type="submit" data-control="add-extension">
            {t('otherExtensionsAdd')}
          </button>
        </form>
      </Setting>
    </Section>
  );
}
