// What a worker does: reads a file, mends it, and hands the report back.
import { parentPort, workerData } from 'node:worker_threads';
import { MtmendError, type Trouble } from '../errors/index.ts';
import type { Report } from '../model/index.ts';
import { decoderFor } from './encoding.ts';
import { readFile } from './read-file.ts';
import { type CommonOptions, makeMenders } from './settings.ts';
import { readSidecar } from './sidecar.ts';

export interface MendTask {
  readonly path: string;
  readonly label: string;
}

export interface MendedFile {
  readonly report: Report;
}

/** What is wrong with a file, or with the options for it. */
export interface TaskTrouble {
  readonly troubles: readonly Trouble[];
}

export interface WorkerData {
  readonly options: CommonOptions;
  readonly cwd: string;
  readonly cacheFolder: string | undefined;
}

/** Mends one file after the other, as they are asked for. */
export async function serve(): Promise<void> {
  const { options, cwd, cacheFolder } = workerData as WorkerData;
  const menderFor = makeMenders(options, cwd, cacheFolder);
  const decode = await decoderFor(options.encoding);
  parentPort?.on('message', ({ path, label }: MendTask) => {
    const mended = async (): Promise<MendedFile> => {
      const { text } = decode(readFile(path, label), label);
      const setup = await menderFor(path);
      return { report: setup.mend(text, label, { sidecar: readSidecar({ path, label }, options, { cwd }) }) };
    };
    mended().then(
      (done) => parentPort?.postMessage(done),
      (error: unknown) => {
        if (!(error instanceof MtmendError)) throw error;
        parentPort?.postMessage({ troubles: error.troubles } satisfies TaskTrouble);
      },
    );
  });
}
