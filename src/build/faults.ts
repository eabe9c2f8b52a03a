// Faults while files are written: killed, signalled, disk full, folder gone, two at once. Each function runs the built program
// against one fault and counts; the tests call them with small numbers, `npm run faults` with large ones.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const binary = join(root, 'bin/mtmend.js');
const inject = join(root, 'test/inject.mjs');

const damaged = 'All was well , he said.\n\n';
const repaired = 'All was well, he said.\n\n';

/** Little to load, so that there is time for many runs. */
const command = ['fix', '--write', '--quiet', '--no-config', '--no-shipped', '--only', 'space-before-punctuation'];

export interface Tally {
  readonly fault: string;
  runs: number;
  /** Runs in which the fault struck before the program was done. */
  struck: number;
  /** Files that were neither the old text nor the new one. */
  lost: number;
  /** Files left behind after the next run. */
  strays: number;
  /** Runs that ended otherwise than promised, with what they said. */
  readonly wrong: string[];
}

const tally = (fault: string): Tally => ({ fault, runs: 0, struck: 0, lost: 0, strays: 0, wrong: [] });

function inFolder<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mtmend-faults-'));
  const done = () => rmSync(folder, { recursive: true, force: true });
  const result = act(folder);
  if (result instanceof Promise) return result.finally(done) as T;
  done();
  return result;
}

function fix(folder: string, files: readonly string[], injected?: string) {
  const path = join(folder, files[0] as string);
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [...(injected ? ['--import', inject] : []), binary, ...command, ...files],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, MTMEND_INJECT: injected, MTMEND_INJECT_FILE: path } },
  );
  return { status, signal, stderr };
}

/** How many steps it takes to read and write one file. */
export function countSteps(): number {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'a.txt'), damaged);
    return Number(/steps (\d+)/.exec(fix(folder, ['a.txt'], 'count:0').stderr)?.[1]);
  });
}

/** Strikes at every step of the way in turn; then runs once more and looks at what is there. */
export function atEachStep(action: 'kill' | 'SIGTERM' | 'SIGINT' | 'fail', steps: number): Tally {
  const result = tally(`${action} at each step`);
  for (let step = 1; step <= steps; step++) {
    inFolder((folder) => {
      const file = join(folder, 'a.txt');
      writeFileSync(file, damaged);
      const { status, signal, stderr } = fix(folder, ['a.txt'], `${action}:${step}`);
      const now = readFileSync(file, 'utf8');
      result.runs++;
      if (signal !== null || status !== 0) result.struck++;
      if (now !== damaged && now !== repaired) result.lost++;
      const left = readdirSync(folder).length - 1;
      if (action === 'kill' ? signal !== 'SIGKILL' : left > 0) result.wrong.push(`step ${step}: ${signal} ${status} ${stderr}`);
      if (action.startsWith('SIG') && signal !== action) result.wrong.push(`step ${step}: ${signal} ${status}`);
      if (action === 'fail' && status !== 0 && (status !== 2 || !/^mtmend: a\.txt: [^\n]+\n$/.test(stderr))) {
        result.wrong.push(`step ${step}: ${status} ${stderr}`);
      }
      if (action !== 'kill') return;
      fix(folder, ['a.txt']);
      if (readFileSync(file, 'utf8') !== repaired) result.lost++;
      result.strays += readdirSync(folder).length - 1;
    });
  }
  return result;
}

/** Somebody else writes to the file, or takes the folder away, at each step before the last look. */
export function meanwhile(action: 'edit' | 'vanish', steps: number): Tally {
  const result = tally(`${action} at each step`);
  for (let step = 1; step <= steps; step++) {
    inFolder((folder) => {
      writeFileSync(join(folder, 'keep.txt'), '');
      const sub = mkdtempSync(join(folder, 'sub-'));
      const file = join(sub, 'a.txt');
      writeFileSync(file, damaged);
      const { status, stderr } = fix(sub, ['a.txt'], `${action}:${step}`);
      result.runs++;
      if (status !== 0) result.struck++;
      if (status !== 0 && (status !== 2 || !/^mtmend: a\.txt: [^\n]+\n$/.test(stderr)))
        result.wrong.push(`step ${step}: ${status} ${stderr}`);
      if (action === 'edit' && !readFileSync(file, 'utf8').endsWith('An editor was here.\n')) result.lost++;
      if (action === 'edit') result.strays += readdirSync(sub).length - 1;
    });
  }
  return result;
}

/** A signal at random moments, among them the writing of many files. */
export async function atRandomMoments(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT', runs: number, files: number): Promise<Tally> {
  const result = tally(`${signal} at random moments`);
  const names = Array.from({ length: files }, (_, i) => `${i}.txt`);
  let longest = 600;
  for (let run = 0; run < runs; run++) {
    await inFolder(async (folder) => {
      for (const name of names) writeFileSync(join(folder, name), damaged.repeat(50));
      const started = performance.now();
      const child = spawn(process.execPath, [binary, ...command, '.'], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise<NodeJS.Signals | null>((done) => child.on('exit', (_, how) => done(how)));
      const timer = setTimeout(() => child.kill(signal), longest * (0.3 + 0.7 * Math.random()));
      const how = await ended;
      clearTimeout(timer);
      if (how === null) longest = performance.now() - started;
      result.runs++;
      if (how !== null) result.struck++;
      if (how !== null && how !== signal) result.wrong.push(`ended by ${how}`);
      const whole = (name: string, ...texts: string[]) => texts.includes(readFileSync(join(folder, name), 'utf8'));
      for (const name of names) if (!whole(name, damaged.repeat(50), repaired.repeat(50))) result.lost++;
      if (signal !== 'SIGKILL' && readdirSync(folder).length !== files) result.wrong.push('left a file behind');
      fix(folder, ['.']);
      for (const name of names) if (!whole(name, repaired.repeat(50))) result.lost++;
      result.strays += readdirSync(folder).length - files;
    });
  }
  return result;
}

/** Several runs on the same files. */
export async function atOnce(programs: number, runs: number, files: number): Promise<Tally> {
  const result = tally(`${programs} at once`);
  const names = Array.from({ length: files }, (_, i) => `${i}.txt`);
  for (let run = 0; run < runs; run++) {
    await inFolder(async (folder) => {
      for (const name of names) writeFileSync(join(folder, name), damaged.repeat(50));
      const said = await Promise.all(
        Array.from({ length: programs }, async () => {
          const child = spawn(process.execPath, [binary, ...command, '.'], { cwd: folder });
          let stderr = '';
          child.stderr.on('data', (part) => {
            stderr += part;
          });
          const code = await new Promise((done) => child.on('close', done));
          return { code, stderr };
        }),
      );
      result.runs++;
      for (const { code, stderr } of said) {
        if (code === 2) result.struck++;
        const lines = stderr.split('\n').filter(Boolean);
        const fine = lines.every((line) => /^mtmend: \d+\.txt: (?:somebody changed|cannot be written)/.test(line));
        if (!fine || code !== (lines.length > 0 ? 2 : 0)) result.wrong.push(`${code} ${stderr}`);
      }
      for (const name of names) if (readFileSync(join(folder, name), 'utf8') !== repaired.repeat(50)) result.lost++;
      result.strays += readdirSync(folder).length - files;
    });
  }
  return result;
}
