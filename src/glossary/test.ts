// Runs the tests that entries carry: `wrong text → right text`, or a text that must stay.
import type { Entry, Origin } from '../model/index.ts';

export interface TestResult {
  readonly entry: Entry;
  readonly test: string;
  readonly wanted: string;
  readonly got: string;
  readonly passed: boolean;
  readonly origin: Origin | undefined;
}

/** `repairText` is the whole program with this glossary: what a test says is what a user gets. */
export function testGlossary(entries: readonly Entry[], repairText: (text: string) => string): TestResult[] {
  return entries.flatMap((entry) =>
    entry.tests.map((test): TestResult => {
      const [before = '', after] = test.split(/\s*→\s*/);
      const wanted = after ?? before;
      const got = repairText(before);
      return { entry, test, wanted, got, passed: got === wanted, origin: entry.origin };
    }),
  );
}
