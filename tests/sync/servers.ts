import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { hasProgram } from '../../scripts/install.mjs';
import { findFreePort } from '../e2e/server/free-port';
import { createServerFolder, PASSWORD, type ServerKind, startServer, USER } from './server';

/** A file of users with a password that Apache and nginx can check. */
function writeUsers(root: string): string {
  const file = path.join(root, 'users');
  const hash = createHash('sha1').update(PASSWORD).digest('base64');
  fs.writeFileSync(file, `${USER}:{SHA}${hash}\n`);
  return file;
}

const APACHE_MODULES = '/usr/lib/apache2/modules';

/** Apache with mod_dav; with `gzip`, it compresses answers and rewrites their ETags. */
const apache = (gzip: boolean): ServerKind => ({
  name: gzip ? 'Apache with gzip' : 'Apache',
  isInstalled: () => fs.existsSync(`${APACHE_MODULES}/mod_dav_fs.so`),
  async start() {
    const [{ root, served }, port] = [createServerFolder(), await findFreePort()];
    const modules = [
      'mpm_event',
      'authn_core',
      'authn_file',
      'authz_core',
      'authz_user',
      'auth_basic',
      'dav',
      'dav_fs',
    ]
      .concat(gzip ? ['deflate', 'filter', 'mime'] : [])
      .map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`);
    const config = path.join(root, 'apache.conf');
    fs.writeFileSync(
      config,
      [
        ...modules,
        `ServerRoot ${root}`,
        `ServerName 127.0.0.1`,
        `Listen 127.0.0.1:${port}`,
        `PidFile ${root}/pid`,
        `ErrorLog ${root}/error.log`,
        // What a round costs is read here: the method, the path, and all bytes that came and went.
        `CustomLog ${root}/access.log "%m %U %I %O"`,
        'User www-data',
        'Group www-data',
        `DavLockDB ${served}/../locks`,
        `DocumentRoot ${served}`,
        `<Directory ${served}>`,
        'Dav On',
        'AuthType Basic',
        'AuthName sync',
        `AuthUserFile ${writeUsers(root)}`,
        'Require valid-user',
        gzip ? 'SetOutputFilter DEFLATE' : '',
        '</Directory>',
        gzip ? 'TypesConfig /dev/null' : '',
      ].join('\n'),
    );
    return startServer('/usr/sbin/apache2', ['-f', config, '-D', 'FOREGROUND'], { port, root, served });
  },
});

const NGINX_DAV_EXT = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

const nginx: ServerKind = {
  name: 'nginx',
  isInstalled: () => hasProgram('nginx') && fs.existsSync(NGINX_DAV_EXT),
  async start() {
    const [{ root, served }, port] = [createServerFolder(), await findFreePort()];
    const config = path.join(root, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    fs.writeFileSync(
      config,
      `load_module ${NGINX_DAV_EXT};
daemon off; pid ${root}/pid; error_log ${root}/error.log;
events {}
http {
  access_log off; ${temporary.map((name) => `${name}_temp_path ${root}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port}; root ${served}; client_max_body_size 100m;
    auth_basic sync; auth_basic_user_file ${writeUsers(root)};
    location / { dav_methods PUT DELETE MKCOL COPY MOVE; dav_ext_methods PROPFIND OPTIONS; create_full_put_path off; }
  }
}`,
    );
    return startServer('nginx', ['-c', config, '-p', root], { port, root, served });
  },
};

const lighttpd: ServerKind = {
  name: 'lighttpd',
  isInstalled: () => hasProgram('lighttpd') && fs.existsSync('/usr/lib/lighttpd/mod_webdav.so'),
  async start() {
    const [{ root, served }, port] = [createServerFolder(), await findFreePort()];
    const config = path.join(root, 'lighttpd.conf');
    const users = path.join(root, 'plain');
    fs.writeFileSync(users, `${USER}:${PASSWORD}\n`);
    fs.writeFileSync(
      config,
      `server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.document-root = "${served}"
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${root}/error.log"
server.upload-dirs = ("${root}")
webdav.activate = "enable"
webdav.is-readonly = "disable"
auth.backend = "plain"
auth.backend.plain.userfile = "${users}"
auth.require = ("" => ("method" => "basic", "realm" => "sync", "require" => "valid-user"))
`,
    );
    return startServer('lighttpd', ['-D', '-f', config], { port, root, served });
  },
};

const rclone: ServerKind = {
  name: 'rclone',
  isInstalled: () => hasProgram('rclone'),
  async start() {
    const [{ root, served }, port] = [createServerFolder(), await findFreePort()];
    const args = [
      'serve',
      'webdav',
      served,
      '--addr',
      `127.0.0.1:${port}`,
      '--user',
      USER,
      '--pass',
      PASSWORD,
    ];
    return startServer('rclone', [...args, '--config', path.join(root, 'none')], { port, root, served });
  },
};

/** The framework of Nextcloud's and ownCloud's WebDAV, in PHP's own server; the script is what its manual begins with. */
const SABRE = '/usr/share/php/Sabre/autoload.php';

const sabre: ServerKind = {
  name: 'sabre/dav',
  isInstalled: () => hasProgram('php') && fs.existsSync(SABRE),
  async start() {
    const [{ root, served }, port] = [createServerFolder(), await findFreePort()];
    const script = path.join(root, 'server.php');
    const text = (value: string) => `'${value.replace(/[\\']/g, '\\$&')}'`;
    fs.writeFileSync(
      script,
      `<?php
error_reporting(E_ALL & ~E_DEPRECATED);
require ${text(SABRE)};
class Users extends Sabre\\DAV\\Auth\\Backend\\AbstractBasic {
  protected function validateUserPass($user, $password) { return $user === ${text(USER)} && $password === ${text(PASSWORD)}; }
}
$server = new Sabre\\DAV\\Server(new Sabre\\DAV\\FS\\Directory(${text(served)}));
$server->addPlugin(new Sabre\\DAV\\Auth\\Plugin(new Users(), 'sync'));
$server->exec();
`,
    );
    return startServer('php', ['-S', `127.0.0.1:${port}`, script], { port, root, served });
  },
};

/** Every kind of server, Apache first, which `npm test` uses. */
export const SERVERS: readonly ServerKind[] = [apache(false), apache(true), nginx, lighttpd, rclone, sabre];
