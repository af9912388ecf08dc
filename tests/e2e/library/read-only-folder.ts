import { execFileSync } from 'node:child_process';

/** Mounts a folder over itself so that nobody can write in it, root included. Throws where this machine lets nobody mount anything. */
export function makeReadOnly(folder: string): void {
  execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
  execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' });
}

/** Takes that mount away again. */
export function makeWritable(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
}
