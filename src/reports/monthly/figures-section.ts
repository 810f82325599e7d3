/** The figures of the period against the one before, and against target (P286, P287). */
import { formatCount } from '../format.js';
import { type Block, heading, paragraph, type Text, table } from '../page.js';
import type { Report } from '../report.js';
import { changesOf } from './changes.js';
import { formatMeasure } from './measures.js';
import { ofCount, targetRows } from './target-rows.js';
import { monthlyWords } from './words.js';

/** Every figure with what it is counted on, the period before, the change, and whether that is more than chance. */
export function comparedFigures(report: Report): Block[] {
  const { words, previous } = report;
  const say = monthlyWords(report.language);
  if (previous === null) return [];
  const rows = changesOf(report).map(({ measure, now, before, shown, verdict }): Text[] => [
    say.measures[measure],
    formatMeasure(measure, now.value, words),
    say.basis(formatCount(now.of), say.bases[measure]),
    before === null || before.value === null
      ? '–'
      : words.aside(formatMeasure(measure, before.value, words), formatCount(before.of)),
    shown === null ? '–' : say.difference(measure, shown, words),
    verdict === 'worse' ? { strong: say.verdicts.worse } : say.verdicts[verdict],
  ]);
  if (rows.length === 0) return [];
  return [heading(2, say.sections.figures), table(say.heads.figures, rows), paragraph(say.figuresNote)];
}

/** Every target: reached or missed, and by how much. */
export function targetsSection(report: Report): Block[] {
  const say = monthlyWords(report.language);
  const rows = targetRows(report);
  if (rows.length === 0) return [];
  return [
    heading(2, say.sections.targets),
    table(
      say.heads.targets,
      rows.map(({ whose, name, target, reached, of, gap, met }): Text[] => [
        whose,
        name,
        target,
        reached,
        ofCount(of),
        gap,
        met === null ? say.unmeasured : met ? say.met : { strong: say.missedMark },
      ]),
    ),
  ];
}
