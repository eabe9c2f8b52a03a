// Writing files under faults: the old text or the new one is there, whole, and nothing else.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atEachStep, atOnce, atRandomMoments, countSteps, meanwhile, type Tally } from '../src/build/faults.ts';
import { binary, inFolder, run } from './run.ts';

const bad = 'Russian Foreign Minister Rafrov spoke .\n';
const good = 'Russian Foreign Minister Lavrov spoke.\n';
const isRoot = process.getuid?.() === 0;

const harmless = ({ lost, strays, wrong }: Tally) => ({ lost, strays, wrong });
const none = { lost: 0, strays: 0, wrong: [] };

/** A small disk, where that is allowed. */
function onSmallDisk(act: (folder: string) => void): boolean {
  return inFolder((folder) => {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'mtmend-test', folder]).status !== 0) return false;
    try {
      act(folder);
    } finally {
      spawnSync('umount', ['-l', folder]);
    }
    return true;
  });
}

describe('faults', () => {
  const steps = countSteps();

  test('there are steps to strike at', () => {
    expect(steps).toBeGreaterThan(8);
  });

  test.each(['kill', 'SIGTERM', 'fail'] as const)('%s at each step', (action) => {
    const result = atEachStep(action, steps);
    expect(harmless(result)).toEqual(none);
    expect(result.struck).toBeGreaterThan(steps / 2);
  });

  test('somebody edits the file at any step before the last look', () => {
    // After the renaming come the closing of the new file's folder and what belongs to it.
    const result = meanwhile('edit', steps - 5);
    expect(harmless(result)).toEqual(none);
    expect(result.struck).toBeGreaterThan(2);
  });

  test('the folder vanishes at any step', () => {
    const result = meanwhile('vanish', steps);
    expect(harmless(result)).toEqual(none);
    expect(result.struck).toBeGreaterThan(2);
  });

  test.each(['SIGKILL', 'SIGTERM'] as const)('%s at random moments', async (signal) => {
    expect(harmless(await atRandomMoments(signal, 3, 20))).toEqual(none);
  });

  test('three at once', async () => {
    expect(harmless(await atOnce(3, 1, 20))).toEqual(none);
  });

  test('a full disk: in place, to a file, through the shell', () => {
    const could = onSmallDisk((cwd) => {
      const text = bad.repeat(1000);
      writeFileSync(join(cwd, 'a.txt'), text);
      const full = 'the disk is full';
      expect(run(['fix', '-w', 'a.txt'], { cwd })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(`^mtmend: a.txt: cannot be written: ${full};.*\n$`),
      });
      expect(run(['a.txt', '-o', 'b.txt'], { cwd })).toMatchObject({
        code: 2,
        err: expect.stringMatching(`^mtmend: b.txt: cannot be written: ${full};.*\n$`),
      });
      expect(readdirSync(cwd)).toEqual(['a.txt']);
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(text);
      const out = openSync(join(cwd, 'c.txt'), 'w');
      const { status, stderr } = spawnSync(process.execPath, [binary, 'a.txt'], { cwd, stdio: ['ignore', out, 'pipe'], encoding: 'utf8' });
      closeSync(out);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `mtmend: the output cannot be written: ${full}; what was written is not complete\n`,
      });
    });
    if (isRoot && process.env['CI']) expect(could).toBe(true);
  });

  test('a folder that cannot be written to', () => {
    const look = (cwd: string) => {
      expect(run(['fix', '-w', 'a.txt', '-q'], { cwd })).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^mtmend: a\.txt: cannot be written: [^\n]+\n$/),
      });
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(bad);
      expect(readdirSync(cwd)).toEqual(['a.txt']);
    };
    if (isRoot) {
      onSmallDisk((cwd) => {
        writeFileSync(join(cwd, 'a.txt'), bad);
        expect(spawnSync('mount', ['-o', 'remount,ro', cwd]).status).toBe(0);
        look(cwd);
      });
    } else {
      inFolder((cwd) => {
        writeFileSync(join(cwd, 'a.txt'), bad);
        chmodSync(cwd, 0o555);
        look(cwd);
        chmodSync(cwd, 0o755);
      });
    }
  });

  test('/dev/full', () => {
    const full = openSync('/dev/full', 'w');
    for (const args of [
      ['fix'],
      ['check'],
      ['diff'],
      ['diff', '--words'],
      ['explain'],
      ['glossary', 'list'],
      ['--help'],
      ['check', '--format', 'json'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [binary, ...args], {
        input: bad,
        stdio: ['pipe', full, 'pipe'],
        encoding: 'utf8',
      });
      expect({ args, status, stderr }).toEqual({
        args,
        status: 2,
        stderr: 'mtmend: the output cannot be written: the disk is full; what was written is not complete\n',
      });
    }
    expect(spawnSync(process.execPath, [binary, 'gone.txt'], { stdio: ['ignore', 'pipe', full] }).status).toBe(2);
    closeSync(full);
  });
});

