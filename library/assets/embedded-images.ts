import { stripPlaces } from '../../article/sanitize';
import type { Article } from '../../article/types';
import { parseFragment } from '../../markup/parse';
import type { Asset } from '../types';
import { encodeEmbeddedImage } from './collect-images';

/** An article without images in its markup, and those images. */
export interface SeparatedImages {
  article: Article;
  pictures: Omit<Asset, 'id'>[];
}

/**
 * Takes images in `data:` URLs out of an article's content, as saved pages have them, so that they are stored as those of other
 * articles are: each gets an address of its own at the article's. What can't be drawn is left out, with its alt text.
 */
export async function separateEmbeddedImages(article: Article, page: Document): Promise<SeparatedImages> {
  if (!article.content.includes('src="data:')) return { article, pictures: [] };
  const template = parseFragment(article.content);
  const pictures: SeparatedImages['pictures'] = [];
  const addresses = new Map<string, string | null>();
  for (const image of template.content.querySelectorAll('img[src^="data:"]')) {
    const source = image.getAttribute('src') ?? '';
    if (!addresses.has(source)) {
      const picture = await encodeEmbeddedImage(source, page);
      const address = `${article.url.replace(/#.*$/s, '')}#lectern-image-${pictures.length + 1}`;
      if (picture) pictures.push({ ...picture, url: address });
      addresses.set(source, picture && address);
    }
    const address = addresses.get(source);
    if (address) image.setAttribute('src', address);
    else image.removeAttribute('src');
  }
  const { leadImage } = article;
  const lead = leadImage && (addresses.get(leadImage.url) ?? leadImage.url);
  return {
    article: {
      ...article,
      content: stripPlaces(template.innerHTML),
      leadImage: leadImage && lead && !lead.startsWith('data:') ? { ...leadImage, url: lead } : null,
    },
    pictures,
  };
}
