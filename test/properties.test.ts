// What holds for any text. fast-check prints the seed of a failure.
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../src/build/fuzz-texts.ts';
import { type Report, renderPatch, replay } from '../src/index.ts';
import { applyEdits, composeEdits, mapBack } from '../src/text/index.ts';
import { mender } from './mender.ts';

const runs = { numRuns: 1500 };

describe('for any text', () => {
  test('the rounds replay, the edits say the same, and the text settles', () => {
    fc.assert(
      fc.property(text, (source) => {
        const report = mender.mend(source);
        expect(report.quarrels).toEqual([]);
        expect(replay(source, report.rounds)).toBe(report.output);
        expect(applyEdits(source, report.edits)).toBe(report.output);
        expect(mender.mend(report.output).output).toBe(report.output);
      }),
      runs,
    );
  });

  test('edits of a round are in order, apart, and inside the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        let now = source;
        for (const round of mender.mend(source).rounds) {
          let done = -1;
          for (const { start, end } of round) {
            expect(start).toBeGreaterThan(done);
            expect(end).toBeGreaterThanOrEqual(start);
            done = end;
          }
          expect(done).toBeLessThanOrEqual(now.length);
          now = applyEdits(now, round);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('outside the edits every unit stays, and findings cover the edits', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { output, edits, findings } = mender.mend(source);
        let at = 0;
        let shift = 0;
        for (const { start, end, text: put } of edits) {
          expect(output.slice(at + shift, start + shift)).toBe(source.slice(at, start));
          expect(findings.some((finding) => finding.applied && finding.start <= end && finding.end >= start)).toBe(true);
          shift += put.length - (end - start);
          at = end;
        }
        expect(output.slice(at + shift)).toBe(source.slice(at));
        for (const finding of findings) expect(source.slice(finding.start, finding.end)).toBe(finding.text);
      }),
      { numRuns: 500 },
    );
  });
});

/** Random sorted edits, apart from one another, for a text of a given length. */
const editsFor = (length: number) =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 6 }).map((rows) => {
    const edits: { start: number; end: number; text: string }[] = [];
    for (const [start, size, put] of [...rows].sort((a, b) => a[0] - b[0])) {
      const end = Math.min(length, start + size);
      const last = edits.at(-1);
      if (!last || start > last.end) edits.push({ start, end, text: put });
    }
    return edits;
  });

test('two rounds told as one do the same', () => {
  const both = fc
    .string({ maxLength: 30 })
    .chain((source) =>
      editsFor(source.length).chain((first) => editsFor(applyEdits(source, first).length).map((second) => ({ source, first, second }))),
    );
  fc.assert(
    fc.property(both, ({ source, first, second }) => {
      const wanted = applyEdits(applyEdits(source, first), second);
      expect(applyEdits(source, composeEdits(first, second, source))).toBe(wanted);
    }),
    { numRuns: 3000 },
  );
});

test('what an edit left alone maps back to itself', () => {
  const cases = fc.string({ minLength: 1, maxLength: 30 }).chain((source) => editsFor(source.length).map((edits) => ({ source, edits })));
  fc.assert(
    fc.property(cases, ({ source, edits }) => {
      const output = applyEdits(source, edits);
      const back = mapBack(edits);
      let shift = 0;
      let next = 0;
      for (let at = 0; at < source.length; at++) {
        while (next < edits.length && (edits[next]?.end ?? 0) <= at && (edits[next]?.start ?? 0) <= at) {
          const { start, end, text: put } = edits[next] as { start: number; end: number; text: string };
          shift += put.length - (end - start);
          next++;
        }
        const inside = edits.some(({ start, end }) => start <= at && at < end);
        if (inside) continue;
        expect(output[at + shift]).toBe(source[at]);
        expect(back({ start: at + shift, end: at + shift + 1 })).toEqual({ start: at, end: at + 1 });
      }
    }),
    { numRuns: 2000 },
  );
});

test('a patch made from edits does what the edits do, says another library', () => {
  const lines = fc
    .array(fc.constantFrom('a', 'bb', '', 'c d'), { maxLength: 40 })
    .chain((rows) => fc.boolean().map((last) => rows.join('\n') + (last ? '\n' : '')));
  const cases = lines.chain((source) =>
    editsFor(source.length).map((edits) => ({
      source,
      edits: edits.filter(({ start, end, text: put }) => source.slice(start, end) !== put),
    })),
  );
  fc.assert(
    fc.property(cases, ({ source, edits }) => {
      const output = applyEdits(source, edits);
      const report: Report = { label: 'x.txt', source, output, edits, findings: [], rounds: [edits], quarrels: [] };
      const patch = renderPatch(report);
      if (patch === '') expect(output).toBe(source);
      else expect(applyPatch(source, patch, { autoConvertLineEndings: false })).toBe(output);
    }),
    { numRuns: 3000 },
  );
});