describe('a reader that has seen enough is no error', () => {
  test.each([
    'fix big.txt',
    'check big.txt',
    'check --format json big.txt',
    'diff big.txt',
    'diff --words big.txt',
    'explain',
    'glossary list',
    '--help',
  ])('%s', (args) => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'big.txt'), `${bad}\n`.repeat(500));
      const { stdout } = spawnSync(
        'bash',
        ['-c', `"${process.execPath}" "${binary}" ${args} 2>err.txt | true; echo \${PIPESTATUS[0]}; cat err.txt`],
        { cwd, encoding: 'utf8' },
      );
      expect(stdout).toBe('0\n');
    });
  });

  test('when nobody listens to stderr, the work is done all the same', () => {
    inFolder((cwd) => {
      for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(cwd, name), bad);
      const { stdout } = spawnSync(
        'bash',
        ['-c', `{ "${process.execPath}" "${binary}" fix -w . 2>&1 >&3 | true; echo \${PIPESTATUS[0]}; } 3>/dev/null`],
        { cwd, encoding: 'utf8' },
      );
      expect(stdout).toBe('0\n');
      for (const name of ['a.txt', 'b.txt', 'c.txt']) expect(readFileSync(join(cwd, name), 'utf8')).toBe(good);
    });
  });
});

describe('what is kept and what is not', () => {
  test('mode, owner and links; the time of change is new; the other name of a hard link keeps the old text', () => {
    inFolder((cwd) => {
      mkdirSync(join(cwd, 'real'));
      const file = join(cwd, 'real/a.txt');
      writeFileSync(file, bad);
      if (isRoot) chownSync(file, 12345, 23456);
      chmodSync(file, 0o2640);
      utimesSync(file, 1000, 1000);
      linkSync(file, join(cwd, 'hard.txt'));
      symlinkSync('real/a.txt', join(cwd, 'one.txt'));
      symlinkSync('one.txt', join(cwd, 'two.txt'));
      expect(run(['fix', '-wq', 'two.txt'], { cwd })).toEqual({ code: 0, out: '', err: '' });
      const { mode, uid, gid, mtimeMs } = statSync(file);
      expect(mode & 0o7777).toBe(0o2640);
      if (isRoot) expect([uid, gid]).toEqual([12345, 23456]);
      expect(mtimeMs).toBeGreaterThan(1e12);
      expect(readFileSync(join(cwd, 'two.txt'), 'utf8')).toBe(good);
      expect(readFileSync(join(cwd, 'hard.txt'), 'utf8')).toBe(bad);
    });
  });

  test('--output: a new file has the usual mode, an old one keeps its own, what is no file is written to, a link that leads nowhere is refused', () => {
    inFolder((cwd) => {
      run(['-o', 'new.txt'], { cwd, input: bad });
      expect(statSync(join(cwd, 'new.txt')).mode & 0o777).toBe(0o666 & ~process.umask());
      writeFileSync(join(cwd, 'old.txt'), 'x');
      chmodSync(join(cwd, 'old.txt'), 0o600);
      run(['-o', 'old.txt'], { cwd, input: bad });
      expect(statSync(join(cwd, 'old.txt')).mode & 0o777).toBe(0o600);
      const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${binary}" -o /dev/stdout | cat`], {
        cwd,
        input: bad,
        encoding: 'utf8',
      });
      expect(piped).toMatchObject({ stdout: good, stderr: '' });
      expect(run(['-o', '/dev/null'], { cwd, input: bad })).toEqual({ code: 0, out: '', err: '' });
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
      symlinkSync('nowhere', join(cwd, 'link.txt'));
      expect(run(['-o', 'link.txt'], { cwd, input: bad })).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^mtmend: link\.txt: this link leads nowhere; [^\n]+\n$/),
      });
    });
  });

  test('--backup keeps the old text with its mode; a second run changes neither', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), bad);
      chmodSync(join(cwd, 'a.txt'), 0o640);
      for (let i = 0; i < 2; i++) {
        expect(run(['fix', '-wq', '--backup', '.bak', 'a.txt'], { cwd })).toEqual({ code: 0, out: '', err: '' });
        expect([readFileSync(join(cwd, 'a.txt'), 'utf8'), readFileSync(join(cwd, 'a.txt.bak'), 'utf8')]).toEqual([good, bad]);
        expect(statSync(join(cwd, 'a.txt.bak')).mode & 0o777).toBe(0o640);
      }
      for (const suffix of ['', '/x']) expect(run(['fix', '-w', '--backup', suffix, 'a.txt'], { cwd }).code).toBe(2);
      expect(run(['--backup', '.bak', 'a.txt'], { cwd }).code).toBe(2);
    });
  });

  test('of what looks left behind, only what a dead run left is taken away', () => {
    inFolder((cwd) => {
      const dead = spawnSync(process.execPath, ['-e', '']).pid;
      const old = new Date(Date.now() - 4_000_000);
      const names = {
        [`.mtmend-${dead}-abc.tmp`]: false,
        [`.mtmend-${process.pid}-abc.tmp`]: true,
        [`.mtmend-${process.pid}-old.tmp`]: false,
        '.mtmend-abc.tmp': true,
        'mtmend.tmp': true,
      };
      for (const name of Object.keys(names)) writeFileSync(join(cwd, name), '');
      utimesSync(join(cwd, `.mtmend-${process.pid}-old.tmp`), old, old);
      mkdirSync(join(cwd, `.mtmend-${dead}-folder.tmp`));
      writeFileSync(join(cwd, 'a.txt'), good);
      run(['fix', '-w', 'a.txt'], { cwd });
      for (const [name, stays] of Object.entries(names)) expect([name, existsSync(join(cwd, name))]).toEqual([name, stays]);
      expect(existsSync(join(cwd, `.mtmend-${dead}-folder.tmp`))).toBe(true);
    });
  });
});
