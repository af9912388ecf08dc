/** How long the browser may take until it reads a file (ms). */
const URL_LIFETIME_MS = 600_000;

/** Saves a file where the browser saves downloads, through a link, which needs no permission. */
export function downloadFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), URL_LIFETIME_MS);
}
