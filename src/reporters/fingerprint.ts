// What tells a finding from all others, wherever its line has moved to: the rule, the words, the words beside them in
// the line, and which of several alike it is. Baselines and SARIF go by it.
import type { Finding, Report } from '../model/index.ts';

/** How many words of the line on either side belong to it. */
const around = 4;

/** Text on either side that is looked at, in UTF-16 units; a line may be very long. */
const window = 120;

/** One fingerprint for each finding, in their order: 16 hexadecimal digits and, since some are alike, `:1`, `:2` and so on. */
export function fingerprints({ source, findings }: Pick<Report, 'source' | 'findings'>): string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const digest = hash([finding.rule, squeeze(finding.text), ...contextOf(source, finding)].join('\n'));
    const count = (counts.get(digest) ?? 0) + 1;
    counts.set(digest, count);
    return `${digest}:${count}`;
  });
}

function contextOf(source: string, { start, end }: Finding): [before: string, after: string] {
  const before = source
    .slice(Math.max(0, start - window), start)
    .split(/[\r\n]/)
    .at(-1) as string;
  const after = source.slice(end, end + window).split(/[\r\n]/, 1)[0] as string;
  return [wordsOf(before).slice(-around).join(' '), wordsOf(after).slice(0, around).join(' ')];
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Another break of the lines makes no other finding. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** 64 bits that spread well, without a library: two interleaved multiply-and-xor hashes (cyrb53 by bryc, public domain). */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
