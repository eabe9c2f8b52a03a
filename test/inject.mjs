// Loaded before the program (`node --import`): counts the calls that open, write, rename or close files, and at one of them
// does what MTMEND_INJECT says, such as `kill:4`. Half of a text is written before the program is killed in the middle of it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname } from 'node:path';

const [action, at] = (process.env.MTMEND_INJECT ?? 'count:0').split(':');
const file = process.env.MTMEND_INJECT_FILE;
const { writeFileSync, rmSync, appendFileSync } = fs;
let calls = 0;
let opened = false;
/** Descriptors of files that are not counted. */
const own = new Set();

const actions = {
  count() {},
  kill(name, args) {
    if (name === 'writeFileSync') writeFileSync(args[0], args[1].subarray(0, args[1].length >> 1));
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);
  },
  SIGTERM: () => process.kill(process.pid, 'SIGTERM'),
  SIGINT: () => process.kill(process.pid, 'SIGINT'),
  fail(name, args) {
    if (name === 'writeFileSync') writeFileSync(args[0], args[1].subarray(0, args[1].length >> 1));
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  },
  vanish: () => rmSync(dirname(file), { recursive: true, force: true }),
  edit: () => appendFileSync(file, 'An editor was here.\n'),
};

for (const name of ['openSync', 'writeFileSync', 'fchownSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    // Counted from the moment the text itself is opened.
    opened ||= name === 'openSync' && args[0] === file;
    // The program's own data is none of the user's files.
    const isOwn = typeof args[0] === 'string' ? /[\\/]dist[\\/]/.test(args[0]) : own.delete(args[0]);
    if (opened && !isOwn && ++calls === Number(at)) actions[action](name, args);
    const result = real(...args);
    if (isOwn && name === 'openSync') own.add(result);
    return result;
  };
}
syncBuiltinESMExports();
if (action === 'count') process.on('exit', () => writeFileSync(2, `steps ${calls}\n`));
