import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Tab } from './driver';

/**
 * The colour of a pixel of a PNG, by default the one at its centre, without interlacing and with eight bits per channel,
 * as both browsers write it.
 */
export function pixelOf(
  png: Buffer,
  at?: { x: number; y: number },
): [red: number, green: number, blue: number] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const { x, y } = at ?? { x: width >> 1, y: height >> 1 };
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let chunk = 8; chunk < png.length; chunk += 12 + png.readUInt32BE(chunk))
    if (png.toString('latin1', chunk + 4, chunk + 8) === 'IDAT')
      parts.push(png.subarray(chunk + 8, chunk + 8 + png.readUInt32BE(chunk)));
  const raw = zlib.inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  let line: Buffer = Buffer.alloc(stride);
  for (let row = 0; row <= y; row++) {
    const start = row * (stride + 1);
    line = unfilter(raw[start] ?? 0, raw.subarray(start + 1, start + 1 + stride), line, channels);
  }
  const start = x * channels;
  return [line[start] ?? 0, line[start + 1] ?? 0, line[start + 2] ?? 0];
}

/** Reverses the filter of a PNG scanline (PNG specification, section 9). */
function unfilter(filter: number, line: Buffer, above: Buffer, channels: number): Buffer {
  const out = Buffer.alloc(line.length);
  for (let index = 0; index < line.length; index++) {
    const left = index >= channels ? (out[index - channels] ?? 0) : 0;
    const up = above[index] ?? 0;
    const corner = index >= channels ? (above[index - channels] ?? 0) : 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    out[index] = ((line[index] ?? 0) + guess) & 255;
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The colour of a pixel of what a tab shows, by default the one at its centre. */
export async function pixelOnScreen(
  tab: Tab,
  at?: { x: number; y: number },
): Promise<ReturnType<typeof pixelOf>> {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-pixel-')), 'shot.png');
  try {
    await tab.screenshot(file);
    return pixelOf(fs.readFileSync(file), at);
  } finally {
    fs.rmSync(path.dirname(file), { recursive: true, force: true });
  }
}

/** Whether the pixel at the centre of a tab's screenshot is red. */
export async function isRed(tab: Tab): Promise<boolean> {
  const [red, green, blue] = await pixelOnScreen(tab);
  return red > 150 && green < 60 && blue < 60;
}
