import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../../components/strings';
import type { RoundStep } from '../../platform/devices/channel';
import { ConnectDevice } from './ConnectDevice';
import { ConnectedDevice } from './ConnectedDevice';
import type { DevicesAccess, DevicesFacts } from './devices-props';
import { RecoveryCode } from './RecoveryCode';
import { Section, Setting } from './setting';

interface DevicesSectionProps {
  locale: string;
  devices: DevicesAccess;
}

/** The library on several devices: connecting, how it goes, disconnecting. */
export function DevicesSection({ locale, devices }: DevicesSectionProps) {
  const t = useStrings();
  const [facts, setFacts] = useState<DevicesFacts | null | 'unread'>('unread');
  const [step, setStep] = useState<RoundStep>({ step: 'idle' });
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const read = () =>
    void devices.read().then(setFacts, (error: unknown) => {
      console.warn('Lectern cannot tell whether other devices are connected', error);
      setFacts(null);
    });
  useEffect(() => {
    read();
    return devices.watch(read, setStep);
  }, []);
  return (
    <Section id="devices" title={t('devices')}>
      <Setting
        words={[t('devices'), t('devicesHint'), t('devicesConnect'), t('devicesPassphrase'), 'WebDAV']}
      >
        <p class="hint">{t('devicesHint')}</p>
        {recoveryCode !== null && <RecoveryCode code={recoveryCode} onKept={() => setRecoveryCode(null)} />}
        {facts === null && (
          <ConnectDevice
            devices={devices}
            onConnected={(code) => {
              setRecoveryCode(code);
              read();
            }}
          />
        )}
        {facts !== null && facts !== 'unread' && (
          <ConnectedDevice
            locale={locale}
            facts={facts}
            step={step}
            devices={devices}
            onChange={read}
            onNewKey={setRecoveryCode}
          />
        )}
      </Setting>
    </Section>
  );
}
