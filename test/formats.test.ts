// Every format of `check`, read back by parsers and schemas that are not ours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, notice, warning } from '@actions/core';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { Ajv } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { describe, expect, test, vi } from 'vitest';
import { renderFindings } from '../src/index.ts';
import { type Confidence, type Edit, type Finding, type Report, type Rule, reasonLeft } from '../src/model/index.ts';
import { type FormatName, formatNames } from '../src/reporters/index.ts';
import { renderRuleMarkdown } from '../src/reporters/rule-page.ts';
import { applyEdits } from '../src/text/index.ts';
import { mender } from './mender.ts';
import { root } from './run.ts';

const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const findingsSchema = readJson('schema/findings.schema.json');
const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false });
const isFindings = ajv.compile(findingsSchema);
const isLine = ajv.compile({ $ref: `${findingsSchema.$id}#/definitions/line` });
const ajv4 = new Ajv4.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv4 as never);
const isSarif = ajv4.compile(readJson('fixtures/schemas/sarif-2.1.0-rtm.5.json'));
const reviewdog = new RDFormatValidator({ strictMode: true, allowExtraFields: false });

const render = (format: FormatName, reports: readonly Report[]) => renderFindings(format, reports, { rules: mender.rules });
const linesOf = (text: string) => text.split('\n').slice(0, -1);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Throws where the text is not well-formed XML 1.0. */
function readXml(xml: string): Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element = { name, attributes, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}

/** Throws, or fails an expectation, where a format's own readers would refuse the text. */
const readers: Readonly<Record<FormatName, (text: string, findings: number) => void>> = {
  pretty: (text, findings) => expect(linesOf(text)).toHaveLength(findings),
  compact(text, findings) {
    // What Vim's `errorformat`, VS Code's `$eslint-compact` and the like take apart: file, line, column, severity, message.
    const seen = linesOf(text).filter((line) => /^.*?:\d+:\d+: (?:error|warning|info): .* \[[a-z-]+\]$/.test(line));
    expect(seen).toHaveLength(findings);
  },
  json(text) {
    const value = JSON.parse(text);
    isFindings(value);
    expect(isFindings.errors).toBe(null);
    const documented = Object.keys(findingsSchema.definitions.finding.properties);
    for (const { findings } of value.files)
      for (const finding of findings) expect(documented).toEqual(expect.arrayContaining(Object.keys(finding)));
  },
  jsonl(text, findings) {
    for (const line of linesOf(text)) {
      isLine(JSON.parse(line));
      expect(isLine.errors).toBe(null);
    }
    expect(linesOf(text)).toHaveLength(findings);
  },
  sarif(text, findings) {
    const log = JSON.parse(text);
    isSarif(log);
    expect(isSarif.errors).toBe(null);
    expect(log.runs[0].results).toHaveLength(findings);
  },
  github(text) {
    for (const line of linesOf(text)) expect(line).toMatch(/^::(?:error|warning|notice) title=|^\d+ more, /);
  },
  rdjsonl(text, findings) {
    expect(linesOf(text)).toHaveLength(findings);
    for (const line of linesOf(text)) JSON.parse(line);
  },
  checkstyle: (text, findings) => expect(readXml(text).filter(({ name }) => name === 'error')).toHaveLength(findings),
  junit: (text, findings) => expect(readXml(text).filter(({ name }) => name === 'failure')).toHaveLength(findings),
};

const messy = [
  '\uFEFFRussian Foreign Minister Rafrov spoke .\r\nA Asia Danian summit — “in in Taipei” . 😀 , He went\r\n',
  'Then Kishidas Kishidas spoke. The talks of China ’s premier in in Asia\nDanian cost S $ 2.5 million .According to Brosky\n\n他說 , he left .\n',
  'One\rtwo two\rU. S. Secretary of State Brillings said:“Yes .” The 25rd -- \u200Bday\r',
  'On Monday, July 26, 2024, they met. They met on Thursday (July 26) in in Vientiane.\u2028And Rafrov , 𝔘𝔫𝔦 𝔠𝔬𝔡𝔢 , left .',
];
const articles = ['news/philippines-south-china-sea', 'broken/repeated-word'].map((name) =>
  readFileSync(join(root, 'fixtures', name, 'input.txt'), 'utf8'),
);
const real = [...messy, ...articles, 'All was well.\n', ''].map((text, i) => mender.mend(text, `drafts/a ${i}.txt`));

