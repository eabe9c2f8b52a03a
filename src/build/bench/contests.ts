// What is measured, and beside whom.
import { join } from 'node:path';
import { type Materials, size, type Text } from './materials.ts';
import type { Run } from './measure.ts';
import { matching, mending, type PeerId } from './peers.ts';
import { atLeast, atMost, type Bar, type Unit } from './table.ts';

export interface Rival {
  readonly name: string;
  /** Needed for it; what is missing is named and not run. */
  readonly peer?: PeerId;
  readonly bytes: number;
  /** Called only when the peer is there. */
  readonly run: () => Run;
  readonly bar?: Bar | undefined;
}

export interface Contest {
  readonly what: string;
  readonly text: string;
  readonly unit: Unit;
  readonly bytes: number;
  readonly ours: () => Run;
  readonly rivals: readonly Rival[];
}

const mtmend = join(import.meta.dirname, '../../../bin/mtmend.js');

/** `scale` makes long texts shorter. */
export function contests(things: Materials, folder: string, scale: number): readonly Contest[] {
  const big = (bytes: number) => Math.max(bytes * scale, Math.min(bytes, 200_000));
  const fix = (text: Text, ...options: string[]): Run => ({
    command: [process.execPath, mtmend, '--no-config', ...options],
    input: text.file,
  });
  const article = things.text('news', 6000);
  const bare: Run = { command: [process.execPath, '-e', '0'] };
  const start = (what: string, text: string, ours: Run, bar?: Bar): Contest => ({
    what,
    text,
    unit: 's',
    bytes: 0,
    ours: () => ours,
    rivals: [{ name: '`node -e 0`', bytes: 0, run: () => bare, bar }],
  });

  const onlyGlossary = ['--no-shipped', '--only', 'glossary'];
  const match = (text: Text, forms: number, ids: readonly Exclude<PeerId, 'autocorrect'>[]): Contest => ({
    what: `match only, ${count(forms)} forms`,
    text: text.label,
    unit: text === article ? 's' : 'MB/s',
    bytes: text.bytes,
    ours: () => fix(text, ...onlyGlossary, '-g', things.glossary(forms)),
    rivals: ids.map((id) => ({
      name: names[id],
      peer: id,
      bytes: text.bytes,
      run: () => matching(id, things.names(forms), text.file, folder),
    })),
  });

  const noNames = [
    '--no-shipped',
    '--level',
    'likely',
    ...['glossary', 'unlisted-name', 'inconsistent-name'].flatMap((rule) => ['--disable', rule]),
  ];
  const rules = (text: Text): Contest => ({
    what: 'rules only',
    text: text.label,
    unit: text === article ? 's' : 'MB/s',
    bytes: text.bytes,
    ours: () => fix(text, ...noNames),
    rivals: (['perl', 'sed', 'autocorrect'] as const).map((id) => ({
      name: id === 'autocorrect' ? names[id] : `${names[id]}, 17 of the rules`,
      peer: id,
      bytes: text.bytes,
      run: () => mending(id, text.file),
    })),
  });

  const small = things.text('news', big(1e6));
  const smallRaw = things.text('raw', big(1e6));
  const whole = (text: Text, forms: number, rivals: readonly Rival[], unit: Unit = 'MB/s'): Contest => ({
    what: forms === 0 ? 'whole fix, shipped packs' : `whole fix, shipped packs and ${count(forms)} forms`,
    text: text.label,
    unit,
    bytes: text.bytes,
    ours: () => fix(text, ...(forms === 0 ? [] : ['-g', things.glossary(forms)])),
    rivals,
  });
  const itself = (name: string, text: Text, bar: Bar, options: () => readonly string[] = () => []): Rival => ({
    name: `the same, ${name}`,
    bytes: text.bytes,
    run: () => fix(text, ...options()),
    bar,
  });
  const peer = (id: Exclude<PeerId, 'autocorrect'>, text: Text, forms: number, bar?: Bar): Rival => ({
    name: `${names[id]}, ${count(forms)} forms${text.bytes === small.bytes ? `, ${text.label}` : ''}`,
    peer: id,
    bytes: text.bytes,
    run: () => matching(id, things.names(forms), text.file, folder),
    bar,
  });
  const long = things.text('news', big(20e6));
  const ten = things.text('news', big(10e6));

  const memory = (bytes: number): Run => ({ command: [process.execPath, mtmend, '--no-config'], input: things.stream(bytes) });
  const files = things.files(scale < 1 ? 40 : 200, 100_000);
  const jobs = (number: number): Run => ({ command: [process.execPath, mtmend, 'fix', '--no-config', '-j', String(number), files.file] });

  return [
    start('start, `--version`', '', { command: [process.execPath, mtmend, '--version'] }, atMost(1.3)),
    start('start, fix with the shipped packs', article.label, fix(article), atMost(2)),
    start('start, fix with 10,000 forms as well', article.label, fix(article, '-g', things.glossary(10_000))),
    match(article, 1000, ['rg', 'perl', 'sed', 'codespell', 'prh', 'textlint']),
    match(small, 100, ['rg', 'perl', 'sed', 'codespell', 'prh', 'textlint']),
    match(small, 1000, ['rg', 'perl', 'sed', 'codespell', 'prh', 'textlint']),
    match(small, 10_000, ['rg', 'perl', 'codespell', 'prh']),
    match(small, 50_000, ['rg', 'perl', 'codespell']),
    match(things.text('news', big(50e6)), 10_000, ['rg', 'perl', 'codespell']),
    rules(article),
    rules(small),
    rules(smallRaw),
    rules(things.text('news', big(50e6))),
    whole(article, 1000, [peer('prh', article, 1000)], 's'),
    whole(smallRaw, 10_000, [peer('rg', smallRaw, 10_000)]),
    whole(long, 10_000, [peer('rg', long, 10_000, atLeast(0.5)), peer('prh', small, 2000, atLeast(50))]),
    whole(things.text('news', big(50e6)), 0, [peer('rg', things.text('news', big(50e6)), 10_000)]),
    whole(long, 50_000, [itself('1,000 forms', long, atMost(1.3), () => ['-g', things.glossary(1000)])], 's'),
    whole(things.text('news', big(40e6)), 0, [itself(ten.label, ten, atMost(4.4))], 's'),
    whole(things.oneLine('news', big(10e6)), 0, [itself('in lines', ten, atMost(1.5))], 's'),
    {
      what: 'most memory, shipped packs',
      text: `${size(big(1e9))} through stdin`,
      unit: 'MB',
      bytes: big(1e9),
      ours: () => memory(big(1e9)),
      rivals: [
        {
          name: `the same, ${size(big(100e6))}`,
          bytes: big(100e6),
          run: () => memory(big(100e6)),
          bar: { text: '≤ 200 MB, ≤ 1.1', holds: (ours, theirs) => ours <= 200 && ours / theirs <= 1.1 },
        },
      ],
    },
    {
      what: 'two at once, `-j 2`',
      text: files.label,
      unit: 's',
      bytes: files.bytes,
      ours: () => jobs(2),
      rivals: [{ name: 'the same, `-j 1`', bytes: files.bytes, run: () => jobs(1), bar: atMost(0.65) }],
    },
  ];
}

const names: Record<PeerId, string> = {
  rg: '`rg -o -F -f`',
  perl: '`perl -pe`',
  sed: '`sed`',
  codespell: 'codespell, finding only',
  prh: 'prh',
  textlint: 'textlint-rule-prh',
  autocorrect: 'autocorrect',
};

function count(number: number): string {
  return number.toLocaleString('en');
}
