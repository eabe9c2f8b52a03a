// Whatever is given to read: one clear line, exit 2, the others go on; or the same bytes back.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decoderFor } from '../src/cli/encoding.ts';
import { guessEncoding } from '../src/cli/guess-encoding.ts';
import { binary, inFolder, run } from './run.ts';

const bad = 'All was well , he said.\n';
const good = 'All was well, he said.\n';

/** Little to load: what is read and written counts here. */
const quick = ['--no-shipped', '--only', 'space-before-punctuation'];

const simplified = '俄罗斯外长拉夫罗夫说，这个问题是我们大家都要面对的。他在会上对记者说，中国和美国的关系为世界所关注。';
const traditional = '俄羅斯外長拉夫羅夫說，這個問題是我們大家都要面對的。他在會上對記者說，中國和美國的關係為世界所關注。';
const japanese = '外務大臣は、これについて会議で説明をしたが、記者はその内容が分からないと述べた。';
const korean = '러시아 외무장관은 이 문제를 회의에서 설명했다고 기자들이 전했다. 한국과 미국의 관계가 중요하다.';
const encode = (text: string, name: string) => iconv.encode(text, name);

describe('what is not UTF-8 is told what it looks like', () => {
  test.each<[string, Buffer, string | undefined]>([
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${bad}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 the other way round, with a mark', encode(`\uFEFF${bad}`, 'utf-16be'), 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from(bad, 'utf16le'), 'utf-16le'],
    ['UTF-16 the other way round', encode(bad, 'utf-16be'), 'utf-16be'],
    ['Chinese UTF-16', Buffer.from(simplified, 'utf16le'), 'utf-16le'],
    ['UTF-32 with a mark', encode(`\uFEFF${bad}`, 'utf-32le'), 'utf-32le'],
    ['simplified Chinese', encode(simplified, 'gb18030'), 'gb18030'],
    ['a little Chinese in much English', encode(`${bad.repeat(40)}${simplified}`, 'gb18030'), 'gb18030'],
    ['traditional Chinese', encode(traditional, 'big5'), 'big5'],
    ['Japanese', encode(japanese, 'shift_jis'), 'shift_jis'],
    ['Korean', encode(korean, 'euc-kr'), 'euc-kr'],
    ['French', encode('Le ministre a été reçu à l’Élysée.', 'windows-1252'), 'windows-1252'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d494844520000001000000010080600000f1ff8ff', 'hex'), undefined],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 7919 + i * 31) % 251)), undefined],
  ])('%s', (_, bytes, name) => {
    expect(guessEncoding(bytes)).toBe(name);
  });
});

describe('one clear line, exit 2, the others go on', () => {
  test.each<[string, (path: string) => void, RegExp]>([
    [
      'not UTF-8',
      (path) => writeFileSync(path, Buffer.from([65, 66, 0xc3, 0x28, 0xff, 0xfe, 0x80, 0x81])),
      /the text is not valid UTF-8 \(byte 2\)/,
    ],
    ['cut off in a character', (path) => writeFileSync(path, Buffer.from('Café').subarray(0, 4)), /the text is not valid UTF-8 \(byte 3\)/],
    [
      'half a character (ED A0 80)',
      (path) => writeFileSync(path, Buffer.from([65, 0xed, 0xa0, 0x80])),
      /the text is not valid UTF-8 \(byte 1\)/,
    ],
    [
      'UTF-16',
      (path) => writeFileSync(path, Buffer.from(`\uFEFF${bad}`, 'utf16le')),
      /the text is not UTF-8; it looks like utf-16le; use --encoding utf-16le/,
    ],
    [
      'UTF-16 without a mark',
      (path) => writeFileSync(path, Buffer.from(bad, 'utf16le')),
      /it looks like utf-16le; use --encoding utf-16le/,
    ],
    ['GB18030', (path) => writeFileSync(path, encode(simplified, 'gb18030')), /it looks like gb18030; use --encoding gb18030/],
    ['Big5', (path) => writeFileSync(path, encode(traditional, 'big5')), /it looks like big5; use --encoding big5/],
    ['a zero byte', (path) => writeFileSync(path, 'One\0two three four\n'), /this is no text \(byte 3 is zero\); leave it out/],
    [
      'a program',
      (path) => writeFileSync(path, readFileSync(process.execPath).subarray(0, 100_000)),
      /this is no text \(byte \d+ is zero\)/,
    ],
    ['a pipe', (path) => spawnSync('mkfifo', [path]), /this is a pipe, not a file; to read from it, write: mtmend < x\.txt/],
    ['a device', (path) => symlinkSync('/dev/zero', path), /this is a device, not a file/],
    [
      'a socket',
      (path) =>
        spawnSync(process.execPath, [
          '-e',
          `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`,
        ]),
      /cannot be read: this is not a file/,
    ],
    ['a folder without text', (path) => mkdirSync(path), /there is no text in this folder/],
    ['a link that leads nowhere', (path) => symlinkSync('nowhere', path), /this link leads nowhere/],
    ['a link to itself', (path) => symlinkSync('x.txt', path), /cannot be read: the link leads to itself/],
    [
      '5 GB',
      (path) => {
        const file = openSync(path, 'w');
        ftruncateSync(file, 5e9);
        closeSync(file);
      },
      /5000 MB are too much for one text; there may be \d+; split it/,
    ],
  ])('%s', (_, make, wanted) => {
    inFolder((cwd) => {
      make(join(cwd, 'x.txt'));
      writeFileSync(join(cwd, 'a.txt'), bad);
      const { code, out, err } = run(['fix', '-wq', ...quick, 'x.txt', 'a.txt'], { cwd });
      expect(err).toMatch(wanted);
      expect(err).toMatch(/^mtmend: x\.txt: [^\n]+\n$/);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(good);
    });
  });

  test('no permission', () => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'x.txt'), bad);
      writeFileSync(join(cwd, 'a.txt'), bad);
      chmodSync(join(cwd, 'x.txt'), 0);
      const { status, stdout, stderr } = spawnSync(process.execPath, [binary, 'x.txt', 'a.txt'], { cwd, encoding: 'utf8' });
      // The administrator may read everything.
      if (process.getuid?.() === 0) expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: good + good, stderr: '' });
      else
        expect({ status, stdout, stderr }).toEqual({
          status: 2,
          stdout: good,
          stderr: 'mtmend: x.txt: cannot be read: you have no permission; check the name and its permissions\n',
        });
    });
  });

  test('through a pipe too', () => {
    const { code, out, err } = run([], { input: encode(simplified, 'gb18030') });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^mtmend: <stdin>: the text is not valid UTF-8 \(byte 0\); it looks like gb18030; use --encoding gb18030/);
  });

  test('what a shell gives for <(a command) is read', () => {
    const { stdout } = spawnSync('bash', ['-c', `"${process.execPath}" "${binary}" <(printf '%s\\n' 'All was well .')`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('All was well.\n');
  });

  test('while somebody writes, a file is read again, not half', async () => {
    const { readFile } = await import('../src/cli/read-file.ts');
    const child = (cwd: string) =>
      spawnSync(process.execPath, ['--import', join(import.meta.dirname, 'inject.mjs'), binary, 'a.txt'], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, MTMEND_INJECT: 'edit:2', MTMEND_INJECT_FILE: join(cwd, 'a.txt') },
      });
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), bad);
      // At the second step, the closing, the first reading is over and the file has one more line.
      expect(child(cwd)).toMatchObject({ status: 0, stderr: '' });
      appendFileSync(join(cwd, 'a.txt'), bad);
      expect(readFile(join(cwd, 'a.txt'), 'a.txt').toString()).toBe(`${bad}An editor was here.\n${bad}`);
    });
  });
});

