import { spawn, spawnSync } from 'node:child_process';

/** Whether `ffmpeg` is installed, which captures what a display really shows. */
export const CAPTURES_SCREEN = spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0;

/** Captures per second, and the square that is captured, in the middle of the browser's window (px). */
const RATE = 50;
const SIZE = 200;
const [LEFT, TOP] = [450, 400];
/** Brightness from which a frame counts as white, of 255; a page of text on dark paper has less than 90. */
const WHITE = 190;

export interface Recording {
  /** The mean brightness of each captured frame, 0 to 255. */
  stop(): Promise<number[]>;
}

/** Records the brightness of the middle of an X display, as fast as it can; resolves with the first frame. */
export async function recordScreen(display: string): Promise<Recording> {
  const input = ['-f', 'x11grab', '-draw_mouse', '0', '-framerate', String(RATE)];
  const area = ['-video_size', `${SIZE}x${SIZE}`, '-i', `${display}+${LEFT},${TOP}`];
  const output = ['-pix_fmt', 'gray', '-f', 'rawvideo', 'pipe:1'];
  const child = spawn('ffmpeg', ['-loglevel', 'error', ...input, ...area, ...output], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`ffmpeg can't capture ${display}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      resolve();
    });
  });
  return {
    async stop() {
      child.kill('SIGINT');
      await ended;
      const bytes = Buffer.concat(chunks);
      const frame = SIZE * SIZE;
      return Array.from({ length: Math.floor(bytes.length / frame) }, (_, index) => {
        let sum = 0;
        for (const value of bytes.subarray(index * frame, (index + 1) * frame)) sum += value;
        return Math.round(sum / frame);
      });
    },
  };
}

/** The white frames of a recording. */
export const whiteFrames = (frames: readonly number[]): number[] => frames.filter((mean) => mean > WHITE);
