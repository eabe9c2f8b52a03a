// For reviewdog (Reviewdog Diagnostic Format, a line for each finding). Its suggestions become changes that a reviewer
// accepts with a click, so each range is that of the change: lines end with LF, columns count UTF-8 bytes from 1, the end
// is not part of it.
import type { Span } from '../model/index.ts';
import { bytesOf, positionsOf } from '../text/index.ts';
import { fixesOf } from './fixes.ts';
import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';
import { sentenceOf } from './sentence.ts';

export const rdjsonl: Format = () => ({
  each(report) {
    const { label, findings } = report;
    const range = rangesIn(report.source);
    return findings
      .map((finding) => {
        const { rule, severity } = finding;
        const fixes = fixesOf(finding, report);
        // reviewdog offers a suggestion only where it covers the lines of the finding.
        const place = fixes[0] ?? finding;
        return `${jsonText({
          message: sentenceOf(finding),
          location: { path: label, range: range(place) },
          severity: severity.toUpperCase(),
          source: { name: 'mtmend' },
          code: { value: rule },
          ...(fixes.length > 0 && { suggestions: fixes.map((fix) => ({ range: range(fix), text: fix.text })) }),
        })}\n`;
      })
      .join('');
  },
});

function rangesIn(source: string): (span: Span) => unknown {
  const place = positionsOf(source, /\n/g);
  const byte = bytesOf(source);
  const position = (offset: number) => {
    const { line, column } = place(offset);
    const lineStart = line === 1 ? 0 : offset - column + 1;
    return { line, column: byte(offset) - byte(lineStart) + 1 };
  };
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}