describe('--encoding reads and writes back', () => {
  test.each(['utf-16le', 'utf-16', 'gb18030', 'big5', 'windows-1252', 'UTF-8'])('%s', (name) => {
    const rest =
      {
        gb18030: simplified,
        gbk: simplified,
        big5: traditional,
        shift_jis: japanese,
        'euc-kr': korean,
        latin1: 'café',
        'windows-1252': '“café”',
      }[name] ?? simplified;
    const wrap = (text: string, mark = '') => iconv.encode(`${mark}${text}\r\n${rest} \r\n`, name, { addBOM: false });
    inFolder((cwd) => {
      for (const mark of name.startsWith('utf') ? ['', '\uFEFF'] : ['']) {
        const files = ['--encoding', name, ...quick, 'a.txt'];
        writeFileSync(join(cwd, 'a.txt'), wrap(bad, mark));
        const { stdout } = spawnSync(process.execPath, [binary, ...files], { cwd });
        expect(stdout).toEqual(wrap(good, mark));
        const patch = spawnSync(process.execPath, [binary, 'diff', ...files], { cwd }).stdout;
        if (/^(?:gb|big5)/.test(name)) {
          writeFileSync(join(cwd, 'b.txt'), wrap(bad, mark));
          expect(spawnSync('patch', ['-s', '--binary', 'b.txt'], { cwd, input: patch }).status).toBe(0);
          expect(readFileSync(join(cwd, 'b.txt'))).toEqual(wrap(good, mark));
        }
        expect(run(['fix', '-wq', ...files], { cwd })).toEqual({ code: 0, out: '', err: '' });
        expect(readFileSync(join(cwd, 'a.txt'))).toEqual(wrap(good, mark));
      }
    });
  });

  test.each<[string, string, Buffer, RegExp]>([
    [
      'no such encoding',
      'gb18031',
      Buffer.from(bad),
      /^mtmend: --encoding: `gb18031` is no encoding that mtmend knows; did you mean `gb18030`\?\n$/,
    ],
    ['no way to write text', 'base64', Buffer.from(bad), /^mtmend: --encoding: `base64` is no encoding/],
    ['not that encoding', 'big5', Buffer.from([65, 0xff, 66]), /^mtmend: <stdin>: the text is not valid big5 \(byte 1\)/],
    ['UTF-16 with a byte too many', 'utf-16le', Buffer.from([65, 0, 66]), /^mtmend: <stdin>: the text is not valid utf-16le \(byte 2\)/],
    ['half a character', 'utf-16le', Buffer.from(`a\nbc\uD83D d`, 'utf16le'), /^mtmend: <stdin>:2:3: half of a character stands here/],
    [
      'a repair that cannot be written',
      'windows-1252',
      encode('All was well.\nMr Wurongo spoke.\n', 'windows-1252'),
      /^mtmend: <stdin>:2:4: the encoding of this text has no way to write `Łuków`; save it as UTF-8/,
    ],
  ])('%s', (_, name, input, wanted) => {
    inFolder((cwd) => {
      writeFileSync(join(cwd, 'mtmend.yaml'), 'corrections:\n  Wurongo: Łuków\n');
      const { code, out, err } = run(['--encoding', name], { cwd, input });
      expect(err).toMatch(wanted);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    });
  });

  test('any bytes come back, or are refused', async () => {
    for (const name of [
      'gb18030',
      'gbk',
      'big5',
      'shift_jis',
      'euc-kr',
      'euc-jp',
      'utf-16le',
      'utf-16',
      'utf-32',
      'windows-1252',
      'utf-8',
      'koi8-r',
    ]) {
      const decode = await decoderFor(name);
      let came = 0;
      const chinese = fc
        .string({ unit: fc.constantFrom(...simplified, ...traditional, ...bad, '\uFEFF', '\n') })
        .map((text) => iconv.encode(text, name));
      fc.assert(
        fc.property(fc.oneof(fc.uint8Array({ maxLength: 12 }), chinese), (bytes) => {
          try {
            const { text, encode: back } = decode(Buffer.from(bytes), 'x');
            expect(back(text)).toEqual(Buffer.from(bytes));
            came++;
          } catch (error) {
            expect(String(error)).toMatch(/^MtmendError: x:/);
          }
        }),
        { numRuns: 300 },
      );
      expect(came).toBeGreaterThan(50);
    }
  });
});
