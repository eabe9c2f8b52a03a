// SARIF 2.1.0, which GitHub code scanning, GitLab and editors read. Written text by text; the rules, with their pages,
// stand at the end, since only then is it known which of them found something.
import type { GradedReport, Rule, Severity, Span } from '../model/index.ts';
import { reasonLeft } from '../model/index.ts';
import { positionsOf } from '../text/index.ts';
import { fingerprints } from './fingerprint.ts';
import { fixesOf } from './fixes.ts';
import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';
import { renderRuleMarkdown, renderRulePage } from './rule-page.ts';
import { sentenceOf } from './sentence.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export const sarif: Format = ({ version, rule }) => {
  const ids: string[] = [];
  const indexOf = new Map<string, number>();
  let results = 0;
  return {
    head: `{\n"$schema": ${jsonText(schema)},\n"version": "2.1.0",\n"runs": [{\n"columnKind": "utf16CodeUnits",\n"newlineSequences": ["\\r\\n", "\\n", "\\r"],\n"results": [`,
    each(report) {
      const at = (id: string) => {
        const known = indexOf.get(id) ?? ids.push(id) - 1;
        indexOf.set(id, known);
        return known;
      };
      return resultsOf(report, at)
        .map((result) => `${results++ === 0 ? '' : ','}\n${jsonText(result)}`)
        .join('');
    },
    end() {
      const driver = { name: 'mtmend', version, semanticVersion: version, rules: ids.map((id) => describe(id, rule(id))) };
      return `\n],\n"tool": ${jsonText({ driver })}\n}]\n}\n`;
    },
  };
};

function resultsOf(report: GradedReport, indexOf: (id: string) => number): unknown[] {
  const { label, source, findings } = report;
  const position = positionsOf(source);
  const region = ({ start, end }: Span) => {
    const [from, to] = [position(start), position(end)];
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
  const artifactLocation = { uri: uriOf(label), uriBaseId: '%SRCROOT%' };
  const prints = fingerprints(report);
  return findings.map((finding, i) => {
    const { rule, severity, confidence, text, suggestions, applied } = finding;
    const fixes = fixesOf(finding, report).map((fix) => {
      const replacement = { deletedRegion: region(fix), insertedContent: { text: fix.text } };
      return { artifactChanges: [{ artifactLocation, replacements: [replacement] }] };
    });
    return {
      ruleId: rule,
      ruleIndex: indexOf(rule),
      level: levels[severity],
      message: { text: sentenceOf(finding) },
      locations: [{ physicalLocation: { artifactLocation, region: { ...region(finding), snippet: { text } } } }],
      partialFingerprints: { 'mtmendFinding/v1': prints[i] },
      ...(fixes.length > 0 && { fixes }),
      properties: { confidence, suggestions, applied, reason: reasonLeft(finding, report) },
    };
  });
}

function describe(id: string, rule: Rule | undefined): unknown {
  if (!rule) return { id };
  return {
    id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: renderRulePage(rule, false), markdown: renderRuleMarkdown(rule) },
  };
}

/** A relative URI for a path below the working folder, else a `file:` one. */
function uriOf(label: string): string {
  const encoded = label
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return label.startsWith('/') ? `file://${encoded}` : encoded;
}
