/**
 * The digit zero of scripts that pages use for dates and counts: Arabic, Persian, Devanagari, Bengali, Thai, full width. They
 * belong to scripts, which several languages share, and not to a language's file.
 */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;

/** Replaces digits of other scripts with ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
}