describe('real texts', () => {
  test.each(formatNames)('%s', async (format) => {
    const findings = real.reduce((sum, report) => sum + report.findings.length, 0);
    expect(findings).toBeGreaterThan(40);
    readers[format](render(format, real), findings);
    readers[format](render(format, []), 0);
    for (const report of real) readers[format](render(format, [report]), report.findings.length);
  });

  test('rdjsonl passes a validator of the Reviewdog Diagnostic Format', async () => {
    for (const line of linesOf(render('rdjsonl', real))) {
      const { valid, errors } = await reviewdog.validateString(line);
      expect({ valid, errors, line }).toEqual({ valid: true, errors: [], line });
    }
    expect((await reviewdog.validateString('{"message":"x","location":{"path":"a","range":{"start":{"line":0}}}}')).valid).toBe(false);
  });
});

const hostile = fc.constantFrom(
  ...['\u001b[31m', '\u009b', '\u0000', '\u0007', '\u202e', '\u2066', '\u200b', '\ufeff', '\ud83d', '\udc00', '\ufffe', '\u2028', '\u0085'],
  ...['\n', '\r', '\r\n', '\t', '::', '\n::error::x', '##[error]', ',', ':', '%', '%0A', '&', '<', '>', ']]>', '"', "'", '\\', ' ', '😀'],
  ...['../x', '/', '{0}', '[a](1)', 'é', '中'],
);
const text = fc.array(fc.oneof(hostile, fc.string({ maxLength: 5, unit: 'grapheme' })), { maxLength: 6 }).map((parts) => parts.join(''));
const anyReport: fc.Arbitrary<Report> = fc
  .record({
    label: text,
    source: text,
    quarrels: fc.constant([]),
    rows: fc.array(
      fc.record({
        rule: fc.constantFrom('glossary', 'repeated-word', 'no-such-rule'),
        message: text,
        confidence: fc.constantFrom<Confidence>('certain', 'likely', 'possible'),
        at: fc.tuple(fc.nat(30), fc.nat(30)),
        suggestions: fc.array(text, { maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ rows, ...report }) => {
    const findings = rows.map(({ at, ...row }): Finding => {
      const [start, end] = at.map((offset) => Math.min(offset, report.source.length)).sort((a, b) => a - b) as [number, number];
      const before = report.source.slice(0, start).split(/\r\n|\n|\r/);
      const place = { start, end, line: before.length, column: (before.at(-1) as string).length + 1 };
      return { ...row, ...place, text: report.source.slice(start, end), applied: false, round: 1 };
    });
    return { ...report, output: report.source, findings, rounds: [], edits: [] };
  });

describe('hostile texts, names and messages', () => {
  test.each(formatNames)('%s can be read back, and holds nothing that a terminal or a log would obey', (format) => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 3 }), (reports) => {
        const out = render(format, reports);
        readers[format](
          out,
          reports.reduce((sum, { findings }) => sum + findings.length, 0),
        );
        expect(out.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(out).not.toContain('##[');
        if (format !== 'github') expect(out).not.toMatch(/^\s*::/m);
      }),
      { numRuns: 300 },
    );
  });

  test('json and jsonl lose nothing, halves of surrogate pairs neither', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 3 }), (reports) => {
        const { files } = JSON.parse(render('json', reports));
        expect(files).toMatchObject(reports.map(({ label, findings }) => ({ file: label, findings })));
        const lines = linesOf(render('jsonl', reports)).map((line) => JSON.parse(line));
        expect(lines).toMatchObject(reports.flatMap(({ label, findings }) => findings.map((finding) => ({ file: label, ...finding }))));
      }),
    );
  });

  test('github: as the library of GitHub writes the same annotation', () => {
    const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    try {
      const values = 'a:b,c%0A%3A%\r\n::error::x';
      const place = { startLine: 1, endLine: 1, startColumn: 2, endColumn: 3 };
      // Controls are spelled out before, so they never come to be escaped.
      const shown = values.replace(/\r\n/, '\\u{d}\\u{a}');
      for (const [confidence, call] of [
        ['certain', error],
        ['likely', warning],
        ['possible', notice],
      ] as const) {
        write.mockClear();
        call(`${shown}: "b"`, { title: 'mtmend: x', file: shown, ...place });
        const finding: Finding = {
          ...{ rule: 'x', message: values, confidence, line: 1, column: 2, start: 1, end: 2, text: 'b' },
          ...{ suggestions: [], applied: false, round: 1 },
        };
        const report = { label: values, source: 'abc', output: 'abc', findings: [finding], rounds: [], edits: [], quarrels: [] };
        expect(render('github', [report])).toBe(write.mock.calls.map(([line]) => String(line)).join(''));
      }
    } finally {
      write.mockRestore();
    }
  });

  test('xml: what it cannot hold is spelled out, all else comes back', () => {
    const label = 'a\u0000\u001b&<>"\' \n\t\u009b\ud83d\ufffe😀]]>.txt';
    const [, suite] = readXml(render('junit', [mender.mend('in in', label)]));
    expect(suite?.attributes['name']).toBe('a\\u{0}\\u{1b}&<>"\' \n\t\u009b\\u{d83d}\\u{fffe}😀]]>.txt');
  });
});

