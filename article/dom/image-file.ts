/** Whether a URL is that of an image file, by its extension. */
export const isImageFile = (url: string): boolean => /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(url);
