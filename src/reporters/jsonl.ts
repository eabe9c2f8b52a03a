// One finding, one line of JSON: for `jq`, `grep` and archives of any size.
import { dataOf } from './data.ts';
import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';

export const jsonl: Format = () => ({
  each(report) {
    const { file, findings } = dataOf(report);
    return findings.map((finding) => `${jsonText({ file, ...finding })}\n`).join('');
  },
});
