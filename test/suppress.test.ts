// What people want left alone stays, and nothing else does.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MendWishes, makeMender, type Report, replay, shippedGlossary } from '../src/index.ts';
import { suppressionsOf, unusedSuppression } from '../src/suppress/index.ts';
import { clean, pairs } from './fixtures.ts';
import { mender } from './mender.ts';
import { inFolder, run } from './run.ts';

const bad = 'Minister Rafrov met the the press .';
const good = 'Minister Lavrov met the press.';

/** Mends, and holds what must hold for every text: it settles, the rounds replay, directives stay. */
function mend(text: string, wishes?: MendWishes): Report {
  const report = mender.mend(text, 'a.txt', wishes);
  expect(mender.mend(report.output, 'a.txt', wishes).output).toBe(report.output);
  expect(replay(text, report.rounds)).toBe(report.output);
  return report;
}

const complaints = ({ findings }: Report) =>
  findings.filter(({ rule }) => rule === unusedSuppression.id).map(({ text, message }) => [text, message]);

describe('where directives reach', () => {
  test.each<[string, string, string]>([
    ['to the end', `<!-- mtmend-disable -->\n${bad}\n\n${bad}\n`, `<!-- mtmend-disable -->\n${bad}\n\n${bad}\n`],
    ['from where they stand', `${bad}\n\n<!-- mtmend-disable -->\n${bad}\n`, `${good}\n\n<!-- mtmend-disable -->\n${bad}\n`],
    [
      'to the next enable',
      `<!-- mtmend-disable -->\n${bad}\n<!-- mtmend-enable -->\n${bad}\n`,
      `<!-- mtmend-disable -->\n${bad}\n<!-- mtmend-enable -->\n${good}\n`,
    ],
    ['their line', `${bad} <!-- mtmend-disable-line -->\n${bad}\n`, `${bad} <!-- mtmend-disable-line -->\n${good}\n`],
    ['the next line', `// mtmend-disable-next-line\n${bad}\n${bad}\n`, `// mtmend-disable-next-line\n${bad}\n${good}\n`],
    ['the next line with text', `# mtmend-disable-next-line\n\n${bad}\n${bad}\n`, `# mtmend-disable-next-line\n\n${bad}\n${good}\n`],
    [
      'through directives below',
      `# mtmend-disable-next-line glossary\n# mtmend-disable-next-line repeated-word\n${bad}\n`,
      `# mtmend-disable-next-line glossary\n# mtmend-disable-next-line repeated-word\n${bad.replace(' .', '.')}\n`,
    ],
    ['CRLF', `// mtmend-disable-next-line\r\n${bad}\r\n${bad}\r\n`, `// mtmend-disable-next-line\r\n${bad}\r\n${good}\r\n`],
    ['behind a byte-order mark', `\uFEFFmtmend-disable\n${bad}`, `\uFEFFmtmend-disable\n${bad}`],
  ])('%s', (_, source, wanted) => {
    const report = mend(source);
    expect(report.output).toBe(wanted);
    expect(complaints(report)).toEqual([]);
  });
});

describe('the ways to write them', () => {
  test.each([
    ['an HTML comment', '<!-- mtmend-disable-next-line -->'],
    ['without blanks', '<!--mtmend-disable-next-line-->'],
    ['two slashes', '// mtmend-disable-next-line'],
    ['a hash', '# mtmend-disable-next-line'],
    ['a plain line', 'mtmend-disable-next-line'],
    ['indented', '  mtmend-disable-next-line  '],
    ['a reason', '<!-- mtmend-disable-next-line -- the minister stutters -->'],
    ['rules', '// mtmend-disable-next-line glossary repeated-word space-before-punctuation'],
    ['rules with commas, a reason', '// mtmend-disable-next-line glossary, repeated-word, space-before-punctuation -- so he said'],
    ['terms', '// mtmend-disable-next-line "Rafrov", the the, press .'],
    ['rules and terms', '// mtmend-disable-next-line repeated-word, Rafrov, “press .”'],
    ['a right form', '// mtmend-disable-next-line repeated-word, Lavrov, space-before-punctuation'],
  ])('%s', (_, directive) => {
    const report = mend(`${directive}\n${bad}\n`);
    expect(report.output).toBe(`${directive}\n${bad}\n`);
    expect(report.findings).toEqual([]);
  });

  test.each([
    ['in running text', `The word mtmend-disable stops it. ${bad}`],
    ['a longer word', `mtmend-disable-everything\n${bad}`],
    ['part of a word', `xmtmend-disable\n${bad}`],
    ['a comment that nobody closes', `<!-- mtmend-disable\n${bad}`],
    ['glued signs', `x//mtmend-disable\n${bad}`],
  ])('nothing of the kind: %s', (_, source) => {
    expect(mend(source).output).toContain(good);
  });
});

