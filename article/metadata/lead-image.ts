import type { Image } from '../types';
import type { Sources } from './sources';

const EXCLUDED_FILE =
  /(?:logo|placeholder|default|fallback|favicon|avatar|blank|spacer|social-?share|og-?image-default|no-?image)/i;

/** An image in JSON-LD is a URL, an object, or a list of either. */
function readJsonLdImage(
  value: unknown,
): { url: string; width: number | null; height: number | null } | null {
  const first: unknown = [value].flat()[0];
  if (typeof first === 'string') return { url: first, width: null, height: null };
  if (typeof first !== 'object' || first === null) return null;
  const url: unknown = Reflect.get(first, 'url') ?? Reflect.get(first, 'contentUrl');
  if (typeof url !== 'string') return null;
  return {
    url,
    width: parseSize(Reflect.get(first, 'width')),
    height: parseSize(Reflect.get(first, 'height')),
  };
}

function parseSize(value: unknown): number | null {
  const number = Number.parseInt(String(value ?? ''), 10);
  return number > 0 && Number.isSafeInteger(number) ? number : null;
}

/** The article's main image, or null. Sources by rank: Open Graph, JSON-LD, Twitter and other meta tags. */
export function readLeadImage(sources: Sources): Image | null {
  const { meta } = sources;
  const candidates = [
    {
      url: meta('og:image:secure_url', 'og:image:url', 'og:image'),
      width: parseSize(meta('og:image:width')),
      height: parseSize(meta('og:image:height')),
    },
    readJsonLdImage(sources.article?.image),
    {
      url: meta('twitter:image', 'twitter:image:src', 'image', 'thumbnail', 'sailthru.image.full'),
      width: null,
      height: null,
    },
  ];
  for (const candidate of candidates) {
    if (!candidate?.url || !URL.canParse(candidate.url, sources.page.baseURI)) continue;
    const url = new URL(candidate.url, sources.page.baseURI);
    if (!/^https?:$/.test(url.protocol) || EXCLUDED_FILE.test(url.pathname.split('/').pop() ?? '')) continue;
    if ((candidate.width ?? 999) < 150) continue;
    return {
      url: url.href,
      alt: meta('og:image:alt', 'twitter:image:alt'),
      width: candidate.width,
      height: candidate.height,
    };
  }
  return null;
}
