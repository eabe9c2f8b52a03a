// The schemas that editors use while somebody writes a glossary or a configuration.
import { toJsonSchema } from '@valibot/to-json-schema';
import { configFile, glossaryFile } from '../glossary/load/index.ts';

export function glossarySchema(): string {
  return render('mtmend glossary', glossaryFile);
}

export function configSchema(): string {
  return render('mtmend configuration', configFile);
}

function render(title: string, file: Parameters<typeof toJsonSchema>[0]): string {
  return `${JSON.stringify({ title, ...toJsonSchema(file, { errorMode: 'ignore' }) }, null, 2)}\n`;
}
