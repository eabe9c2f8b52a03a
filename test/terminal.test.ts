// Escape sequences, bidirectional marks and commands for CI logs: in texts, file names, glossaries and arguments. People see
// them spelled out; what is written for programs stays exact.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, printable, printableLines } from '../src/text/index.ts';
import { binary, inFolder, run } from './run.ts';

/** Everything but line ends and tabs that cannot be seen, and what starts a command in a log. */
const obeyed = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\[|^\s*::/mu;

const nasty = '\u001b]0;title\u0007\u001b[2J\u009b31m\u202eabc\u2066\u007f\n::error::x ##[error]y\r';
const name = `${nasty.replace('\n', '')}\n::warning::.txt`;
/** It has findings, before and behind. */
const text = `Russian Foreign Minister Rafrov ${nasty.replaceAll(/[\r\n]/g, ' ')} spoke .\u001b[31m , he left \u001b[0m .\nThe the end .\n`;

describe('what people read', () => {
  inFolder((cwd) => {
    mkdirSync(join(cwd, 'empty'));
    const yaml = `entries:\n  - name: "Xan${'\\e[31m'}adu"\n    source: 布"${'\\e'}\n    wrong: ["Zana\\edoo", "${'\\u202e'}Souls"]\n    tests: ["a \\e[31m → b"]\n`;
    const files: Record<string, string> = { [name]: text, '::error::a.txt': text, 'own.yaml': yaml, 'mtmend.yaml': 'disable: []\n' };
    for (const [file, body] of Object.entries(files)) writeFileSync(join(cwd, file), body);
    writeFileSync(join(cwd, `latin${name}`), Buffer.from('caf\xe9', 'latin1'));
    writeFileSync(join(cwd, `broken${name}.yaml`), `entries:\n  - name: a\n    \u202e${'\u009b'}wrnog: b\n`);

    const calls: readonly (readonly [string, readonly string[]])[] = [
      ...['pretty', 'compact', 'json', 'jsonl', 'sarif', 'rdjsonl', 'checkstyle', 'junit'].map((format): [string, string[]] => [
        `check --format ${format}`,
        ['check', '--format', format, name, '::error::a.txt'],
      ]),
      ['diff --words', ['diff', '--words', name, '::error::a.txt']],
      ['explain', ['explain', text]],
      ['a file that is not there', [`gone${name}`]],
      ['a text that is not UTF-8', [`latin${name}`]],
      ['a broken glossary', ['-g', `broken${name}.yaml`, '::error::a.txt', '-o', 'x']],
      ['an unknown rule', ['--only', name]],
      ['an unknown format', ['check', '--format', name]],
      ['an unknown level', ['--level', name]],
      ['an unknown option', [`--${name}`]],
      ['glossary list', ['glossary', 'list', 'Xan', '-g', 'own.yaml']],
      ['glossary check', ['glossary', 'check', 'own.yaml']],
      ['glossary test', ['glossary', 'test', 'own.yaml']],
      ['glossary add', ['glossary', 'add', nasty, 'x', '-g', 'new.yaml']],
      ['fix --write', ['fix', '--write', name, '::error::a.txt']],
    ];
    const annotations = run(['check', '--format', 'github', name, '::error::a.txt'], { cwd }).out;
    const results = calls.map(([title, args]) => [title, run(args, { cwd })] as const);
    test.each(results)('%s', (_, { out, err }) => {
      expect(`${out}${err}`).not.toBe('');
      expect(`${out}\n${err}`).not.toMatch(obeyed);
    });
    test('github has only its own commands', () => {
      expect(annotations.length).toBeGreaterThan(100);
      for (const line of annotations
        .trimEnd()
        .split('\n')
        .filter((row) => !/^\d+ more, /.test(row)))
        expect(line).toMatch(/^(?:::(?:error|warning|notice) title=mtmend%3A [a-z-]+,[^:]*::[^\p{Cc}\p{Cf}]*)$/u);
    });
  });

  test('colours of our own are there when they are wanted', () => {
    const { out } = run(['check', '--color'], { input: text });
    expect(out).toContain('\u001b[1m');
    expect(out.replaceAll(/\u001b\[\d+m/g, '')).not.toMatch(obeyed);
  });

  test('the caret stands below the place that is meant, whatever is spelled out before it', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.yaml'), 'entries:\n  - { name: "\u202e", wrnog: b }\n');
      const [, row = '', caret = ''] = run(['-g', 'a.yaml'], { cwd, input: 'x' }).err.split('\n');
      expect(row.slice(caret.length - 1)).toMatch(/^wrnog/);
    });
  });
});