describe('what they name', () => {
  test.each<[string, string, string]>([
    ['a rule only', '<!-- mtmend-disable repeated-word -->', 'Minister Lavrov met the the press.'],
    ['two rules', '<!-- mtmend-disable repeated-word, glossary -->', 'Minister Rafrov met the the press.'],
    ['a term only', '<!-- mtmend-disable Rafrov -->', 'Minister Rafrov met the press.'],
    ['what would be put there', '<!-- mtmend-disable "Lavrov" -->', 'Minister Rafrov met the press.'],
    ['a term that is part of a word does nothing', '<!-- mtmend-disable "Raf" -->', good],
    ['case counts', '<!-- mtmend-disable "rafrov" -->', good],
  ])('%s', (_, directive, wanted) => {
    expect(mend(`${directive}\n\n${bad}`).output).toBe(`${directive}\n\n${wanted}`);
  });

  test('one rule is switched on again while all others stay off', () => {
    const text = `<!-- mtmend-disable -->\n${bad}\n\n<!-- mtmend-enable repeated-word -->\n${bad}\n`;
    expect(mend(text).output).toBe(text.replace(/the the(?![\s\S]*the the)/, 'the'));
  });

  test('a term over two lines', () => {
    const text = '<!-- mtmend-disable "United Morning Post" -->\n\nHe reads United\nMorning Post and the United Morning Post .\n';
    expect(mend(text).output).toBe(text.replace(' .', '.'));
  });
});

describe('[sic]', () => {
  test.each([
    ['The Rafrov [sic] plan , he said.', 'The Rafrov [sic] plan, he said.'],
    ['They met the the [sic] press of the the hall.', 'They met the the [sic] press of the hall.'],
    ['Zelei Sky [sic] said said it.', 'Zelei Sky [sic] said it.'],
    ['“The Asia Danian[sic] and the Asia Danian”', '“The Asia Danian[sic] and the ASEAN”'],
    ['He came , [sic] and went , too.', 'He came , [sic] and went, too.'],
  ])('%s', (text, wanted) => {
    expect(mend(text).output).toBe(wanted);
  });

  test('it is never called unused', () => {
    expect(mend('All [sic] is well.').findings).toEqual([]);
  });
});

describe('a file beside the article', () => {
  test.each<[string, string, string]>([
    ['a text', 'Rafrov\n', 'Minister Rafrov met the press.'],
    ['a rule and a text', 'repeated-word: the the\n', 'Minister Lavrov met the the press.'],
    ['another rule than that which is at work', 'glossary: the the\n', good],
    ['a rule', 'repeated-word\n', 'Minister Lavrov met the the press.'],
    ['notes, quotation marks, CRLF, a byte-order mark', '\uFEFF# he said so\r\n\r\n"Rafrov"\r\n', 'Minister Rafrov met the press.'],
  ])('%s', (_, sidecar, wanted) => {
    expect(mend(bad, { sidecar }).output).toBe(wanted);
  });

  test('what is wrong with it is told', () => {
    expect(complaints(mend(bad, { sidecar: 'repeated-wrod: the the\n\nLavrov: a note\nunknown-thing\nRafrov\n' }))).toEqual([
      ['', 'line 1 of the .mtmend-ignore file: there is no rule `repeated-wrod`; did you mean `repeated-word`?'],
      ['', 'line 3 of the .mtmend-ignore file: nothing is to be said about Lavrov: a note here'],
      ['', 'line 4 of the .mtmend-ignore file: there is no rule `unknown-thing`; see `mtmend explain` for all rules'],
    ]);
  });

  test('found beside files and beside what the pipe is called', () => {
    inFolder((cwd) => {
      mkdirSync(join(cwd, 'sub'));
      writeFileSync(join(cwd, 'sub/a.txt'), `${bad}\n`);
      writeFileSync(join(cwd, 'sub/a.txt.mtmend-ignore'), 'Rafrov\nnobody\n');
      const wanted = 'Minister Rafrov met the press.\n';
      expect(run(['sub/a.txt'], { cwd })).toEqual({ code: 0, out: wanted, err: '' });
      expect(run(['--stdin-filename', 'sub/a.txt'], { cwd, input: `${bad}\n` }).out).toBe(wanted);
      expect(run(['check', 'sub/a.txt'], { cwd }).out).toMatch(
        /^sub\/a\.txt:1:1 {2}possible {2}line 2 of the \.mtmend-ignore file: nothing is to be said about nobody here/,
      );
      writeFileSync(join(cwd, 'sub/a.txt.mtmend-ignore'), Buffer.from('caf\xe9', 'latin1'));
      expect(run(['sub/a.txt'], { cwd })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/^mtmend: sub\/a\.txt\.mtmend-ignore: the text is not valid UTF-8/),
      });
    });
  });
});

