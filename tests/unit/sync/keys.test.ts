import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyBytes, importLibraryKey, keyId } from '../../../sync/seal/library-key';
import { isWrappedKey, unwrapKey, WrongPassphrase, wrapKey } from '../../../sync/seal/passphrase';
import { readRecoveryCode, writeRecoveryCode } from '../../../sync/seal/recovery-code';

describe('a passphrase', () => {
  test('opens the key it wraps, however its letters are composed, and no other does', async () => {
    const key = createKeyBytes();
    const progress: number[] = [];
    const wrapped = await wrapKey(key, 'Größe und Meer', (share) => progress.push(share));
    expect(isWrappedKey(JSON.parse(JSON.stringify(wrapped)))).toBe(true);
    expect(progress.length).toBeGreaterThan(2);
    expect(await unwrapKey(wrapped, 'Größe und Meer'.normalize('NFD'))).toEqual(key);
    await expect(unwrapKey(wrapped, 'Größe und meer')).rejects.toBeInstanceOf(WrongPassphrase);
    expect(JSON.stringify(wrapped)).not.toContain(Buffer.from(key).toString('hex'));
    expect(wrapped.id).toBe(await keyId(await importLibraryKey(key)));
    expect(wrapped.id).not.toBe(await keyId(await importLibraryKey(createKeyBytes())));
  }, 120_000);

  test.each([
    ['more memory than it may', { memoryKib: 4_000_000 }],
    ['more passes than it may', { passes: 1_000_000 }],
    ['another method', { kdf: 'md5' }],
    ['a newer version', { version: 2 }],
    ['a salt that is none', { salt: 'x' }],
    ['a key that is cut off', { key: 'abcd' }],
    ['an ID that is none', { id: 'abcd' }],
  ])('is not asked for where a file wants %s', (_, part) => {
    const whole = {
      version: 1,
      kdf: 'argon2id',
      salt: '0'.repeat(32),
      memoryKib: 65_536,
      passes: 3,
      key: '0'.repeat(96),
      id: '0'.repeat(20),
    };
    expect(isWrappedKey(whole)).toBe(true);
    expect(isWrappedKey({ ...whole, ...part })).toBe(false);
  });
});

describe('a recovery code', () => {
  test('is the key again, as a hand copies it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
        const code = await writeRecoveryCode(new Uint8Array(bytes));
        expect(code).toMatch(/^(?:[0-9A-Z]{7} ){7}[0-9A-Z]{7}$/);
        const copied = code.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(await readRecoveryCode(copied)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test('with one wrong, missing or swapped letter is none', async () => {
    const code = await writeRecoveryCode(createKeyBytes());
    for (let at = 0; at < code.length; at++) {
      if (code[at] === ' ') continue;
      const other = code[at] === 'Z' ? 'Y' : 'Z';
      expect(await readRecoveryCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      expect(await readRecoveryCode(code.slice(0, at) + code.slice(at + 1))).toBeNull();
    }
    expect(await readRecoveryCode('')).toBeNull();
  });
});