describe('a patch', () => {
  const inTerminal = (args: string, cwd: string) =>
    spawnSync('script', ['-qec', `'${process.execPath}' '${binary}' ${args}`, '/dev/null'], { cwd, encoding: 'utf8' }).stdout;

  test.each(['plain.txt', 'a b.txt', 'quo"te\\.txt', 'tab\t\u001b[31m\u202e\n.txt', 'é中.txt'])(
    '%j is exact in a pipe, and readable on a screen',
    (file) => {
      inFolder((cwd) => {
        writeFileSync(join(cwd, file), text);
        const wanted = run([file], { cwd }).out;
        const patch = run(['diff', '.'], { cwd });
        expect(patch.code).toBe(1);
        expect(patch.out).toContain('\u001b]0;title\u0007');
        expect(patch.out.split('\n').slice(0, 2).join('')).not.toMatch(/(?!\t)[\p{Cc}\p{Cf}]/u);
        for (const [tool, args] of [
          ['git', ['apply', '-p1', '-']],
          ['patch', ['-p1', '--binary', '--silent']],
        ] as const) {
          writeFileSync(join(cwd, file), text);
          const applied = spawnSync(tool, args, { cwd, input: patch.out });
          expect(applied.stderr.toString() + applied.stdout.toString()).toBe('');
          expect(readFileSync(join(cwd, file), 'utf8')).toBe(wanted);
        }
        writeFileSync(join(cwd, file), text);
        const seen = inTerminal('diff .', cwd);
        expect(seen).toContain('Rafrov \\u{1b}]0;title');
        expect(seen.replaceAll('\r\n', '\n')).not.toMatch(obeyed);
      });
    },
  );
});

describe('printable', () => {
  test.each([
    ['Rafrov “spoke” — 他說 😀 é', 'Rafrov “spoke” — 他說 😀 é'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['a\nb\tc', 'a\\u{a}b\\u{9}c'],
    ['\u202e\u{e0041}\ud83d', '\\u{202e}\\u{e0041}\\u{d83d}'],
    ['::error::x', '\\u{3a}:error::x'],
    ['  ::x, a::b', '  \\u{3a}:x, a::b'],
    ['###[x', '#\\u{23}#[x'],
  ])('%j', (raw, shown) => expect(printable(raw)).toBe(shown));

  test('lines stay lines', () => {
    expect(printableLines('a\u001b\r\n\tb\rc\n::x\n')).toBe('a\\u{1b}\r\n\tb\\u{d}c\n\\u{3a}:x\n');
  });

  test('whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab:# []\n\r\t\u001b\u009b\u202e\ud83d\udc00\u2028') }), (raw) => {
        expect(printable(raw)).not.toMatch(/\p{Cc}/u);
        expect(printable(raw)).not.toMatch(obeyed);
        expect(printableLines(raw).replaceAll('\r\n', '\n')).not.toMatch(obeyed);
        expect(printable(printable(raw))).toBe(printable(raw));
      }),
    );
  });
});

test('bytes before every offset, as encoders count them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '中', '😀', '\ud83d', '\udc00', 'x'.repeat(300)), { maxLength: 12 }), (parts) => {
      const source = parts.join('');
      const byte = bytesOf(source);
      for (let at = 0; at <= source.length; at++) {
        const inPair = /[\ud800-\udbff]$/.test(source.slice(0, at)) && /^[\udc00-\udfff]/.test(source.slice(at));
        if (!inPair) expect(byte(at)).toBe(Buffer.byteLength(source.slice(0, at)));
      }
    }),
  );
});
