// `mtmend init`: a configuration and a glossary to begin with. Nothing that is there is touched.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MtmendError } from '../../errors/index.ts';
import { fileTrouble } from '../file-trouble.ts';
import { labelOf } from '../files.ts';
import type { Host } from '../host.ts';

const config = `# How mtmend reads the texts of this folder and those below it.
# See what counts for a text: mtmend --print-config draft.txt

# Glossaries of your own, on top of the one that comes with mtmend. Paths count from this folder.
glossary: [names.yaml]

# Whether to use the names that come with mtmend.
# shipped: yes

# A configuration to begin with.
# extends: house.yaml

# Rules to leave out; \`mtmend explain\` lists them all.
# disable: [impossible-date]

# How much the findings of a rule matter: error, warning, info, or off.
# rules:
#   repeated-word: info

# How sure a repair must be: certain or likely.
# level: certain

# Other settings for some files; later ones win.
# overrides:
#   - files: ['*.md', archive/**]
#     level: certain
`;

const glossary = `# Names as your house prints them. Only \`name\` is needed.
# Look for mistakes: mtmend glossary check names.yaml
# Try it out:        mtmend glossary test names.yaml
language: zh
entries:
  - name: Lavrov # the right form
    full: Sergey Lavrov # longer right forms; never changed
    kind: person
    source: 拉夫罗夫 # the name in the source language
    wrong: [Rafrov] # forms that are put right
    tests:
      - Rafrov spoke. → Lavrov spoke.
# corrections: # the short form
#   Asia Danian: ASEAN
`;

export async function init(folder: string | undefined, { quiet = false }: { readonly quiet?: boolean }, host: Host): Promise<void> {
  const at = resolve(host.cwd, folder ?? '.');
  const say = (text: string) => host.err(quiet ? '' : text);
  const configFile = join(at, 'mtmend.yaml');
  const label = labelOf(configFile, host.cwd);
  if (!write(configFile, label, config)) {
    throw new MtmendError({ file: label, what: 'this file is there already', todo: 'nothing was changed; edit it by hand' });
  }
  say(`${label}: written\n`);
  const glossaryFile = join(at, 'names.yaml');
  const isNew = write(glossaryFile, labelOf(glossaryFile, host.cwd), glossary);
  say(`${labelOf(glossaryFile, host.cwd)}: ${isNew ? 'written' : 'was there already and stays as it is'}\n`);
}

/** False when there is a file, or anything else, of that name. */
function write(path: string, label: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fileTrouble('written', label, error);
  }
}
