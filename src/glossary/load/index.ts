export { addCorrection } from './add.ts';
export { type Files, loadGlossary, toGlossary } from './read.ts';
export { configFile, glossaryFile } from './schema.ts';
export { validate } from './validate.ts';
export { readYaml, type YamlFile } from './yaml.ts';
