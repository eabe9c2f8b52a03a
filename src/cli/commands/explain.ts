// `mtmend explain`: a rule's page, or what the rules say about a text.
import { grade } from '../../model/index.ts';
import { renderNames, renderPretty, renderRuleList, renderRulePage, renderWords } from '../../reporters/index.ts';
import { printable } from '../../text/index.ts';
import type { Host } from '../host.ts';
import { type CommonOptions, makeMenders } from '../settings.ts';
import { wantsColor } from '../sources.ts';

export async function explain(words: readonly string[], options: CommonOptions, host: Host): Promise<void> {
  const color = wantsColor(options, host);
  const mender = await makeMenders(options, host.cwd)();
  const wanted = words.join(' ');
  if (wanted === '') {
    host.out(renderRuleList(mender.rules));
    return;
  }
  const rule = mender.rules.find(({ id }) => id === wanted);
  if (rule) {
    host.out(renderRulePage(rule, color));
    return;
  }
  const report = mender.mend(wanted);
  const names = mender.namesIn(wanted);
  const judged = mender.explainNames(wanted);
  host.out(renderPretty(grade(report, mender.severities), color) + renderWords(report, color) + renderNames(judged, color));
  for (const { name, full, source } of names)
    host.out(`right form: ${printable([name, ...full].join(', ') + (source.length > 0 ? ` (${source.join(', ')})` : ''))}\n`);
  if (report.findings.length + names.length + judged.length === 0)
    host.out('no rule and no glossary entry has anything to say about this text\n');
}
