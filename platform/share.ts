/** Whether the system has a share sheet. */
export const canShare = 'share' in navigator;

/** Opens the system's share sheet. Cancelling it is not an error. */
export function share({ title, url }: { title: string; url: string }): void {
  navigator.share({ title, url }).catch(() => {});
}
