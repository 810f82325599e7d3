/** A finding as JSON. */
import type { FindingRecord } from '../model/results.js';
import type { TextBytes } from '../text/text-bytes.js';
import { addFields, addNumber, addRepeated, addText, addTextOrNull } from './json-text.js';

export function addFinding(bytes: TextBytes, finding: FindingRecord): void {
  const { id, agent, at, message, file, row, match, text, order, detail } = finding;
  bytes.ascii('{"id":');
  addText(bytes, id);
  bytes.put(ofRule(finding));
  addRepeated(bytes, agent);
  bytes.ascii(',"at":');
  addTextOrNull(bytes, at);
  bytes.ascii(',"message":');
  addNumber(bytes, message);
  bytes.ascii(',"file":');
  addRepeated(bytes, file);
  bytes.ascii(',"row":');
  addNumber(bytes, row);
  bytes.ascii(',"match":');
  addText(bytes, match);
  bytes.ascii(',"text":');
  addText(bytes, text);
  bytes.ascii(',"order":');
  addTextOrNull(bytes, order);
  bytes.ascii(',"detail":');
  addFields(bytes, detail);
  bytes.ascii('}');
}

/** What findings of a rule have in common, most of the time: points and role may change, and by an override all but the id. */
type OfRule = Pick<FindingRecord, 'rule' | 'title' | 'category' | 'severity' | 'points' | 'role'>;

const rules = new Map<string, { readonly like: OfRule; readonly bytes: Uint8Array }>();

function ofRule({ rule, title, category, severity, points, role }: OfRule): Uint8Array {
  const known = rules.get(rule);
  if (known !== undefined) {
    const { like } = known;
    if (like.points === points && like.role === role && like.severity === severity && like.title === title && like.category === category)
      return known.bytes;
  }
  const like = { rule, title, category, severity, points, role };
  const bytes = Buffer.from(`,${JSON.stringify(like).slice(1, -1)},"agent":`);
  rules.set(rule, { like, bytes });
  return bytes;
}