describe('suppressions that do nothing', () => {
  test.each<[string, string, (readonly [string, string])[]]>([
    ['of all', 'All was well. <!-- mtmend-disable-line -->', [['<!-- mtmend-disable-line -->', 'this suppresses nothing']]],
    ['of a rule', `${bad} // mtmend-disable-line glossary, stray-essence`, [['stray-essence', 'stray-essence has nothing to say here']]],
    ['of a term', `${bad} // mtmend-disable-line Rafrov, "Foo Bar"`, [['Foo Bar', 'nothing is to be said about Foo Bar here']]],
    [
      'a rule that is not',
      `${bad} // mtmend-disable-line repeated-wrod`,
      [['repeated-wrod', 'there is no rule `repeated-wrod`; did you mean `repeated-word`?']],
    ],
    [
      'a directive that is not',
      `${bad} // mtmend-disabel`,
      [['// mtmend-disabel', '`mtmend-disabel` is no suppression; did you mean `mtmend-disable`?']],
    ],
    ['nothing to switch on', `mtmend-enable\n${bad}`, [['mtmend-enable', 'nothing was switched off']]],
    [
      'not switched off',
      `mtmend-disable glossary\n${bad}\nmtmend-enable glossary, repeated-word\n`,
      [['repeated-word', 'this was not switched off']],
    ],
    ['twice', `mtmend-disable glossary\n${bad}\n\nmtmend-disable glossary\n${bad}`, [['glossary', 'glossary has nothing to say here']]],
    ['and nobody wants to know', 'mtmend-disable unused-suppression\n\nAll was well. // mtmend-disable-line\n', []],
  ])('%s', (_, text, wanted) => {
    const report = mend(text);
    expect(complaints(report)).toEqual(wanted);
    for (const finding of report.findings)
      if (finding.rule === unusedSuppression.id) expect(finding).toMatchObject({ confidence: 'possible', applied: false });
  });

  test.each(unusedSuppression.examples.reports ?? [])('reports %s', (text) => {
    expect(complaints(mend(text))).toHaveLength(1);
  });
  test.each(unusedSuppression.examples.keeps)('keeps %s', (text) => {
    expect(mend(text)).toMatchObject({ output: text, findings: [] });
  });

  test('with --only, rules that were left out are not held against it', () => {
    const some = makeMender({
      entries: shippedGlossary().entries,
      wants: ({ id }) => ['repeated-word', unusedSuppression.id].includes(id),
    });
    const about = (directive: string) => complaints(some.mend(`All was well. ${directive}`)).map(([text]) => text);
    expect(about('// mtmend-disable-line')).toEqual([]);
    expect(about('// mtmend-disable-line glossary, "Rafrov"')).toEqual([]);
    expect(about('// mtmend-disable-line glossary, repeated-word, no-such-rule')).toEqual(['repeated-word', 'no-such-rule']);
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), 'All was well. // mtmend-disable-line\n');
      expect(run(['check', '--only', 'glossary', 'a.txt'], { cwd })).toEqual({ code: 0, out: '', err: '' });
      expect(run(['check', '--disable', 'unused-suppression', 'a.txt'], { cwd })).toEqual({ code: 0, out: '', err: '' });
      expect(run(['check', 'a.txt'], { cwd })).toMatchObject({ code: 1, out: expect.stringContaining('(unused-suppression)') });
      expect(run(['fix', 'a.txt'], { cwd })).toMatchObject({ code: 0, out: 'All was well. // mtmend-disable-line\n' });
    });
  });
});

