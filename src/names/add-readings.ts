// Gives a user's own entries the readings that shipped ones have already. The pinyin library is loaded only here, and only
// when there is something to read.
import type { Entry } from '../model/index.ts';

export async function addReadings(entries: readonly Entry[]): Promise<readonly Entry[]> {
  const unread = (entry: Entry) => entry.readings === undefined && entry.source.some((source) => /\p{Script=Han}/u.test(source));
  if (!entries.some(unread)) return entries;
  const { readingsOf } = await import('./readings.ts');
  return entries.map((entry) => (unread(entry) ? { ...entry, readings: [...new Set(entry.source.flatMap(readingsOf))] } : entry));
}
