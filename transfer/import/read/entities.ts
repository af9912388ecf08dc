import { Parser } from 'htmlparser2';

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

function decodeEntity(entity: string): string {
  let text = '';
  const parser = new Parser(
    {
      ontext: (piece) => {
        text += piece;
      },
    },
    { decodeEntities: true },
  );
  parser.end(entity);
  return text;
}

/** Text with HTML's character references (`&amp;`, `&#39;`) decoded, and nothing else taken for markup: `a < b` stays. */
export const decodeEntities = (text: string): string => text.replace(ENTITY, decodeEntity);
