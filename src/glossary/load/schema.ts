// What a glossary file may hold. `glossary/schema.json`, which editors use, is made from this.
import * as v from 'valibot';
import { kinds, severities } from '../../model/index.ts';
import { mapOf } from './validate.ts';

/** No name, and no example of one in use, is longer; in UTF-16 units. */
const longest = 10_000;

const text = v.pipe(
  v.string('a text is wanted here'),
  v.check((value) => value.length <= longest, `this is longer than ${longest} letters; names and sentences are wanted here`),
  v.check((value) => value.trim() !== '', 'this is empty; write a text or take the key out'),
);
const texts = v.union([text, v.array(text)], 'a text or a list of texts is wanted here');

const describe = <T extends v.GenericSchema>(schema: T, description: string) => v.pipe(schema, v.description(description));

const conditionalForm = mapOf({
  text: describe(text, 'The wrong form, as it stands in the text.'),
  near: v.optional(describe(texts, 'Matched only with one of these words close by.')),
  not: v.optional(describe(texts, 'Never matched with one of these close by.')),
});

const wrong = v.union([text, conditionalForm], 'a text, or `text:` with `near:` or `not:`, is wanted here');

const entry = mapOf({
  name: describe(text, 'The right form, written as printed. It replaces the wrong forms.'),
  full: v.optional(describe(texts, 'Longer or other right forms; they are never changed.')),
  kind: v.optional(describe(v.picklist(kinds, `one of ${kinds.join(', ')} is wanted here`), 'What it is the name of.')),
  source: v.optional(describe(texts, 'The name in the source language.')),
  wrong: v.optional(
    describe(v.union([wrong, v.array(wrong)], 'a wrong form or a list of wrong forms is wanted here'), 'Forms known to be wrong.'),
  ),
  cues: v.optional(describe(texts, 'Words that stand near this name and mark it.')),
  keep: v.optional(describe(texts, 'Look-alikes that stay as they are.')),
  tests: v.optional(describe(texts, '`wrong text → right text`, or a text that must stay.')),
});

// A configuration file may hold these too.
const glossaryParts = {
  language: v.optional(describe(text, 'The language that was translated from, such as zh.')),
  entries: v.optional(describe(v.array(entry, 'a list of entries is wanted here, each beginning with `- name:`'), 'One name each.')),
  corrections: v.optional(
    describe(v.record(text, text, 'lines of the form `wrong: right` are wanted here'), 'The short form: wrong → right.'),
  ),
  import: v.optional(describe(texts, 'Glossary files to read first; this file overrides their entries of the same name.')),
};

export const glossaryFile = mapOf(glossaryParts);

export type GlossaryFile = v.InferOutput<typeof glossaryFile>;
export type EntryRow = v.InferOutput<typeof entry>;
export type WrongRow = v.InferOutput<typeof wrong>;

const ruleSetting = v.picklist([...severities, 'off'], `${severities.join(', ')} or off is wanted here`);

/** Rule ids are not known here; who reads the configuration checks them. */
const ruleSettings = v.record(
  text,
  v.union([ruleSetting, mapOf({ severity: v.optional(ruleSetting) })], `${severities.join(', ')} or off is wanted here`),
  'lines of the form `rule: warning` are wanted here',
);

/** What `mtmend.yaml` says for all texts, or in `overrides` for some. */
const settings = {
  glossary: v.optional(describe(texts, 'Glossary files; their paths count from the folder of this file.')),
  shipped: v.optional(describe(v.picklist(['yes', 'no'], 'yes or no is wanted here'), 'Whether to use the packs that come with mtmend.')),
  only: v.optional(describe(texts, 'Use these rules only.')),
  disable: v.optional(describe(texts, 'Leave these rules out.')),
  rules: v.optional(
    describe(ruleSettings, 'How much the findings of a rule matter: `rule: error`, `warning` or `info`; `off` leaves it out.'),
  ),
  level: v.optional(describe(v.picklist(['certain', 'likely'], 'certain or likely is wanted here'), 'How sure a repair must be.')),
};

const override = mapOf({
  files: describe(texts, 'Patterns of file names; they count from the folder of this file, those without a slash fit in every folder.'),
  ...settings,
});

/** `mtmend.yaml`: what the command line says too, and a glossary of its own. `schema/config.schema.json` is made from this. */
export const configFile = mapOf({
  extends: v.optional(describe(texts, 'Configurations to begin with; this file goes on from there.')),
  ...settings,
  overrides: v.optional(
    describe(v.array(override, 'a list is wanted here, each beginning with `- files:`'), 'Other settings for some files; later ones win.'),
  ),
  ...glossaryParts,
});

export type ConfigFile = v.InferOutput<typeof configFile>;
export type Settings = Omit<v.InferOutput<typeof override>, 'files'>;