test('block by block, suppressions reach as far as in one piece', () => {
  const blocks = [
    `mtmend-disable glossary\n${bad}\n\nmtmend-disable "press ."\n\n`,
    `${bad}\n\nmtmend-enable glossary\n${bad}\n\n// mtmend-disable-next-line\n\n`,
    '\n\n',
    `// mtmend-disable-next-line repeated-word\n${bad}\n${bad}\n\nmtmend-enable\n`,
    `${bad}\n`,
  ];
  const { mendBlocks } = mender;
  const mendBlock = mendBlocks('a.txt');
  const pieces = blocks.map((block) => mendBlock(block).output).join('');
  expect(pieces).toBe(mend(blocks.join('')).output);
  const cut = makeMender({ entries: shippedGlossary().entries, blockSize: 40 }).mend(blocks.join(''), 'a.txt');
  expect(cut.output).toBe(pieces);
  expect(complaints(cut)).toEqual([]);
});

describe('for any text', () => {
  const pieces = [
    'Rafrov',
    'met',
    'met',
    ' ',
    ' ',
    ' .',
    ',',
    '.',
    '\n',
    '\n\n',
    '\r\n',
    'Asia -Pacific',
    'Asia Danian',
    'United Morning',
    'Post',
    '“',
    '"',
    'He',
    'said',
    '[sic]',
    'mtmend',
    '-',
    '#',
    '//',
  ];
  const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(' '));
  const list = fc.constantFrom(
    '',
    ' repeated-word',
    ' glossary, repeated-word',
    ' "Rafrov"',
    ' the the',
    ' Lavrov, space-before-punctuation',
  );
  const name = fc.constantFrom('disable', 'enable', 'disable-line', 'disable-next-line');
  const directive = fc
    .tuple(name, list, fc.constantFrom(['<!-- ', ' -->'], ['// ', ''], ['# ', ''], ['', '']))
    .map(([word, items, [open, shut]]) => `${open}mtmend-${word}${items}${shut}`);
  const line = fc.oneof(
    prose,
    prose,
    directive,
    fc.tuple(prose, directive).map((parts) => parts.join(' ')),
  );
  const text = fc.array(line, { maxLength: 8 }).chain((lines) => fc.constantFrom('\n', '\n', '\n\n', '\r\n').map((end) => lines.join(end)));

  test('with mtmend-disable on top nothing at all changes', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string({ unit: 'grapheme' })),
        fc.constantFrom('<!-- mtmend-disable -->\n', '# mtmend-disable\n', 'mtmend-disable\n\n'),
        (source, top) => {
          const { output, edits, findings } = mender.mend(top + source);
          expect([output, edits, findings.filter(({ rule }) => rule !== unusedSuppression.id)]).toEqual([top + source, [], []]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('it settles, the rounds replay, and directives stay as they are', () => {
    const directives = (source: string) => source.match(/(?:<!-- |(?<![^\s])(?:\/\/|#) |^[ \t]*)mtmend-(?:en|dis)able[^\n\r]*/gm) ?? [];
    fc.assert(
      fc.property(text, (source) => {
        const { output, quarrels } = mend(source);
        expect(quarrels).toEqual([]);
        expect(directives(output)).toEqual(directives(source));
      }),
      { numRuns: 1500 },
    );
  });

  test('articles stay as they are under mtmend-disable, and a directive about nothing changes nothing', () => {
    for (const { input, expected } of [...pairs('news'), ...clean()]) {
      const off = `mtmend-disable\n\n${input}`;
      expect(mender.mend(off).output).toBe(off);
      const idle = `\n\n<!-- mtmend-disable stray-essence -->\n`;
      if (!input.includes('Essence')) expect(mender.mend(`${input}${idle}`).output).toBe(`${expected}${idle}`);
    }
  });
});

test('many directives take no more than their share of time', () => {
  const known = new Set(['glossary']);
  for (const part of [
    'mtmend-',
    '<!-- mtmend-disable ',
    '# mtmend-disable ',
    'x // mtmend-disable-line\n',
    'mtmend-disable-next-line\n',
    '<!-- mtmend-disable "a b" -->',
    'a [sic]',
  ]) {
    const quiet = suppressionsOf(undefined, known).quietIn(`mtmend-disable glossary\n${part.repeat(20_000)}`);
    expect(quiet?.visible.length).toBe(24 + part.length * 20_000);
  }
}, 20_000);
