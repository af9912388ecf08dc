/** The last part of an address's path, decoded, or its host: what a file is called. */
export function fileNameOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, host } = new URL(url);
  const name = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || host;
  } catch {
    return name;
  }
}

/** Replaces an element by a link, or by its text alone where the address is none of the web. */
function replaceByLink(element: Element, url: string, text: string): void {
  const link = element.ownerDocument.createElement(/^https?:/i.test(url) ? 'a' : 'span');
  if (link.localName === 'a') link.setAttribute('href', url);
  link.textContent = text;
  // A link in a link is two.
  if (element.closest('a')) element.replaceWith(text);
  else element.replaceWith(link);
}

/** Replaces films and recordings, which are not stored, by links to them. */
export function linkMedia(body: DocumentFragment): void {
  for (const media of body.querySelectorAll('video, audio')) {
    const url = media.getAttribute('src') ?? media.querySelector('source[src]')?.getAttribute('src') ?? '';
    if (url) replaceByLink(media, url, media.getAttribute('title') || fileNameOf(url));
    else media.replaceWith(...media.childNodes);
  }
}

/** Replaces a picture that is not stored by a link to it, or by its description where the page alone could read it. */
export const linkPicture = (image: Element, url: string): void =>
  replaceByLink(image, url, image.getAttribute('alt') || (/^https?:/i.test(url) ? fileNameOf(url) : ''));
