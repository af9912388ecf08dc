import { useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import { DEVICE_FAILURES } from '../../platform/devices/failures';
import type { MessageKey } from '../../platform/message-key';
import type { DevicesAccess } from './devices-props';

interface ConnectDeviceProps {
  devices: DevicesAccess;
  /** `recoveryCode`: of a library that was created now; null for one that was there. */
  onConnected(recoveryCode: string | null): void;
}

/** The fields, their labels, and how browsers and password managers know them. */
const FIELDS = [
  {
    name: 'url',
    label: 'devicesAddress',
    isSecret: false,
    autocomplete: 'url',
    inputMode: 'url',
    dir: 'ltr',
    placeholder: 'https://cloud.example/remote.php/dav/files/me/Lectern',
  },
  { name: 'user', label: 'devicesUser', isSecret: false, autocomplete: 'username' },
  { name: 'password', label: 'devicesPassword', isSecret: true, autocomplete: 'off' },
  // Whoever gets hold of the files can try passphrases for years. The browser says that a shorter one is too short.
  { name: 'passphrase', label: 'devicesPassphrase', isSecret: true, autocomplete: 'off', minLength: 12 },
] as const;

/** Whether an address may be sent a password: over an encrypted connection, or on this machine. */
function isSafeAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const isThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return ['https:', 'wss:'].includes(protocol) || (['http:', 'ws:'].includes(protocol) && isThisMachine);
}

/** Connects this device to a folder, on a server or on this computer. Where that has no library, the passphrase is asked for again. */
export function ConnectDevice({ devices, onConnected }: ConnectDeviceProps) {
  const t = useStrings();
  const [typed, setTyped] = useState({ url: '', user: '', password: '', passphrase: '' });
  const [again, setAgain] = useState('');
  const [state, setState] = useState<'ready' | 'connecting' | 'new'>('ready');
  const [failure, setFailure] = useState<MessageKey | null>(null);
  const [directory, setDirectory] = useState<FileSystemDirectoryHandle | null>(null);
  const choose = (picked: FileSystemDirectoryHandle | null) => {
    setDirectory(picked);
    setFailure(null);
    setState('ready');
  };
  const change = (changed: Partial<typeof typed>) => {
    setTyped({ ...typed, ...changed });
    setFailure(null);
    if (state === 'new') setState('ready');
  };
  const connect = async (create: boolean) => {
    const { passphrase, ...account } = typed;
    const address = directory
      ? { url: `folder:${directory.name}`, user: '', password: '', directory }
      : { ...account, url: account.url.trim() };
    if (!directory && !isSafeAddress(address.url)) return setFailure('devicesHttps');
    if (create && again !== typed.passphrase) return setFailure('backupPassphraseDiffers');
    setState('connecting');
    setFailure(null);
    const options = { create, signal: new AbortController().signal };
    const result = await devices.connect(address, passphrase, options).catch((error: unknown) => {
      console.warn('Lectern could not connect', error);
      return { kind: 'failed', failure: 'wrong-answer' } as const;
    });
    setState(result.kind === 'empty' ? 'new' : 'ready');
    if (result.kind === 'failed') setFailure(DEVICE_FAILURES[result.failure]);
    if (result.kind === 'connected') onConnected(result.recoveryCode);
  };
  const isBusy = state === 'connecting';
  return (
    <form
      class="passphrase"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        void connect(state === 'new');
      }}
    >
      {directory && <PickedFolder name={directory.name} onLeave={() => choose(null)} />}
      {!directory && devices.canPickFolder && (
        <p>
          <button
            type="button"
            data-control="devices-use-folder"
            disabled={isBusy}
            onClick={() => void devices.pickFolder().then((picked) => picked && choose(picked))}
          >
            {t('devicesUseFolder')}
          </button>
        </p>
      )}
      {FIELDS.filter(({ name }) => !directory || name === 'passphrase').map(
        ({ name, label, isSecret, ...known }) => {
          const field = {
            ...known,
            id: `devices-${name}`,
            'data-control': `devices-${name}`,
            spellcheck: false,
            required: true,
            disabled: isBusy,
            value: typed[name],
            onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
              change({ [name]: currentTarget.value }),
          };
          return (
            <label class="field" key={name} for={field.id}>
              {t(label)}
              {isSecret ? <input type="password" {...field} /> : <input type="text" {...field} />}
            </label>
          );
        },
      )}
      <p class="hint">{t('devicesPassphraseHint')}</p>
      {state === 'new' && (
        <label class="field">
          {t('devicesNew')}
          <input
            type="password"
            data-control="devices-again"
            autocomplete="off"
            required
            ref={(field) => field?.focus()}
            value={again}
            onInput={({ currentTarget }) => {
              setAgain(currentTarget.value);
              setFailure(null);
            }}
          />
        </label>
      )}
      <p role="alert" data-control="devices-failure">
        {failure && t(failure)}
      </p>
      <button type="submit" data-control="devices-connect" disabled={isBusy}>
        {t(isBusy ? 'devicesConnecting' : state === 'new' ? 'devicesCreate' : 'devicesConnect')}
      </button>
    </form>
  );
}

/** The folder on this computer that was picked, and the way back to servers. */
function PickedFolder({ name, onLeave }: { name: string; onLeave(): void }) {
  const t = useStrings();
  return (
    <>
      <p data-control="devices-folder">
        <bdi>{t('devicesFolder', name)}</bdi>
      </p>
      <p class="hint">{t('devicesFolderHint')}</p>
      <p>
        <button type="button" data-control="devices-use-server" onClick={onLeave}>
          {t('devicesUseServer')}
        </button>
      </p>
    </>
  );
}
