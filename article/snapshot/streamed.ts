import { moveChildren } from '../dom/move';

/** React's streamed boxes: `<div hidden id="S:1">`, for `<template id="B:1">` (with a fallback) or `<template id="P:1">`. */
const BOX_SELECTOR = 'div[hidden][id^="S:"], div[hidden][id*="-S:"]';
/** Marks the end of a fallback: `<!--/$-->`. */
const FALLBACK_END = '/$';
/** Marks the beginning of what may have one: `<!--$?-->`, `<!--$~-->`, `<!--$!-->`, and `<!--$-->` if it is there. */
const FALLBACK_START = /^\$[?~!]?$/;

/** Removes the fallback that the page shows meanwhile: all up to the comment that ends it, others inside it left out. */
function removeFallback(template: Element): void {
  let depth = 0;
  const fallback: ChildNode[] = [];
  for (let node = template.nextSibling; node; node = node.nextSibling) {
    const comment = node.nodeType === 8 ? (node.nodeValue ?? '') : null;
    if (comment === FALLBACK_END && depth === 0) {
      for (const part of fallback) part.remove();
      return;
    }
    if (comment === FALLBACK_END) depth--;
    else if (comment !== null && FALLBACK_START.test(comment)) depth++;
    fallback.push(node);
  }
}

/**
 * Puts what a server streamed into hidden boxes where the page's scripts would have put it: pages that are fetched, or saved
 * before their scripts ran, hold half of their text there, at their end. Source: React's server rendering since 18 (`$RC`,
 * `$RS`; Next.js, Remix). A page whose scripts ran has neither boxes nor templates left.
 */
export function placeStreamed(copy: Document): void {
  const boxes = [...copy.querySelectorAll(BOX_SELECTOR)];
  if (!boxes.length) return;
  const templates = new Map(
    [...copy.querySelectorAll('template[id]')].map((element) => [element.id, element]),
  );
  for (const box of boxes) {
    const [prefix = '', number = ''] = box.id.split('S:');
    const boundary = templates.get(`${prefix}B:${number}`);
    const template = boundary ?? templates.get(`${prefix}P:${number}`);
    if (!template || box.contains(template)) continue;
    if (boundary) removeFallback(template);
    const content = copy.createDocumentFragment();
    moveChildren(box, content);
    template.replaceWith(content);
    box.remove();
  }
}
