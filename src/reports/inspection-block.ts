import { inYaml } from '../text/in-yaml.js';
import type { InspectedFile } from './inspection.js';
import type { InspectionWords } from './inspection-words.js';
import { onOneLine } from './printable.js';

/** Lines for chataudit.yaml that settle what was inferred; '' where the export left nothing to infer, or held no message. */
export function settlingBlock(seen: InspectedFile, words: InspectionWords): string {
  const { reason, assumed, columns, heads, layout, first } = seen;
  if (first.length === 0 || reason.how === 'named' || (reason.how === 'recognised' && !assumed)) return '';
  const plain = reason.how === 'plain';
  const own = [...columns].filter(([word, head]) => heads.includes(head) && word !== head);
  if (plain && own.length === 0) return '';
  const lines = plain ? ['columns:', ...own.map(([word, head]) => `  ${word}: ${inYaml(onOneLine(head))}`)] : [`layout: ${layout}`];
  return `\n${words.block}\n\n\`\`\`yaml\n${lines.join('\n')}\n\`\`\`\n`;
}
