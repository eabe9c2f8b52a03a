// What others use for the same work. They are run when they are there, and never a dependency: `--install-peers` puts those of npm into
// a temporary folder; the others are Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from './measure.ts';
import type { Name } from './names.ts';

const npmFolder = join(tmpdir(), 'mtmend-bench-peers');
const npmPackages = ['prh', 'textlint', 'textlint-rule-prh', 'autocorrect-node'];

export interface Peer {
  readonly name: string;
  /** How to get it. */
  readonly from: string;
  readonly version: string | undefined;
}

export type PeerId = 'rg' | 'perl' | 'sed' | 'codespell' | 'prh' | 'textlint' | 'autocorrect';

const npmProgram = (name: string) => join(npmFolder, 'node_modules/.bin', name);

export function installPeers(): void {
  mkdirSync(npmFolder, { recursive: true });
  const manifest = join(npmFolder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...npmPackages], { cwd: npmFolder, stdio: 'inherit' });
  if (status !== 0) throw new Error('the peers could not be installed');
}

export function findPeers(): Record<PeerId, Peer> {
  const debian = (name: string, binary: string): Peer => {
    const { stdout, status } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
    return { name, from: `apt-get install ${name}`, version: status === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : undefined };
  };
  const npm = (name: string): Peer => {
    const manifest = join(npmFolder, 'node_modules', name, 'package.json');
    const version = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : undefined;
    return { name, from: '`npm run bench -- --install-peers`', version };
  };
  return {
    rg: debian('ripgrep', 'rg'),
    perl: debian('perl', 'perl'),
    sed: debian('sed', 'sed'),
    codespell: debian('codespell', 'codespell'),
    prh: npm('prh'),
    textlint: npm('textlint-rule-prh'),
    autocorrect: npm('autocorrect-node'),
  };
}

/** How each puts the names of a glossary right, or at least finds them. Writes the glossary in the peer's own way into the folder. */
export function matching(id: Exclude<PeerId, 'autocorrect'>, names: readonly Name[], text: string, folder: string): Run {
  const count = names.reduce((sum, { wrong }) => sum + wrong.length, 0);
  const pairs = names.flatMap(({ right, wrong }) => wrong.map((form) => ({ form, right })));
  const write = (name: string, content: string) => {
    const file = join(folder, `${count}-${name}`);
    writeFileSync(file, content);
    return file;
  };
  const quoted = (value: string) => value.replace(/[\\/.*[\]^$&|(){}+?]/g, '\\$&');
  switch (id) {
    case 'rg':
      return { command: ['rg', '-o', '-F', '-f', write('rg', `${pairs.map(({ form }) => form).join('\n')}\n`), text], ok: [0, 1] };
    case 'perl': {
      const table = write('perl.tsv', pairs.map(({ form, right }) => `${form}\t${right}\n`).join(''));
      const load = `open my $f, '<', '${table}'; while (<$f>) { chomp; my ($w, $r) = split /\\t/; $r{$w} = $r }`;
      const code = `BEGIN { ${load} $re = join '|', map quotemeta, sort { length $b <=> length $a } keys %r } s/\\b($re)\\b/$r{$1}/g`;
      return { command: ['perl', '-pe', code, text] };
    }
    case 'sed':
      return {
        command: ['sed', '-f', write('sed', pairs.map(({ form, right }) => `s/\\b${quoted(form)}\\b/${quoted(right)}/g\n`).join('')), text],
      };
    case 'codespell':
      // It knows single words only, and finds without replacing, since it cannot write elsewhere.
      return {
        command: [
          'codespell',
          '-D',
          write('codespell', pairs.map(({ form, right }) => `${form.replaceAll(' ', '-')}->${right}\n`).join('')),
          text,
        ],
        ok: [0, 65],
      };
    case 'prh':
      return { command: [npmProgram('prh'), '--rules', write('prh.yml', prhRules(names)), '--stdout', text] };
    case 'textlint': {
      const rules = write('textlint-prh.yml', prhRules(names));
      const config = write('textlint.json', JSON.stringify({ rules: { prh: { rulePaths: [rules] } } }));
      const node = join(npmFolder, 'node_modules');
      return {
        command: [
          npmProgram('textlint'),
          '--config',
          config,
          '--rules-base-directory',
          node,
          '--fix',
          '--dry-run',
          '-f',
          'fixed-result',
          text,
        ],
        ok: [0, 1],
      };
    }
  }
}

function prhRules(names: readonly Name[]): string {
  const quoted = (value: string) => JSON.stringify(value);
  return `version: 1\nrules:\n${names
    .map(({ right, wrong }) => `  - expected: ${quoted(right)}\n    patterns: [${wrong.map(quoted).join(', ')}]\n`)
    .join('')}`;
}

/** The mechanical rules that can be written as one substitution, in extended regular expressions that perl and sed both know. */
const substitutions = [
  's/([a-z]) +([.,;:!?])( |$)/\\1\\2\\3/g',
  's/([a-z]{2}\\.)([A-Z][a-z])/\\1 \\2/g',
  's/([a-z]),([a-z])/\\1, \\2/g',
  's/([a-z])，/\\1, /g',
  's/([a-z])Essence([A-Z])/\\1. \\2/g',
  's/([A-Za-z]) -([a-z])/\\1-\\2/g',
  's/\\b(the|of|in|to|and|with) \\1\\b/\\1/g',
  's/([0-9]), ([0-9]{3})\\b/\\1,\\2/g',
  's/([0-9]) +%/\\1%/g',
  's/([A-Z]+) \\$ ([0-9])/\\1\\$\\2/g',
  's/\\( +/(/g',
  's/ +\\)/)/g',
  's/,,/,/g',
  's/&quot;/"/g',
  's/\\b(an) ([b-df-hj-np-tv-z])/a \\2/g',
  's/\\bU\\. S\\./U.S./g',
  's/([a-z])  +([a-z])/\\1 \\2/g',
];

/** How each mends the mechanical damage that it can mend. */
export function mending(id: 'perl' | 'sed' | 'autocorrect', text: string): Run {
  if (id === 'autocorrect') return { command: [npmProgram('autocorrect'), '--stdin'], input: text };
  const script = substitutions.join('; ');
  return { command: id === 'perl' ? ['perl', '-pe', script, text] : ['sed', '-E', '-e', script, text] };
}
