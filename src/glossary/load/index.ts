export { addCorrection } from './add.ts';
export { type Files, follow, loadGlossary, toGlossary } from './read.ts';
export { type ConfigFile, configFile, glossaryFile, type Settings } from './schema.ts';
export { validate } from './validate.ts';
export { readYaml, type YamlFile, type YamlPath } from './yaml.ts';
