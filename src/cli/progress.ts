// How far long work has come, for a person who watches; never in a pipe.
import type { Host } from './host.ts';

export interface Progress {
  /** So many more UTF-16 units of text are done. */
  add(units: number): void;
  /** Takes the line away, for instance before another is written. */
  clear(): void;
}

const silent: Progress = { add: () => {}, clear: () => {} };

/** Shorter work needs no word, in milliseconds; then a new word every so often. */
const patience = 1000;
const pause = 150;

/** `isBusy`: the same screen shows what is done anyway. */
export function showProgress({ stderrIsTerminal, err }: Pick<Host, 'stderrIsTerminal' | 'err'>, isBusy: boolean): Progress {
  if (!stderrIsTerminal || isBusy) return silent;
  const start = performance.now();
  let last = start + patience - pause;
  let done = 0;
  let isShown = false;
  return {
    add(units) {
      done += units;
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      isShown = true;
      const millions = done / 1e6;
      const speed = millions / ((now - start) / 1000);
      err(`\r\u001B[K${millions.toFixed(1)} million letters done, ${speed.toFixed(1)} million a second`);
    },
    clear() {
      if (isShown) err('\r\u001B[K');
      isShown = false;
    },
  };
}
