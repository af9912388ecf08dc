import { sendRequest, toError } from './http';
import { type StorageAddress, type Transport, TransportError } from './transport';

/** A folder on a WebDAV server. */
export interface WebdavOptions extends StorageAddress {
  /** Parses XML: `new DOMParser().parseFromString(text, 'application/xml')`. Workers have none. */
  parseXml(text: string): Document;
}

const DAV = 'DAV:';
/** Bytes of a list: far more than a hundred thousand files. */
const MAX_LIST_BYTES = 64_000_000;
/** What servers answer to PUT where the folder is missing: 409 (RFC 4918, section 9.7.1), Apache 403 or 404, nginx 500. */
const MISSING_FOLDER: readonly number[] = [403, 404, 409, 500];
/** Bytes of an answer that says only how it went. */
const MAX_STATUS_BYTES = 1_000_000;
const PROPFIND =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';

function encodeBasic(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/** The last part of an address or a path, decoded; null if it cannot be. */
function lastPart(href: string): string | null {
  try {
    return decodeURIComponent(href.replace(/\/+$/, '').split('/').at(-1) ?? '');
  } catch {
    return null;
  }
}

/** The names of the files in an answer to PROPFIND (RFC 4918, section 9.1), without folders, that which was asked for too. */
function parseList(document: Document): string[] {
  return [...document.getElementsByTagNameNS(DAV, 'response')].flatMap((response) => {
    if (response.getElementsByTagNameNS(DAV, 'collection').length) return [];
    const href = response.getElementsByTagNameNS(DAV, 'href')[0]?.textContent?.trim();
    const name = href && lastPart(href);
    return name ? [name] : [];
  });
}

/**
 * Storage in a folder of a WebDAV server: Nextcloud, Synology, Fastmail, Apache, nginx and others. It uses what all of them do
 * alike: PROPFIND of one folder, GET, PUT, MKCOL, DELETE; no locks, no ETags, no conditions.
 */
export function createWebdav({ url, user, password, parseXml }: WebdavOptions): Transport {
  const base = url.replace(/\/+$/, '');
  const headers = { authorization: encodeBasic(user, password) };
  const addressOf = (path: string) => `${base}/${path.split('/').map(encodeURIComponent).join('/')}`;

  const makeFolder = async (address: string, signal: AbortSignal): Promise<void> => {
    const asked = { method: 'MKCOL', url: `${address}/`, headers, limit: MAX_STATUS_BYTES, signal };
    const { response } = await sendRequest(asked);
    // 405: it is there already (RFC 4918, section 9.3.1).
    if (!response.ok && response.status !== 405) throw toError(response, `MKCOL ${address}`);
  };

  const write = async (
    path: string,
    body: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<Response> => {
    const type = { 'content-type': 'application/octet-stream' };
    const asked = { method: 'PUT', url: addressOf(path), headers: { ...headers, ...type }, body, signal };
    return (await sendRequest({ ...asked, limit: MAX_STATUS_BYTES })).response;
  };

  const get = async (path: string, limit: number, signal: AbortSignal) => {
    const { response, bytes } = await sendRequest({
      method: 'GET',
      url: addressOf(path),
      headers,
      limit,
      signal,
    });
    if (response.status === 404 || response.status === 410) return null;
    if (!response.ok) throw toError(response, `GET ${path}`);
    // nginx may answer 200 without a body for what is not there; no file of ours is empty.
    return bytes.length ? bytes : null;
  };

  /**
   * Whether a file is there as it was sent: where a connection breaks off or a disk is full, some servers and proxies keep half of
   * it and say that all went well. Its length is asked for, or all of it where the server compresses what it sends.
   */
  const isWhole = async (
    path: string,
    sent: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<boolean> => {
    const asked = { method: 'HEAD', url: addressOf(path), headers, limit: MAX_STATUS_BYTES, signal };
    const { response } = await sendRequest(asked);
    const length = response.headers.get('content-length');
    if (response.ok && length !== null && !response.headers.has('content-encoding'))
      return Number(length) === sent.length;
    const kept = await get(path, sent.length, signal);
    return kept?.length === sent.length && kept.every((byte, at) => byte === sent[at]);
  };

  return {
    async list(folder, signal) {
      const { response, bytes } = await sendRequest({
        method: 'PROPFIND',
        url: `${addressOf(folder)}/`,
        headers: { ...headers, depth: '1', 'content-type': 'application/xml; charset=utf-8' },
        body: PROPFIND,
        limit: MAX_LIST_BYTES,
        signal,
      });
      if (response.status === 404) return [];
      if (response.status !== 207) throw toError(response, `PROPFIND ${folder}`);
      const document = parseXml(new TextDecoder().decode(bytes));
      // Of XML that breaks off browsers give what came before: files of which nothing is said would be taken for lost.
      const isBroken = document.getElementsByTagNameNS('*', 'parsererror').length > 0;
      if (isBroken || document.documentElement?.localName !== 'multistatus')
        throw new TransportError('wrong-answer', `PROPFIND ${folder}: the answer is no list`);
      return parseList(document);
    },
    get,
    async put(path, bytes, signal) {
      let response = await write(path, bytes, signal);
      if (MISSING_FOLDER.includes(response.status)) {
        await makeFolder(base, signal).catch(() => {});
        await makeFolder(addressOf(path.split('/').slice(0, -1).join('/')), signal);
        response = await write(path, bytes, signal);
      }
      if (!response.ok) throw toError(response, `PUT ${path}`);
      if (!(await isWhole(path, bytes, signal)))
        throw new TransportError('wrong-answer', `PUT ${path}: what is there now is not what was sent`);
    },
    async remove(path, signal) {
      const asked = { method: 'DELETE', url: addressOf(path), headers, limit: MAX_STATUS_BYTES, signal };
      const { response } = await sendRequest(asked);
      if (!response.ok && response.status !== 404 && response.status !== 410)
        throw toError(response, `DELETE ${path}`);
    },
  };
}
