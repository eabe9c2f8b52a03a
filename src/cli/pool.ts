// Workers on other cores. Each works on one file at a time; when one breaks down, only its file is lost, and another takes its place.
import { Worker } from 'node:worker_threads';
import { MtmendError, type Trouble } from '../errors/index.ts';
import type { MendedFile, MendTask, TaskTrouble } from './worker.ts';

export interface Pool {
  /** Throws MtmendError for what is wrong with the file, or when the worker broke down on it. */
  run(task: MendTask): Promise<MendedFile>;
  close(): Promise<void>;
}

interface Job {
  readonly task: MendTask;
  readonly resolve: (done: MendedFile) => void;
  readonly reject: (error: unknown) => void;
}

/** `file` is what workers run, `data` what they are given at their start. They start when there is work for them. */
export function openPool(file: string, count: number, data: unknown): Pool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const jobs = new Map<Worker, Job>();

  const give = (worker: Worker) => {
    const job = waiting.shift();
    if (!job) {
      idle.push(worker);
      return;
    }
    jobs.set(worker, job);
    worker.postMessage(job.task);
  };
  const start = () => {
    const worker = new Worker(file, { workerData: data });
    all.add(worker);
    worker.on('message', (answer: MendedFile | TaskTrouble) => {
      const job = jobs.get(worker);
      jobs.delete(worker);
      if ('troubles' in answer) job?.reject(new MtmendError(...(answer.troubles as [Trouble, ...Trouble[]])));
      else job?.resolve(answer);
      give(worker);
    });
    const lose = (why: string) => {
      if (!all.delete(worker)) return;
      const job = jobs.get(worker);
      jobs.delete(worker);
      job?.reject(new MtmendError({ file: job.task.label, what: `mtmend broke down on this file (${why})`, todo: 'please report it' }));
      if (waiting.length > 0) start();
    };
    worker.on('error', (error) => lose(error.message));
    worker.on('exit', (code) => lose(`exit ${code}`));
    give(worker);
  };

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        const worker = idle.pop();
        if (worker) give(worker);
        else if (all.size < count) start();
      }),
    async close() {
      const workers = [...all];
      all.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
