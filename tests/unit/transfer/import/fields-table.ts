import type { Importer } from '../../../../transfer/import/importer';

/** The table of one format, as docs/import.md has it. */
export const fieldsTable = ({ id, name, fields }: Importer): string =>
  [
    `### ${name}: \`${id}\``,
    '',
    '| field | becomes |',
    '| --- | --- |',
    ...Object.entries(fields).map(([field, fate]) => `| \`${field}\` | ${fate} |`),
  ].join('\n');
