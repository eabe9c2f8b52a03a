// JUnit's XML: a text is a suite, a finding a failed test; a text without findings is one test that passed.
import type { Format } from './format.ts';
import { sentenceOf } from './sentence.ts';
import { element, escapeXml, openTag } from './xml.ts';

export const junit: Format = () => ({
  head: `<?xml version="1.0" encoding="UTF-8"?>\n${openTag('testsuites', { name: 'mtmend' })}\n`,
  each({ label, findings }) {
    const failed = findings.map((finding) => {
      const { line, column, severity, rule } = finding;
      const message = sentenceOf(finding);
      const failure = element('failure', { type: severity, message }, escapeXml(`${label}:${line}:${column}: ${message}`));
      return `    ${element('testcase', { classname: label, name: `${line}:${column} ${rule}`, time: 0 }, failure)}\n`;
    });
    const cases = failed.length > 0 ? failed : [`    ${element('testcase', { classname: label, name: 'no findings', time: 0 })}\n`];
    const counts = { tests: cases.length, failures: failed.length, errors: 0, skipped: 0, time: 0 };
    return `  ${element('testsuite', { name: label, ...counts }, `\n${cases.join('')}  `)}\n`;
  },
  end: () => '</testsuites>\n',
});
