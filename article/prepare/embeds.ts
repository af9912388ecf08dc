import type { PrepareRule } from './rule';

/** Frames of these hosts are advertising and measuring, never content. */
const NOT_CONTENT =
  /(?:doubleclick|googlesyndication|googletagmanager|adservice|amazon-adsystem|taboola|outbrain|recaptcha|disqus|facebook\.com\/plugins|platform\.twitter\.com\/widgets\/(?:follow|tweet_button))/i;

/**
 * Videos, posts and maps of other sites become a quiet line with title and host that leads there: the view loads nothing
 * from third parties by itself. Readability drops most frames, so this runs before it.
 */
export const embeds: PrepareRule = {
  id: 'embeds',
  apply(copy) {
    for (const frame of copy.querySelectorAll('iframe')) {
      const source = frame.getAttribute('src') || frame.getAttribute('data-src') || '';
      if (!URL.canParse(source, copy.baseURI) || NOT_CONTENT.test(source)) {
        frame.remove();
        continue;
      }
      const address = new URL(source, copy.baseURI);
      if (
        !/^https?:$/.test(address.protocol) ||
        !frame.closest('article, main, [role=main], figure, p, .entry-content')
      ) {
        frame.remove();
        continue;
      }
      const line = copy.createElement('p');
      const link = copy.createElement('a');
      link.href = address.href;
      const title = frame.getAttribute('title')?.trim();
      link.textContent = title ? `${title} (${address.host})` : address.host;
      line.append(link);
      frame.replaceWith(line);
    }
  },
};
