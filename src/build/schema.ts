// The schema that editors use while somebody writes a glossary.
import { toJsonSchema } from '@valibot/to-json-schema';
import { glossaryFile } from '../glossary/load/index.ts';

export function glossarySchema(): string {
  const schema = toJsonSchema(glossaryFile, { errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'mtmend glossary', ...schema }, null, 2)}\n`;
}
