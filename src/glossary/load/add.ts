// Adds a wrong form to a glossary file as a careful person would: a few letters go in, all the rest stays byte for byte.
import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { MtmendError } from '../../errors/index.ts';
import { applyEdits, type Edit } from '../../text/index.ts';
import { glossaryFile } from './schema.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

export interface Added {
  /** The new text of the file. */
  readonly text: string;
  /** Where it went: to the entry of that name, or to `corrections`. */
  readonly to: 'entry' | 'corrections' | 'known already';
}

/**
 * Puts `wrong → right` into the text of a glossary file: under the entry whose name is `right`, else under `corrections`.
 * Throws MtmendError when the file is not a right glossary, would not be one any more, or already corrects `wrong` to something else.
 */
export function addCorrection(file: string, text: string, wrong: string, right: string): Added {
  const yaml = readYaml(file, text);
  const data = validate(glossaryFile, yaml);
  const now = Object.hasOwn(data.corrections ?? {}, wrong) ? data.corrections?.[wrong] : undefined;
  if (now !== undefined && now !== right) {
    const place = yaml.locate(['corrections', wrong]);
    throw new MtmendError({
      ...place,
      what: `\`${wrong}\` is already corrected to \`${now}\``,
      todo: 'change that line by hand if it is wrong',
    });
  }
  const index = (data.entries ?? []).findIndex(({ name }) => name === right);
  const forms = [data.entries?.[index]?.wrong ?? []].flat();
  if (now === right || forms.some((form) => (typeof form === 'string' ? form : form.text) === wrong)) return { text, to: 'known already' };
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const edit =
    index >= 0
      ? addToEntry(text, document.getIn(['entries', index], true) as YAMLMap, wrong)
      : addToCorrections(text, document.get('corrections', true), wrong, right);
  const added = applyEdits(text, [edit]);
  validate(glossaryFile, readYaml(file, added)); // What could not be read again must not be written.
  return { text: added, to: index >= 0 ? 'entry' : 'corrections' };
}

function addToEntry(text: string, entry: YAMLMap, wrong: string): Edit {
  const forms = entry.get('wrong', true) as Node | undefined;
  if (isSeq(forms)) {
    const last = forms.items.at(-1) as Node | undefined;
    if (forms.flow || !last) return insert(last ? endOf(last) : startOf(forms) + 1, `${last ? ', ' : ''}${scalar(wrong)}`);
    const dash = text.slice(text.lastIndexOf('\n', startOf(last) - 1) + 1, startOf(last));
    return insertLine(text, endOf(last), `${' '.repeat(dash.indexOf('-'))}- ${scalar(wrong)}`);
  }
  if (isScalar(forms)) {
    const [start, end] = [startOf(forms), endOf(forms)];
    return { start, end, text: `[${text.slice(start, end)}, ${scalar(wrong)}]` };
  }
  if (isMap(forms) && forms.flow)
    return { start: startOf(forms), end: endOf(forms), text: `[${text.slice(startOf(forms), endOf(forms))}, ${scalar(wrong)}]` };
  if (isMap(forms)) {
    throw new MtmendError({
      what: 'the wrong form of this entry is written as a map of its own',
      todo: 'make it a list (`- text: …`) first',
    });
  }
  const key = entry.items[0]?.key as Node;
  const value = entry.items[0]?.value as Node;
  if (entry.flow) return insert(endOf(value), `, wrong: [${scalar(wrong)}]`);
  const column = startOf(key) - (text.lastIndexOf('\n', startOf(key) - 1) + 1);
  return insertLine(text, endOf(value), `${' '.repeat(column)}wrong: [${scalar(wrong)}]`);
}

function addToCorrections(text: string, corrections: unknown, wrong: string, right: string): Edit {
  const line = `${scalar(wrong)}: ${scalar(right)}`;
  if (!isMap(corrections)) return insertLine(text, text.trimEnd().length, `corrections:\n  ${line}`);
  const last = corrections.items.at(-1);
  if (corrections.flow || !last) return insert(last ? endOf(last.value as Node) : startOf(corrections) + 1, `${last ? ', ' : ''}${line}`);
  const key = startOf(last.key as Node);
  return insertLine(text, endOf(last.value as Node), text.slice(text.lastIndexOf('\n', key - 1) + 1, key) + line);
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** Behind the line in which `at` stands, whatever comment that line ends with, in the file's own kind of line end. */
function insertLine(text: string, at: number, line: string): Edit {
  const feed = text.indexOf('\n', text.slice(0, at).trimEnd().length);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = line.replaceAll('\n', end);
  if (feed >= 0) return insert(feed + 1, lines + end);
  return insert(text.length, (text === '' ? '' : end) + lines + end);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** The end of the value itself, before blanks and comments. */
function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

/** A text as YAML, plain where that is safe in every place, else in double quotes. */
function scalar(text: string): string {
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'’()/&-]*[\p{L}\p{M}\p{N}.)])?$/u.test(text) ? text : JSON.stringify(text);
}
