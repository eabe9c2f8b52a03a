// `npm run test:cluster`: the README's recipes for GNU parallel, run as they stand there, on this machine and over ssh on two hosts of
// which one goes down half-way. Whatever happens, the archive must come out as one process repairs it: no record lost, none twice.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { paragraphs, raw } from '../../src/build/bench/news.ts';
import { binary, root } from '../run.ts';
import { type Host, sshd, startHosts } from './hosts.ts';

const recordCount = 100;
/** Lines that are no records: they are told and passed on. So far apart that no two are in one block. */
const badRecords = [20, 50, 80];
const blockSize = '12k';
const hostNames = ['host1', 'host2'];

interface Job {
  readonly host: string;
  readonly exit: number;
}

class Failure extends Error {}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Failure(what);
}

/** A recipe of the README: the command that begins so. */
function recipe(start: string): string {
  const command = readFileSync(join(root, 'README.md'), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(start));
  if (command === undefined) throw new Failure(`the README has no line that begins with \`${start}\``);
  return command.replace(/--block \S+/, `--block ${blockSize}`);
}

/** Records as archives have them, written in more than one way. */
function makeArchive(): string {
  const texts = paragraphs(raw);
  const lines: string[] = [];
  for (let i = 0; i < recordCount; i++) {
    const text = JSON.stringify(texts.next().value + texts.next().value);
    const spelled = i % 3 === 0 ? text.replace(/[^\0-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) : text;
    const record = `{"id": ${i}, "score": ${i % 10}.50, "title": "No. ${i} , untouched", "text": ${spelled}, "tags": ["a", null]}`;
    lines.push(badRecords.includes(i) ? record.slice(0, -20) : record);
  }
  return `${lines.join('\n')}\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'mtmend-cluster-'));
const bin = join(folder, 'bin');
const startsFile = join(folder, 'starts');
const path = [bin, '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
/** On which host each mtmend was started, in order. */
const starts = () => (existsSync(startsFile) ? readFileSync(startsFile, 'utf8').trim().split('\n') : []);

function prepare(archive: string): void {
  mkdirSync(bin);
  mkdirSync(join(folder, 'parallel'));
  writeFileSync(join(folder, 'articles.jsonl'), archive);
  const program = join(bin, 'mtmend');
  writeFileSync(program, `#!/bin/sh\necho "\${MTMEND_HOST:-here}" >> "${startsFile}"\nexec "${process.execPath}" "${binary}" "$@"\n`);
  chmodSync(program, 0o755);
}

/** Runs a command in the folder, and has something done to it meanwhile. */
async function runRecipe(command: string, ssh: string, meanwhile: (child: ChildProcess) => Promise<void> = async () => {}) {
  rmSync(startsFile, { force: true });
  rmSync(join(folder, 'repaired.jsonl'), { force: true });
  const log = join(folder, 'jobs');
  // An empty folder of settings: the user's own neither help nor get anything written to.
  const env = { ...process.env, PATH: path, PARALLEL: `--joblog ${log}`, PARALLEL_HOME: join(folder, 'parallel'), PARALLEL_SSH: ssh };
  const child = spawn('sh', ['-c', command], { cwd: folder, env, stdio: ['ignore', 'inherit', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const closed = new Promise<number | null>((ended) => child.once('close', ended));
  await meanwhile(child);
  const code = await closed;
  const jobs: Job[] = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map((fields) => ({ host: fields[1] ?? '', exit: Number(fields[6]) }));
  return { code, jobs, said, output: readFileSync(join(folder, 'repaired.jsonl'), 'utf8') };
}

/** What went wrong, for a person: which records are lost, doubled, changed or out of order. */
function compare(output: string, expected: string): string {
  const count = (text: string) => {
    const counts = new Map<string, number>();
    for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
  };
  const [have, want] = [count(output), count(expected)];
  const lost = [...want].filter(([line, times]) => (have.get(line) ?? 0) < times).length;
  const extra = [...have].filter(([line, times]) => (want.get(line) ?? 0) < times).length;
  return lost + extra === 0 ? 'all records are there, but not in order' : `${lost} records are lost, ${extra} are there that should not be`;
}

async function story(name: string, act: () => Promise<string>): Promise<void> {
  const start = performance.now();
  const told = await act();
  console.log(`ok  ${name}: ${told} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** Waits until the host is at work on its second block, does it harm, and tells how many blocks the host was at work on. */
async function harm(host: Host, how: 'kill' | 'freeze', child: ChildProcess): Promise<number> {
  const atWork = () => host.running().filter((command) => command.includes(binary)).length;
  while (starts().filter((name) => name === host.name).length < 2 || atWork() === 0) {
    check(child.exitCode === null, `all was done before ${host.name} could be stopped`);
    await new Promise((next) => setTimeout(next, 10));
  }
  const lost = atWork();
  host[how]();
  return lost;
}

async function main(): Promise<void> {
  const version = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
  if (!version.stdout?.startsWith('GNU parallel') || !existsSync(sshd)) {
    throw new Failure('GNU parallel or the ssh server is missing; run: apt-get install parallel openssh-server');
  }
  const archive = makeArchive();
  prepare(archive);
  const one = spawnSync(process.execPath, [binary, '--jsonl', '--field', 'text'], { input: archive, encoding: 'utf8', maxBuffer: 1 << 28 });
  const expected = one.stdout;
  check(one.status === 2, `one process: exit code ${one.status}\n${one.stderr}`);
  check(expected.split('\n').length === archive.split('\n').length && expected !== archive, 'one process: not as many lines as came in');

  /** Runs a recipe, and tells in how many blocks. */
  const same = async (command: string, failedBlocks: number, ssh = '', meanwhile?: (child: ChildProcess) => Promise<void>) => {
    const { code, jobs, said, output } = await runRecipe(command, ssh, meanwhile);
    check(output === expected, `${compare(output, expected)}\n${said}`);
    const failed = jobs.filter(({ exit }) => exit !== 0).map(({ exit }) => exit);
    check(
      code === failedBlocks && failed.length === failedBlocks && failed.every((exit) => exit === 2),
      `exit codes ${code}, ${failed}\n${said}`,
    );
    check(said.split('this is no JSON record').length - 1 === badRecords.length, `not every bad record was told once:\n${said}`);
    return jobs;
  };

  await story('parallel on this machine', async () => {
    // Parallel counts the blocks that have a bad record.
    return `${(await same(recipe('parallel --pipepart'), badRecords.length)).length} blocks`;
  });

  // Here exit code 2 is no failure, so that nothing is tried again for a bad record.
  const overSsh = recipe('parallel --pipe ');
  for (const how of ['nothing', 'kill', 'freeze'] as const) {
    const place = join(folder, how);
    mkdirSync(place);
    const network = await startHosts(place, hostNames, path);
    const [, victim] = network.hosts as [Host, Host];
    const names = { nothing: 'is well', kill: 'is killed', freeze: 'hangs' };
    try {
      await story(`parallel over ssh, two hosts, one ${names[how]}`, async () => {
        let lost = 0;
        const jobs = await same(overSsh, 0, network.ssh, async (child) => {
          if (how !== 'nothing') lost = await harm(victim, how, child);
        });
        const begun = starts();
        const on = hostNames.map((name) => `${begun.filter((host) => host === name).length} on ${name}`).join(', ');
        if (how === 'nothing')
          check(
            hostNames.every((name) => begun.includes(name)),
            `not all hosts had work: ${on}`,
          );
        else check(lost > 0 && begun.length > jobs.length, `no block was run again: ${on}`);
        return `${jobs.length} blocks, begun ${on}${how === 'nothing' ? '' : `; ${lost} broken off and run again`}`;
      });
    } finally {
      network.close();
    }
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`test:cluster: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