describe('github shows what it can', () => {
  const finding = (confidence: Confidence, line: number): Finding => ({
    ...{
      rule: 'x',
      message: `m${line}`,
      confidence,
      line,
      column: 1,
      start: 0,
      end: 0,
      text: '',
      suggestions: [],
      applied: false,
      round: 1,
    },
  });
  const report = (label: string, findings: Finding[]): Report => ({
    ...{ label, source: '', output: '', findings, rounds: [], edits: [], quarrels: [] },
  });
  test('the most severe first, ten of a kind, the rest counted', () => {
    const many = (confidence: Confidence, count: number) => Array.from({ length: count }, (_, i) => finding(confidence, i + 1));
    const out = linesOf(
      render('github', [
        report('a', [...many('possible', 3), ...many('likely', 8)]),
        report('b', [...many('certain', 25), ...many('likely', 4)]),
      ]),
    );
    expect(out.map((line) => line.slice(0, 7)).join(' ')).toBe(
      [...Array(10).fill('::error'), ...Array(10).fill('::warni'), ...Array(3).fill('::notic'), '17 more'].join(' '),
    );
    expect(out.at(-1)).toMatch(/^17 more, /);
  });
  test('nothing is said about a rest of none', () => {
    expect(
      render('github', [
        report(
          'a',
          Array.from({ length: 10 }, () => finding('certain', 1)),
        ),
      ]),
    ).not.toContain('more');
    expect(render('github', [])).toBe('');
  });
});

describe('what a click would do', () => {
  const withFixes = real.flatMap((report) => report.findings.map((finding, i) => ({ report, finding, i })));

  /** reviewdog takes the lines, which end with LF, as bytes, cuts at both columns and puts the text between. */
  function acceptSuggestion(
    source: string,
    { range, text }: { range: Record<'start' | 'end', { line: number; column: number }>; text: string },
  ) {
    const lines = source.split('\n').map((line) => Buffer.from(line));
    const at = ({ line, column }: { line: number; column: number }) =>
      Buffer.concat(lines.slice(0, line - 1).map((row) => Buffer.concat([row, Buffer.from('\n')]))).length + column - 1;
    const bytes = Buffer.from(source);
    return Buffer.concat([bytes.subarray(0, at(range.start)), Buffer.from(text), bytes.subarray(at(range.end))]).toString();
  }

  /** SARIF: lines end as the run says, columns count UTF-16 units, a byte-order mark is none. */
  function acceptReplacement(
    source: string,
    { deletedRegion: region, insertedContent }: { deletedRegion: Record<string, number>; insertedContent: { text: string } },
  ) {
    const starts = [
      source.startsWith('\uFEFF') ? 1 : 0,
      ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length),
    ];
    const at = (line = 0, column = 0) => (starts[line - 1] as number) + column - 1;
    const { startLine, startColumn, endLine, endColumn } = region;
    return source.slice(0, at(startLine, startColumn)) + insertedContent.text + source.slice(at(endLine, endColumn));
  }

  /** The rest of what `fix` does, and this in the place of what it does here. */
  function withTheRest({ edits, source }: Report, fix: Edit): string {
    const rest = edits.filter(({ start, end }) => end < fix.start || start > fix.end);
    return applyEdits(
      source,
      [...rest, fix].sort((a, b) => a.start - b.start),
    );
  }

  test('a repair, and all other repairs, give what fix gives; rdjsonl and SARIF tell the same change', async () => {
    const { fixesOf } = await import('../src/reporters/fixes.ts');
    let applied = 0;
    for (const report of real) {
      const rows = linesOf(render('rdjsonl', [report])).map((line) => JSON.parse(line));
      const { results } = JSON.parse(render('sarif', [report])).runs[0];
      report.findings.forEach((finding, i) => {
        const fixes = fixesOf(finding, report);
        if (finding.applied && fixes[0]) {
          applied++;
          expect(withTheRest(report, fixes[0])).toBe(report.output);
        }
        const wanted = fixes.map((fix) => applyEdits(report.source, [fix]));
        expect((rows[i].suggestions ?? []).map((suggestion: never) => acceptSuggestion(report.source, suggestion))).toEqual(wanted);
        const replaced = (results[i].fixes ?? []).map((fix: { artifactChanges: { replacements: never[] }[] }) =>
          acceptReplacement(report.source, fix.artifactChanges[0]?.replacements[0] as never),
        );
        expect(replaced).toEqual(wanted);
        if (fixes.length > 0) expect(rows[i].location.range).toEqual(rows[i].suggestions[0].range);
      });
    }
    expect(applied).toBeGreaterThan(40);
    expect(withFixes.some(({ finding }) => finding.round > 1)).toBe(true);
  });

  test('json: bytes are those of the file, the edits make of the source what fix makes', () => {
    for (const report of real) {
      const [file] = JSON.parse(render('json', [report])).files;
      const bytes = Buffer.from(report.source);
      for (const { startByte, endByte, text } of file.findings) expect(bytes.subarray(startByte, endByte).toString()).toBe(text);
      expect(applyEdits(report.source, file.edits)).toBe(report.output);
      let repaired = bytes;
      for (const { startByte, endByte, text } of file.edits.toReversed())
        repaired = Buffer.concat([repaired.subarray(0, startByte), Buffer.from(text), repaired.subarray(endByte)]);
      expect(repaired.toString()).toBe(report.output);
    }
  });

  test('json tells why a finding is left', () => {
    const reasons = real
      .flatMap((report) => JSON.parse(render('json', [report])).files[0].findings)
      .map(({ applied, reason }) => `${applied} ${reason}`);
    expect(new Set(reasons)).toEqual(new Set(['true undefined', 'false not sure enough', 'false no suggestion']));
  });
});

