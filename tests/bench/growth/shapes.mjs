import { PAGE_SHAPES } from './page-shapes.mjs';
import { TEXT_SHAPES } from './text-shapes.mjs';

/** Every shape by name: its first size, which is doubled four times, and the page of a size. */
export const SHAPES = { ...TEXT_SHAPES, ...PAGE_SHAPES };
