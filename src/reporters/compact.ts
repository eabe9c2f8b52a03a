// One line for each finding, as compilers write it; editors and log readers know this form.
import { printable } from '../text/index.ts';
import type { Format } from './format.ts';
import { sentenceOf } from './sentence.ts';

export const compact: Format = () => ({
  each: ({ label, findings }) =>
    findings
      .map((finding) => {
        const { line, column, severity, rule } = finding;
        return `${printable(`${label}:${line}:${column}`)}: ${severity}: ${sentenceOf(finding)} [${rule}]\n`;
      })
      .join(''),
});
