import type { Refund } from '../model/refund.js';

/** What platforms write in a status once nothing more will happen: 退款成功, 退款关闭, 已撤销, … */
const OVER =
  /成功|完成|完结|关闭|撤销|撤回|取消|拒绝|已退款|success|finish|complet|done|clos|cancel|withdr|reject|refus/iu;
/** What they write while it goes on, whatever else stands there: 待商家收货, 退款中, waiting. */
const RUNNING = /^(?:待|等)|中$|wait|pending|process/iu;

/**
 * Whether a refund without the time in question can still be on its way. A closed or withdrawn one never gets that time, and
 * a finished one has it without the file giving it: neither is late.
 */
export function mayStillRun({ status }: Refund): boolean {
  return RUNNING.test(status) || !OVER.test(status);
}
