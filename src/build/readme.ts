// The examples of the README are run: in each `console` block, a line that begins with `$ ` is a command and what follows
// is its output. A block whose info string names a file (`yaml names.yaml`) puts that file beside the examples first.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The same text with every output as the built program gives it now. */
export function runExamples(markdown: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mtmend-readme-'));
  try {
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'work'));
    const program = join(folder, 'bin/mtmend');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/mtmend.js')}" "$@"\n`);
    chmodSync(program, 0o755);
    const env = { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`, NO_COLOR: '1', MTMEND_CACHE: 'off' };
    const cwd = join(folder, 'work');
    return markdown.replace(
      /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm,
      (block, language: string, file: string | undefined, body: string) => {
        if (file !== undefined) writeFileSync(join(cwd, file), body);
        if (language !== 'console') return block;
        const commands = body.split('\n').filter((line) => line.startsWith('$ '));
        const shown = commands.map((command) => {
          const { stdout } = spawnSync('sh', ['-c', `{ ${command.slice(2)}; } 2>&1`], { cwd, env });
          return `${command}\n${stdout}`;
        });
        return `\`\`\`console\n${shown.join('')}\`\`\``;
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
