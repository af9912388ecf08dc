import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const CONFIG = '/etc/speech-dispatcher';

function installed(): boolean {
  try {
    execFileSync('which', ['speech-dispatcher', 'espeak-ng', 'spd-say'], { stdio: 'ignore' });
    const [module, sound] = ['sd_espeak-ng', 'spd_alsa.so'].map((file) =>
      execFileSync('find', ['/usr/lib', '-name', file], { encoding: 'utf8' }).trim(),
    );
    return fs.existsSync(CONFIG) && Boolean(module && sound);
  } catch {
    return false;
  }
}

/** Whether a speech engine is installed: speech-dispatcher with espeak-ng. */
export const SPEAKS = installed();

/**
 * Starts a silent speech-dispatcher with espeak-ng, for browsers started later. Returns a function that stops it. Only
 * call it if `SPEAKS`.
 */
export function startSpeech(): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-speech-'));
  fs.cpSync(CONFIG, folder, { recursive: true });
  const file = path.join(folder, 'speechd.conf');
  const settings = fs
    .readFileSync(file, 'utf8')
    .replace(/^\s*(?:AudioOutputMethod|DefaultModule)\b.*$/gm, '');
  fs.writeFileSync(file, `${settings}\nAudioOutputMethod "alsa"\nDefaultModule espeak-ng\n`);
  // Discards the sound at once, because test machines have no sound card.
  fs.writeFileSync(
    path.join(folder, 'asound.conf'),
    'pcm.!default { type null }\nctl.!default { type null }\n',
  );
  const socket = path.join(folder, 'socket');
  process.env.SPEECHD_ADDRESS = `unix_socket:${socket}`;
  const server: ChildProcess = spawn(
    'speech-dispatcher',
    ['-s', '-t', '0', '-c', 'unix_socket', '-S', socket, '-C', folder, '-L', folder],
    { stdio: 'ignore', env: { ...process.env, ALSA_CONFIG_PATH: path.join(folder, 'asound.conf') } },
  );
  return () => {
    server.kill('SIGKILL');
    delete process.env.SPEECHD_ADDRESS;
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
