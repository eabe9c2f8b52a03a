// What esbuild is told besides its options.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Data that stands in generated modules becomes files in `dist/data`, which are read instead of compiled. */
export function dataFiles(root: string, format: 'esm' | 'cjs'): Plugin {
  return {
    name: 'data files',
    setup(build) {
      build.onLoad({ filter: /\.generated\.ts$/ }, ({ path }) => {
        const [, base64 = ''] = /'([^']+)',\n {2}'base64'/.exec(readFileSync(path, 'utf8')) ?? [];
        const name = `${basename(path, '.generated.ts')}.bin`;
        writeFileSync(join(root, 'dist/data', name), Buffer.from(base64, 'base64'));
        const place = format === 'esm' ? `new URL('./data/${name}', import.meta.url)` : `__dirname + '/data/${name}'`;
        return { contents: `import { readFileSync } from 'node:fs';\nexport const bytes = readFileSync(${place});` };
      });
    },
  };
}

/** The commands stay out of the file that only reads the command line. */
export const commandsApart: Plugin = {
  name: 'commands apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/commands\// }, () => ({ path: './commands.cjs', external: true }));
  },
};

/** An entry point that is no file. */
export function virtual(name: string, contents: string, resolveDir: string): Plugin {
  return {
    name: 'virtual',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) =>
        kind === 'entry-point' ? { path: name, namespace: 'virtual' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'virtual' }, () => ({ contents, resolveDir, loader: 'ts' }));
    },
  };
}