test.each<[string, Partial<Finding>, string[], string | undefined]>([
  ['an applied one', { applied: true }, [], undefined],
  ['nothing is proposed', { suggestions: [] }, [], 'no suggestion'],
  ['what stands there is proposed', { suggestions: ['x'] }, [], 'no suggestion'],
  ['possible', { confidence: 'possible' }, [], 'not sure enough'],
  ['likely in a text that is nearly clean', { confidence: 'likely' }, ['other'], 'not sure enough'],
  ['likely, of a rule that another one undoes', { confidence: 'likely' }, ['rule'], 'rules disagree'],
  ['certain, in a paragraph that was given up', { confidence: 'certain' }, ['other'], 'rules disagree'],
])('why it is left: %s', (_, fields, quarrels, reason) => {
  const finding: Finding = {
    ...{ rule: 'rule', message: '', confidence: 'certain', line: 1, column: 1, start: 0, end: 1, text: 'x' },
    ...{ suggestions: ['y'], applied: false, round: 1, ...fields },
  };
  expect(reasonLeft(finding, { quarrels })).toBe(reason);
});

test('the page of a rule in Markdown keeps backticks, blanks and what cannot be seen in its spans', () => {
  const { why, summary, check } = mender.rules[0] as Rule;
  const rule: Rule = { id: 'x', summary, why, check, examples: { fixes: [['a `b` ``c``', ' d ']], keeps: ['\u200b\n'] } };
  expect(renderRuleMarkdown(rule)).toBe(
    `# x\n\n${summary}\n\n${why}\n\n## Repairs\n\n- \`\`\` a \`b\` \`\`c\`\` \`\`\` → \`  d  \`\n\n## Leaves alone\n\n- \`\\u{200b}⏎\`\n`,
  );
});

describe('sarif', () => {
  const log = (label: string, source: string) => JSON.parse(render('sarif', [mender.mend(source, label)])).runs[0];

  test.each([
    ['a b/ü#1?.txt', 'a%20b/%C3%BC%231%3F.txt'],
    ['c:d.txt', 'c%3Ad.txt'],
    ['100%.txt', '100%25.txt'],
    ['back\\slash.txt', 'back%5Cslash.txt'],
    ['/tmp/a b.txt', 'file:///tmp/a%20b.txt'],
    ['half\ud83d.txt', 'half%EF%BF%BD.txt'],
  ])('%s is the address %s', (label, uri) => {
    expect(log(label, 'in in').results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('every rule that found something is there with its page', () => {
    const { results, tool } = log('a.txt', messy[1] as string);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const { id, help } of tool.driver.rules) {
      expect(help.text).toContain(`${id}\n`);
      expect(help.markdown).toContain(`# ${id}\n`);
      expect(help.text.length).toBeGreaterThan(200);
    }
  });

  test('fingerprints stay when lines move, and tell alike findings apart', () => {
    const prints = (source: string): string[] =>
      log('a.txt', source).results.map((result: never) => result['partialFingerprints']['mtmendFinding/v1']);
    const line = 'Russian Foreign Minister Rafrov spoke .\n';
    const once = prints(line);
    expect(once).toHaveLength(2);
    expect(prints(`First.\n\nSecond.\n\n${line}\nLast.\n`)).toEqual(once);
    expect(new Set(prints(`${line}\n${line}`)).size).toBe(4);
    expect(prints(`${line}\n${line}`)).toEqual(expect.arrayContaining(once));
  });
});
