/** Kind of an element: its name and classes. Numbers in classes distinguish elements, not kinds. */
export const nameKind = (element: Element): string =>
  `${element.localName}.${element.className.toString().replace(/\d+/g, '')}`;
