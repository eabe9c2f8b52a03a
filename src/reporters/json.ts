// Everything, for programs, as one JSON value; `schema/findings.schema.json` describes it.
import { dataOf } from './data.ts';
import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';

export const json: Format = ({ version }) => {
  let files = 0;
  return {
    head: `{\n  "version": 1,\n  "tool": { "name": "mtmend", "version": ${jsonText(version)} },\n  "files": [`,
    each: (report) => `${files++ === 0 ? '' : ','}\n    ${jsonText(dataOf(report), 2).replace(/\n/g, '\n    ')}`,
    end: () => `${files === 0 ? '' : '\n  '}]\n}\n`,
  };
};
