// `mtmend glossary`: check, test, list and add to glossaries.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeTrouble, MtmendError } from '../../errors/index.ts';
import { checkGlossary, testGlossary } from '../../glossary/index.ts';
import type { Entry } from '../../model/index.ts';
import { printable } from '../../text/index.ts';
import { complain } from '../complain.ts';
import { labelOf } from '../files.ts';
import type { Host } from '../host.ts';
import { readUtf8 } from '../read-file.ts';
import { type CommonOptions, makeMenders, type Setup } from '../settings.ts';
import { writeFile } from '../write-file.ts';

/** The menders for the files named, or the one for this folder: each file is looked at on top of the shipped packs. */
async function forEachGlossary(files: readonly string[], options: CommonOptions, host: Host, act: (mender: Setup) => void): Promise<void> {
  const sets = files.length === 0 ? [options.glossary ?? []] : files.map((file) => [...(options.glossary ?? []), file]);
  for (const glossary of sets) {
    try {
      act(await makeMenders({ ...options, glossary, ...(files.length > 0 && { config: false }) }, host.cwd)());
    } catch (error) {
      complain(host, error);
    }
  }
}

function ownOrNone(mender: Setup): readonly Entry[] {
  if (mender.own.length > 0) return mender.own;
  throw new MtmendError({ what: 'there is no glossary to look at', todo: 'name a file, such as `mtmend glossary check names.yaml`' });
}

export async function checkGlossaries(files: readonly string[], options: CommonOptions, host: Host): Promise<void> {
  await forEachGlossary(files, options, host, (mender) => {
    const own = ownOrNone(mender);
    const checks = checkGlossary(own, mender.shipped);
    for (const { severity, what, todo, origin } of checks)
      host.out(`${describeTrouble({ ...origin, what: `${severity}: ${what}`, todo }, printable)}\n`);
    if (checks.length > 0) host.exitCode(1);
    if (checks.length === 0 && !options.quiet) host.err(`${own.length} entr${own.length === 1 ? 'y' : 'ies'}, nothing wrong\n`);
  });
}

export async function testGlossaries(files: readonly string[], options: CommonOptions, host: Host): Promise<void> {
  await forEachGlossary(files, options, host, (mender) => {
    const results = testGlossary(ownOrNone(mender), (text) => mender.mend(text).output);
    const failed = results.filter(({ passed }) => !passed);
    for (const { entry, test, wanted, got, origin } of failed) {
      host.out(
        `${describeTrouble({ ...origin, what: `a test of ${entry.name} fails: ${test}` }, printable)}\n  wanted: ${printable(wanted)}\n  got:    ${printable(got)}\n`,
      );
    }
    if (failed.length > 0) host.exitCode(1);
    host.err(options.quiet ? '' : `${results.length - failed.length} of ${results.length} tests passed\n`);
  });
}

export async function listGlossary(words: readonly string[], options: CommonOptions, host: Host): Promise<void> {
  const { entries } = await makeMenders(options, host.cwd)();
  const wanted = words.join(' ').toLowerCase();
  const shown = entries.filter(({ name, full, source, wrong }) => {
    const texts = [name, ...full, ...source, ...wrong.map(({ text }) => text)];
    return texts.some((text) => text.toLowerCase().includes(wanted));
  });
  for (const { name, kind, source, wrong } of shown) {
    const forms = wrong.map(({ text, near }) => (near.length > 0 ? `${text}*` : text));
    host.out(`${[name, kind ?? '', source.join(', '), forms.join(', ')].map(printable).join('\t')}\n`);
  }
  if (shown.length === 0) host.exitCode(1);
}

export async function addToGlossary(wrong: string, right: string, options: CommonOptions, host: Host): Promise<void> {
  const { addCorrection } = await import('../../glossary/load/index.ts');
  const [wanted = 'mtmend.yaml'] = options.glossary ?? [];
  const path = resolve(host.cwd, wanted);
  const label = labelOf(path, host.cwd);
  const before = existsSync(path) ? readUtf8(path, label) : '';
  const { text, to } = addCorrection(label, before, wrong, right);
  if (to !== 'known already') await writeFile(path, label, Buffer.from(text), host, { before: Buffer.from(before) });
  const pair = `${wrong} → ${right}`;
  const told = to === 'known already' ? `${label} has ${pair} already` : `${label}: ${pair}`;
  if (!options.quiet) host.err(`${printable(told)}\n`);
}
