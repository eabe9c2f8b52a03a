// The texts and glossaries of a run, made when first asked for, in a folder that goes away with it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossaryNames, glossaryYaml, type Name } from './names.ts';
import { type Corpus, makeText, news, raw } from './news.ts';
import { seeded } from './random.ts';

export interface Text {
  readonly file: string;
  /** Its name and size, for people. */
  readonly label: string;
  readonly bytes: number;
}

export interface Materials {
  text(corpus: 'news' | 'raw', bytes: number): Text;
  /** The same without a line end. */
  oneLine(corpus: 'news' | 'raw', bytes: number): Text;
  /** The names of a glossary with so many wrong forms. */
  names(forms: number): readonly Name[];
  /** The same as a file. */
  glossary(forms: number): string;
  /** A folder with so many texts of raw translation. */
  files(count: number, bytes: number): Text;
  /** So much text, as a stream; nothing of it is kept. */
  stream(bytes: number): () => Iterable<string>;
}

const corpora: Record<'news' | 'raw', Corpus> = { news, raw };

export function materials(folder: string): Materials {
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const names = (forms: number) => once(`names ${forms}`, () => glossaryNames(forms));
  return {
    text: (corpus, bytes) =>
      once(`${corpus} ${bytes}`, () => {
        const text = makeText(corpora[corpus], bytes);
        return { file: write(`${corpus}-${bytes}.txt`, text), label: `${size(bytes)} ${corpus}`, bytes: Buffer.byteLength(text) };
      }),
    oneLine: (corpus, bytes) =>
      once(`line ${corpus} ${bytes}`, () => {
        const text = `${makeText(corpora[corpus], bytes).replace(/\n+/g, ' ').trim()}\n`;
        return {
          file: write(`line-${corpus}-${bytes}.txt`, text),
          label: `${size(bytes)} ${corpus}, one line`,
          bytes: Buffer.byteLength(text),
        };
      }),
    names,
    glossary: (forms) => once(`glossary ${forms}`, () => write(`names-${forms}.yaml`, glossaryYaml(names(forms)))),
    files: (count, bytes) =>
      once(`files ${count} ${bytes}`, () => {
        const file = join(folder, `files-${count}`);
        mkdirSync(file);
        for (let i = 0; i < count; i++) writeFileSync(join(file, `${i}.txt`), makeText({ ...raw, seed: 100 + i }, bytes));
        return { file, label: `${count} files of ${size(bytes)} raw`, bytes: count * bytes };
      }),
    // From a stock of paragraphs in ever other order, so that the maker is faster than the reader.
    stream: (bytes) =>
      function* () {
        const stock = once('stock', () => makeText(news, 4_000_000).split(/(?<=\n\n)/));
        const random = seeded(3);
        for (let done = 0; done < bytes; ) {
          const piece = Array.from({ length: 100 }, () => random.pick(stock)).join('');
          done += piece.length;
          yield piece;
        }
      },
  };
}

/** As people say it: `6 kB`, `1 MB`. */
export function size(bytes: number): string {
  return bytes >= 1e9 ? `${bytes / 1e9} GB` : bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} kB`;
}
