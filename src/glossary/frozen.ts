// A glossary in one piece of bytes, with its forms ready for matching and its names ready for search: made once (when the program is built, or when a
// user's glossary was read), and used as it is read back, by views on the bytes.
import type { Entry, Glossary } from '../model/index.ts';
import { type SoundTable, tabulateSounds } from '../names/index.ts';
import { type FormTable, tabulateForms } from './compile.ts';

/** An entry as it is kept: what is empty is left out, a wrong form without conditions is a text. */
interface FrozenEntry {
  readonly name: string;
  readonly full?: readonly string[];
  readonly kind?: Entry['kind'];
  readonly source?: readonly string[];
  readonly readings?: readonly string[];
  readonly wrong?: readonly (string | { text: string; near?: readonly string[]; not?: readonly string[] })[];
  readonly cues?: readonly string[];
  readonly keep?: readonly string[];
}

/** What stands first in the bytes, as JSON; the lengths count Int32 numbers. */
interface Head {
  readonly language: string | undefined;
  readonly alphabet: string;
  readonly lengths: readonly number[];
}

/** What stands last, as JSON. */
interface Tail {
  readonly entries: readonly FrozenEntry[];
  /** Joined with line feeds. */
  readonly letters: string;
  readonly rights: string;
  readonly keys: string;
}

/** To be raised whenever the layout, the folding of forms or the filing of sounds changes. */
export const frozenVersion = 2;

const headLength = 8;

/** Four bytes for the version, four for the length of the head; the head; the arrays, each at a multiple of four; the texts. */
export function freeze({ language, entries }: Glossary): Uint8Array {
  const { trie, starts, references } = tabulateForms(entries);
  const sounds = tabulateSounds(entries);
  const arrays = [trie.base, trie.check, trie.values, starts, references, sounds.ofEntry, sounds.traits, sounds.starts, sounds.postings];
  const head: Head = { language, alphabet: trie.alphabet, lengths: arrays.map(({ length }) => length) };
  const headBytes = encode(JSON.stringify(head));
  const lines = (texts: readonly string[]) => texts.join('\n');
  const tail: Tail = {
    entries: entries.map(freezeEntry),
    letters: lines(sounds.letters),
    rights: lines(sounds.rights),
    keys: lines(sounds.keys),
  };
  const tailBytes = encode(JSON.stringify(tail));
  const arraysStart = aligned(headLength + headBytes.length);
  const tailStart = arrays.reduce((sum, array) => sum + array.byteLength, arraysStart);
  const bytes = new Uint8Array(tailStart + tailBytes.length);
  new DataView(bytes.buffer).setUint32(0, frozenVersion, true);
  new DataView(bytes.buffer).setUint32(4, headBytes.length, true);
  bytes.set(headBytes, headLength);
  let at = arraysStart;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  bytes.set(tailBytes, tailStart);
  return bytes;
}

/** What was frozen with these entries. */
const tables = new WeakMap<readonly Entry[], { readonly forms: FormTable; readonly sounds: SoundTable }>();

/** The glossary that was frozen. Throws an Error when the bytes are of another version or cut short. */
export function thaw(frozen: Uint8Array): Glossary {
  // Views on numbers must begin at a multiple of four.
  const bytes = frozen.byteOffset % 4 === 0 ? frozen : new Uint8Array(frozen);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== frozenVersion) throw new Error('frozen by another version');
  const length = view.getUint32(4, true);
  const { language, alphabet, lengths } = JSON.parse(decode(bytes.subarray(headLength, headLength + length))) as Head;
  let at = aligned(headLength + length);
  const arrays = lengths.map((size) => {
    const array = new Int32Array(bytes.buffer, bytes.byteOffset + at, size);
    at += array.byteLength;
    return array;
  });
  const [base, check, values, starts, references] = arrays as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const [ofEntry, traits, soundStarts, postings] = arrays.slice(5) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const tail = JSON.parse(decode(bytes.subarray(at))) as Tail;
  const entries = tail.entries.map(thawEntry);
  const lines = (text: string) => (text === '' ? [] : text.split('\n'));
  tables.set(entries, {
    forms: { trie: { alphabet, base, check, values }, starts, references },
    sounds: {
      letters: lines(tail.letters),
      rights: tail.letters === '' ? [] : tail.rights.split('\n'),
      keys: lines(tail.keys),
      ofEntry,
      traits,
      starts: soundStarts,
      postings,
    },
  });
  return { language, entries };
}

/** The forms of these entries: as they were frozen, or made now. */
export function formsOf(entries: readonly Entry[]): FormTable {
  return tables.get(entries)?.forms ?? tabulateForms(entries);
}

/** What these entries can be recognised by, if it was frozen with them. */
export function soundsOf(entries: readonly Entry[]): SoundTable | undefined {
  return tables.get(entries)?.sounds;
}

function aligned(offset: number): number {
  return Math.ceil(offset / 4) * 4;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function freezeEntry({ name, full, kind, source, readings = [], wrong, cues, keep }: Entry): FrozenEntry {
  return {
    name,
    ...(full.length > 0 && { full }),
    ...(kind && { kind }),
    ...(source.length > 0 && { source }),
    ...(readings.length > 0 && { readings }),
    ...(wrong.length > 0 && { wrong: wrong.map(freezeForm) }),
    ...(cues.length > 0 && { cues }),
    ...(keep.length > 0 && { keep }),
  };
}

function freezeForm({
  text,
  near,
  not,
}: Entry['wrong'][number]): string | { text: string; near?: readonly string[]; not?: readonly string[] } {
  if (near.length === 0 && not.length === 0) return text;
  return { text, ...(near.length > 0 && { near }), ...(not.length > 0 && { not }) };
}

function thawEntry({ name, full = [], kind, source = [], readings = [], wrong = [], cues = [], keep = [] }: FrozenEntry): Entry {
  const forms = wrong.map((form) => (typeof form === 'string' ? { text: form, near: [], not: [] } : { near: [], not: [], ...form }));
  return { name, full, kind, source, readings, wrong: forms, cues, keep, tests: [] };
}
