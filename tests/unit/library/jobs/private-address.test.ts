import { describe, expect, test } from 'vitest';
import { isPrivateHost, mayReach } from '../../../../library/jobs/private-address';

const hostOf = (address: string) => new URL(address).hostname;

test.each([
  'http://127.0.0.1/',
  'http://127.9.8.7/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://127.1/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[fc00::1]/',
  'http://[fd12:3456:789a::1]/',
  'http://[fe80::1]/',
  'http://[febf::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://router.home.arpa/',
  'http://router/',
])('%s is of the reader’s own network', (address) => {
  expect(isPrivateHost(hostOf(address))).toBe(true);
});

test.each([
  'https://example.org/',
  'https://localhost.example.org/',
  'https://local/'.replace('local', 'local.example'),
  'http://8.8.8.8/',
  'http://172.32.0.1/',
  'http://100.128.0.1/',
  'http://[2606:4700:4700::1111]/',
  'https://xn--bcher-kva.example/',
])('%s is of the open web', (address) => {
  expect(isPrivateHost(hostOf(address))).toBe(false);
});

describe('what may be reached for an article', () => {
  test.each([
    ['https://cdn.example.net/a.png', 'https://example.org/tide'],
    ['http://192.168.1.5/a.png', 'http://192.168.1.5/tide'],
    ['http://wiki:8080/a.png', 'http://wiki:8080/tide'],
  ])('%s from %s', (address, from) => {
    expect(mayReach(address, from)).toBe(true);
  });

  test.each([
    ['http://192.168.1.1/reboot.png', 'https://example.org/tide'],
    ['http://192.168.1.1/a.png', 'http://192.168.1.2/tide'],
    ['http://127.0.0.1:631/a.png', 'http://127.0.0.1:8000/tide'],
    ['http://localhost/a.png', 'http://127.0.0.1/tide'],
    ['no address', 'https://example.org/tide'],
  ])('not %s from %s', (address, from) => {
    expect(mayReach(address, from)).toBe(false);
  });
});
