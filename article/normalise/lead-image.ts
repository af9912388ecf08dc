import { STANDFIRST_ATTRIBUTE } from '../main-content/standfirst';
import type { NormaliseStep } from './step';

/** File name without query, extension and size suffixes, to recognise the same image in other sizes. */
function createFileKey(address: string): string {
  const name = address.split(/[?#]/)[0]?.split('/').pop() ?? '';
  return name
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/[-_](?:\d+x\d*|scaled|large|medium|small|\d{2,4})$/g, '');
}

/** Adds the page's lead image at the top, under the standfirst, unless the article contains it or has another image near its beginning. */
export const leadImage: NormaliseStep = (root, { metadata }) => {
  const lead = metadata.leadImage;
  if (!lead) return;
  const images = [...root.querySelectorAll('img')];
  const key = createFileKey(lead.url);
  if (images.some((image) => createFileKey(image.getAttribute('src') ?? '') === key)) return;
  const first = images[0];
  if (first) {
    const before = root.ownerDocument.createRange();
    before.setStart(root, 0);
    before.setEndBefore(first);
    if (before.toString().trim().length < 600) return;
  }
  const figure = root.ownerDocument.createElement('figure');
  const image = root.ownerDocument.createElement('img');
  image.setAttribute('src', lead.url);
  image.setAttribute('alt', lead.alt);
  if (lead.width && lead.height) {
    image.setAttribute('width', String(lead.width));
    image.setAttribute('height', String(lead.height));
  }
  figure.append(image);
  const standfirst = [...root.children].findLast((child) => child.hasAttribute(STANDFIRST_ATTRIBUTE));
  if (standfirst) standfirst.after(figure);
  else root.prepend(figure);
};
