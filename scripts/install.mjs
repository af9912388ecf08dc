// Installs what is missing: the npm packages, and browsers where apt can. Node's own modules only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findChromium, findFirefox } from './browsers.mjs';

/** The repository's root. */
export const ROOT = path.join(import.meta.dirname, '..');

const BIN = path.join(ROOT, 'node_modules/.bin');

/** Environment for children: the project's own tools first, among them Node 24, which WXT and vitest want. */
export const environment = () => ({ ...process.env, PATH: `${BIN}${path.delimiter}${process.env.PATH}` });

/** Runs a command with its output shown; returns its exit code. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment(),
    shell: process.platform === 'win32',
    ...options,
  });
  return status ?? 1;
}

const modified = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);
/** Whether a program is on the path. */
export const hasProgram = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

function installPackages() {
  const lock = modified(path.join(ROOT, 'package-lock.json'));
  if (
    modified(path.join(ROOT, 'node_modules/.package-lock.json')) >= lock &&
    fs.existsSync(path.join(BIN, 'node'))
  )
    return;
  console.log('Installing packages (npm ci)');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    throw new Error('npm ci failed; its output above says why');
  const now = new Date();
  fs.utimesSync(path.join(ROOT, 'node_modules/.package-lock.json'), now, now);
}

/** Installs Debian packages where that is possible without asking anybody; returns whether it did. */
function aptInstall(packages) {
  if (!hasProgram('apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  const apt = (...args) =>
    run(root ? 'apt-get' : 'sudo', [...(root ? [] : ['apt-get']), ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  console.log(`Installing ${packages.join(', ')} (apt-get)`);
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages) === 0;
}

/** The servers of `npm test`, one of each kind of storage, and the others that `npm run test:sync` asks for, with litmus, which tests them, and faketime, which sets clocks: by a file of each and its packages. */
const SERVERS = [
  ['/usr/lib/apache2/modules/mod_dav_fs.so', 'apache2'],
  ['/usr/sbin/nats-server', 'nats-server'],
  ['/usr/lib/nginx/modules/ngx_http_dav_ext_module.so', 'nginx-light', 'libnginx-mod-http-dav-ext'],
  ['/usr/lib/lighttpd/mod_webdav.so', 'lighttpd', 'lighttpd-mod-webdav'],
  ['/usr/bin/rclone', 'rclone'],
  ['/usr/share/php/Sabre/autoload.php', 'php-cli', 'php-sabre-dav'],
  ['/usr/bin/litmus', 'litmus'],
  ['/usr/bin/faketime', 'faketime'],
];

/** Installs servers for tests where apt can: the first two, or all. Their tests say that they are skipped where it can't. */
export function installServers({ all }) {
  const missing = (all ? SERVERS : SERVERS.slice(0, 2)).filter(([file]) => !fs.existsSync(file));
  if (process.platform === 'linux' && missing.length)
    aptInstall(missing.flatMap(([, ...packages]) => packages));
}

const FONTS = ['fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk'];

/**
 * Installs packages and, with `browsers`, what the tests drive: Chromium, Firefox, and on Linux an X display and keys.
 * Throws with one sentence saying what to install where it cannot.
 */
export function installMissing({ browsers }) {
  installPackages();
  const linux = process.platform === 'linux';
  const missing = [
    ...(findChromium() ? [] : [linux ? 'chromium' : 'Chromium or Edge']),
    ...(!browsers || findFirefox() ? [] : [linux ? 'firefox-esr' : 'Firefox']),
    ...(!browsers || !linux || hasProgram('Xvfb') ? [] : ['xvfb']),
    ...(!browsers || !linux || hasProgram('xdotool') ? [] : ['xdotool']),
    ...(!browsers || !linux || hasProgram('pdftotext') ? [] : ['poppler-utils']),
  ];
  if (missing.length && !(linux && aptInstall([...missing, ...FONTS])))
    throw new Error(`Please install ${missing.join(', ')}, then run this again.`);
}
