// Data against a schema, with complaints that a translator can act on.
import * as v from 'valibot';
import { MtmendError, type Trouble } from '../../errors/index.ts';
import { nearest } from '../../text/index.ts';
import type { YamlFile } from './yaml.ts';

/** As many mistakes as are told at once. */
const mostTroubles = 20;

/** Throws MtmendError with the place, the line and the nearest known key of everything that does not fit. */
export function validate<T extends v.GenericSchema>(schema: T, yaml: YamlFile): v.InferOutput<T> {
  if (typeof yaml.data !== 'object' || Array.isArray(yaml.data)) {
    throw new MtmendError({
      ...yaml.locate([]),
      what: 'the file should be a map of `key: value` lines',
      todo: 'begin with `entries:` or `corrections:`',
    });
  }
  const result = v.safeParse(schema, yaml.data);
  if (result.success) return result.output;
  const troubles = result.issues.slice(0, mostTroubles).map((issue) => describeIssue(innermost(issue), yaml));
  const [first, ...rest] = troubles.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  throw new MtmendError(first ?? { file: yaml.file, what: 'the file does not fit' }, ...rest);
}

/** A map with known keys only. Remembers them in its complaint, for "did you mean". */
export function mapOf<T extends v.ObjectEntries>(entries: T) {
  const known = Object.keys(entries).join(', ');
  return v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return `${unknownKey}${known}`;
    return issue.received === 'undefined' && issue.path ? missingKey : 'a map of `key: value` lines is wanted here';
  });
}

const unknownKey = 'unknown key; known keys here: ';
const missingKey = 'missing key';

interface Complaint {
  readonly issue: v.BaseIssue<unknown>;
  readonly path: readonly (string | number)[];
}

/** Of a choice between shapes, the complaint about the shape that was meant: the one that got furthest. */
function innermost(issue: v.BaseIssue<unknown>, above: readonly (string | number)[] = []): Complaint {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const inner = (issue.issues ?? []).map((own) => innermost(own, path));
  const meant = inner.find((own) => own.path.length > path.length || own.issue.kind === 'validation');
  const deepest = inner.reduce((best, own) => (own.path.length > best.path.length ? own : best), meant ?? { issue, path });
  return inner.length > 0 ? deepest : { issue, path };
}

function describeIssue({ issue, path }: Complaint, yaml: YamlFile): Trouble {
  const key = String(path.at(-1));
  if (issue.message.startsWith(unknownKey)) {
    const known = issue.message.slice(unknownKey.length);
    const near = nearest(key, known.split(', '));
    const todo = near ? `did you mean \`${near}\`?` : `known keys here: ${known}`;
    return { ...yaml.locate(path, true), what: `\`${key}\` is not known here`, todo };
  }
  if (issue.message === missingKey) {
    return { ...yaml.locate(path.slice(0, -1)), what: `\`${key}\` is missing`, todo: `add a line \`${key}: …\`` };
  }
  const [what, todo] = issue.message.split('; ');
  return { ...yaml.locate(path), what: what ?? issue.message, todo: todo ?? `put it in the place of ${issue.received}` };
}
