// Long texts through the pipe, and records: what comes out is what one piece would give, and soon.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTexts, readFieldPath } from '../src/formats/index.ts';
import { mender } from './mender.ts';
import { binary, run } from './run.ts';

const paragraph = 'Foreign Minister Rafrov spoke to the press , and left. The visit of the delegation was short, and nobody asked why.\n\n';

describe('a long text', () => {
  test('comes out as in one piece', () => {
    const text = paragraph.repeat(5000);
    const { out, code } = run(['--level', 'likely'], { input: text });
    expect(code).toBe(0);
    expect(out).toBe(paragraph.replace('Rafrov', 'Lavrov').replace('press ,', 'press,').repeat(5000));
  });

  test('begins to come out before the end is in', async () => {
    const child = spawn(process.execPath, [binary]);
    child.stdin.write(paragraph.repeat(4000));
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    expect(first.toString()).toContain('Lavrov');
    child.stdout.resume();
    child.stdin.end(paragraph);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(0);
  });

  test('one line without a blank is cut between characters', () => {
    const text = '😀é'.repeat(300_000);
    expect(run([], { input: text }).out).toBe(text);
  });

  test('a byte that is no UTF-8 is told with its place; whole blocks before it have come out', () => {
    const good = Buffer.from(paragraph.repeat(8000));
    const { out, err, code } = run([], { input: Buffer.concat([good, Buffer.from([0xff]), good]) });
    expect(code).toBe(2);
    expect(err).toContain(`mtmend: <stdin>: the text is not valid UTF-8 (byte ${good.length});`);
    expect(err).toMatch(/what was written ends before it\n$/);
    expect(paragraph.replace('Rafrov', 'Lavrov').replace('press ,', 'press,').repeat(8000).startsWith(out)).toBe(true);
  });

  test('a character that two pieces of the pipe share stays whole', async () => {
    const child = spawn(process.execPath, [binary]);
    const bytes = Buffer.from('Der Präsident “sprach” 😀.\n');
    for (const byte of bytes) {
      child.stdin.write(Buffer.from([byte]));
      await new Promise((next) => setTimeout(next, 2));
    }
    child.stdin.end();
    const parts: Buffer[] = [];
    for await (const part of child.stdout) parts.push(part as Buffer);
    expect(Buffer.concat(parts)).toEqual(bytes);
  });
});

