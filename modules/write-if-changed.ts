import fs from 'node:fs';
import path from 'node:path';

/** Writes a generated file, unless it has these contents already: both browsers are built at once, and read each other's. */
export function writeIfChanged(file: string, contents: string | Uint8Array): void {
  const wanted = Buffer.from(contents);
  if (fs.existsSync(file) && fs.readFileSync(file).equals(wanted)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // A file that is only half written is never seen under its name.
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, wanted);
  fs.renameSync(draft, file);
}
