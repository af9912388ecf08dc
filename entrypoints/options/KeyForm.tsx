import { useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import { DEVICE_FAILURES } from '../../platform/devices/failures';
import type { KeyResult } from '../../platform/devices/library-key';
import type { MessageKey } from '../../platform/message-key';

interface KeyFormProps<Name extends string> {
  /** The passphrases to be typed, with their `data-control`. */
  fields: readonly { name: Name; control: string; label: MessageKey; minLength?: number }[];
  /** The button, and its label while `onSubmit` works. */
  submit: { control: string; label: MessageKey; busyLabel: MessageKey; className?: string };
  failureControl: string;
  /** Opens or replaces the library's key. */
  onSubmit(passphrases: Record<Name, string>): Promise<KeyResult>;
  /** `recoveryCode`: of a key that is new; null for one that was there. */
  onDone(recoveryCode: string | null): void;
  /** A button to give up, beside the first. */
  onCancel?(): void;
}

/** Asks for passphrases of the library's key, and says what is wrong with them. */
export function KeyForm<Name extends string>({
  fields,
  submit,
  failureControl,
  onSubmit,
  onDone,
  onCancel,
}: KeyFormProps<Name>) {
  const t = useStrings();
  const [typed, setTyped] = useState(
    () => Object.fromEntries(fields.map(({ name }) => [name, ''])) as Record<Name, string>,
  );
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<MessageKey | null>(null);
  const run = async () => {
    setBusy(true);
    setFailure(null);
    const result = await onSubmit(typed).catch((error: unknown) => {
      console.warn('Lectern could not open or change the key', error);
      return { kind: 'failed', failure: 'unreachable' } as const;
    });
    setBusy(false);
    if (result.kind === 'done') onDone(result.recoveryCode);
    else setFailure(DEVICE_FAILURES[result.failure]);
  };
  return (
    <form
      class="passphrase"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      {fields.map(({ name, control, label, ...rules }) => (
        <label class="field" key={name}>
          {t(label)}
          <input
            {...rules}
            type="password"
            data-control={control}
            autocomplete="off"
            required
            disabled={isBusy}
            value={typed[name]}
            onInput={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
          />
        </label>
      ))}
      <p role="alert" data-control={failureControl}>
        {failure && t(failure)}
      </p>
      <p class="actions">
        <button type="submit" class={submit.className} data-control={submit.control} disabled={isBusy}>
          {t(isBusy ? submit.busyLabel : submit.label)}
        </button>
        {onCancel && (
          <button type="button" data-control="key-cancel" disabled={isBusy} onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </p>
    </form>
  );
}
