import type { NormaliseStep } from './step';

/** The same picture under other sizes: compared by file name without size suffixes and query. */
function fileKey(address: string): string {
  const name = address.split(/[?#]/)[0]?.split('/').pop() ?? '';
  return name
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/[-_](?:\d+x\d*|scaled|large|medium|small|\d{2,4})$/g, '');
}

/** Puts the page's lead image at the top where the article has no picture near its beginning and not this one anywhere. */
export const leadImage: NormaliseStep = (root, { metadata }) => {
  const lead = metadata.leadImage;
  if (!lead) return;
  const images = [...root.querySelectorAll('img')];
  const key = fileKey(lead.url);
  if (images.some((image) => fileKey(image.getAttribute('src') ?? '') === key)) return;
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
  root.prepend(figure);
};