describe('records', () => {
  const jsonl = (input: string, ...args: string[]) => run(['--jsonl', ...args], { input });

  test.each<[string, string[], string, string]>([
    ['the field `text`', [], '{"text":"Mr Rafrov spoke ."}\n', '{"text":"Mr Lavrov spoke."}\n'],
    [
      'nothing else',
      [],
      '{ "id" : 1.0e2,"text":"Mr Rafrov spoke .", "note":"Rafrov" }\r\n',
      '{ "id" : 1.0e2,"text":"Mr Lavrov spoke.", "note":"Rafrov" }\r\n',
    ],
    ['a path', ['--field', 'a.b'], '{"a":{"b":"Mr Rafrov spoke"},"b":"Mr Rafrov"}', '{"a":{"b":"Mr Lavrov spoke"},"b":"Mr Rafrov"}'],
    [
      'lists',
      ['--field', 'p.t'],
      '{"p":[{"t":"Mr Rafrov"},{"t":"x"},{"t":["Mr Rafrov"]}]}',
      '{"p":[{"t":"Mr Lavrov"},{"t":"x"},{"t":["Mr Lavrov"]}]}',
    ],
    ['several fields', ['--field', 'a', '--field', 'b'], '{"a":"Mr Rafrov","b":"Mr Rafrov"}', '{"a":"Mr Lavrov","b":"Mr Lavrov"}'],
    ['a stop in a name', ['--field', 'a\\.b'], '{"a.b":"Mr Rafrov"}', '{"a.b":"Mr Lavrov"}'],
    ['escapes that stay', [], '{"text":"Mr Rafrov \\u2026"}', '{"text":"Mr Lavrov \\u2026"}'],
    ['characters that stay', [], '{"text":"Mr Rafrov …"}', '{"text":"Mr Lavrov …"}'],
    ['a text that is right keeps its spelling', [], '{"text":"Mr Lavrov\\/\\u0041"}', '{"text":"Mr Lavrov\\/\\u0041"}'],
    ['empty lines', [], '\n{"text":"Mr Rafrov"}\n\n', '\n{"text":"Mr Lavrov"}\n\n'],
    [
      'numbers too long for a program',
      [],
      '{"n":12345678901234567890,"text":"Mr Rafrov"}',
      '{"n":12345678901234567890,"text":"Mr Lavrov"}',
    ],
  ])('%s', (_, args, input, wanted) => {
    const { out, err, code } = jsonl(input, ...args);
    expect({ out, err, code }).toEqual({ out: wanted, err: '', code: 0 });
  });

  test('a line that is no JSON is told with its number and passed on', () => {
    const { out, err, code } = jsonl('{"text":"Mr Rafrov"}\n{"text":\n{"text":"Mr Rafrov"}\n');
    expect(out).toBe('{"text":"Mr Lavrov"}\n{"text":\n{"text":"Mr Lavrov"}\n');
    expect(err).toBe('mtmend: <stdin>:2: this is no JSON record; the line was passed on as it is\n');
    expect(code).toBe(2);
  });

  test('a line that is no UTF-8 is told with its number and passed on, byte for byte', () => {
    const cases = [Buffer.from([0xe9]), Buffer.from([0xe2, 0x80]), Buffer.from([0xff, 0xfe])];
    for (const bytes of cases) {
      const bad = Buffer.concat([Buffer.from('{"text":"Mr Rafrov of '), bytes, Buffer.from('"}')]);
      const records = (name: string) => [Buffer.from(`{"text":"Mr ${name}"}\n`), bad, Buffer.from(`\n{"text":"Mr ${name} – yes"}\n`), bad];
      const { status, stdout, stderr } = spawnSync(process.execPath, [binary, '--jsonl'], { input: Buffer.concat(records('Rafrov')) });
      expect(stdout.equals(Buffer.concat(records('Lavrov')))).toBe(true);
      expect(stderr.toString()).toBe(
        [2, 4].map((line) => `mtmend: <stdin>:${line}: this is not valid UTF-8; the line was passed on as it is\n`).join(''),
      );
      expect(status).toBe(2);
    }
  });

  test('a record that is nested without end is passed on', () => {
    const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}\n`;
    const { out, err, code } = jsonl(deep, '--field', 'b');
    expect(out).toBe(deep);
    expect([0, 2]).toContain(code);
    expect(err.split('\n').length).toBeLessThan(4);
  });

  test('a field that no record has is told', () => {
    const { out, err, code } = jsonl('{"body":"Mr Rafrov"}\n');
    expect(out).toBe('{"body":"Mr Rafrov"}\n');
    expect(err).toBe('mtmend: <stdin>: no record has a text in text; nothing was changed\n');
    expect(code).toBe(0);
  });

  test.each([
    ['--jsonl with files', ['--jsonl', 'README.md'], /^mtmend: --jsonl: records are read from stdin/],
    ['--field without --jsonl', ['--field', 'x'], /^mtmend: --field: only --jsonl has fields; add --jsonl\n$/],
  ])('%s is refused', (_, args, wanted) => {
    const { err, code } = run(args, { input: '{}' });
    expect(err).toMatch(wanted);
    expect(code).toBe(2);
  });

  test('many records are as good as each alone', () => {
    const records = Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({ id: i, text: i % 3 === 0 ? 'Mr Rafrov spoke .' : 'It rained.' }),
    );
    const wanted = records.map((record) => record.replace('Rafrov spoke .', 'Lavrov spoke.'));
    expect(jsonl(`${records.join('\n')}\n`).out).toBe(`${wanted.join('\n')}\n`);
  });

  test('any record: every text at the path is found, and only these', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('a', 'b.c', ''), (value, path) => {
        const record = { a: value, b: { c: value, d: value }, '': value };
        for (const line of [JSON.stringify(record), JSON.stringify(record, null, 1).replaceAll('\n', ' ')]) {
          const found = findTexts(line, [readFieldPath(path)]).map(({ start, end }) => JSON.parse(line.slice(start, end)) as string);
          const flat = (at: unknown): string[] => (typeof at === 'string' ? [at] : Array.isArray(at) ? at.flatMap(flat) : []);
          expect(found).toEqual(flat(value));
        }
      }),
    );
  });
});

test('blocks in the library are those of the pipe', () => {
  const mendBlock = mender.mendBlocks('x');
  const one = mendBlock(paragraph);
  expect(one.output).toContain('Lavrov');
  expect(mendBlock('---\ntitle: Rafrov\n---\n').output).toContain('Lavrov');
});
