// Checkstyle's XML, which Jenkins and many others read.
import type { Format } from './format.ts';
import { sentenceOf } from './sentence.ts';
import { element, openTag } from './xml.ts';

export const checkstyle: Format = () => ({
  head: `<?xml version="1.0" encoding="UTF-8"?>\n${openTag('checkstyle', { version: '8.0' })}\n`,
  each({ label, findings }) {
    const errors = findings.map((finding) => {
      const { line, column, severity, rule } = finding;
      return `    ${element('error', { line, column, severity, message: sentenceOf(finding), source: `mtmend.${rule}` })}\n`;
    });
    return `  ${element('file', { name: label }, `\n${errors.join('')}  `)}\n`;
  },
  end: () => '</checkstyle>\n',
});
