/** Sends a message to a robot, and tries again when that fails; never throws, and tells no address, for it holds the key. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Alert, Robot } from './alert.js';
import { postingOf } from './posting-of.js';

export interface Sending {
  /** Milliseconds before the second, third, … try. */
  readonly pauses: readonly number[];
  /** Milliseconds for one try. */
  readonly patience: number;
}

/** All robots take 20 messages a minute and more; DingTalk is silent for ten minutes after too many, which nobody waits for. */
const USUAL: Sending = { pauses: [1000, 4000, 15_000], patience: 10_000 };

/** Null once the robot has taken it, else why it did not. */
export async function sendAlert(alert: Alert, robot: Robot, { pauses, patience }: Sending = USUAL): Promise<string | null> {
  if (!/^https?:\/\//u.test(robot.url)) return 'its address is no http address';
  let reason = await post(alert, robot, patience);
  for (const pause of pauses) {
    if (reason === null) return null;
    await sleep(pause);
    reason = await post(alert, robot, patience);
  }
  return reason;
}

async function post(alert: Alert, robot: Robot, patience: number): Promise<string | null> {
  const { url, headers, body } = postingOf(alert, robot, Date.now());
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(patience) });
    if (!answer.ok) return `it answered ${answer.status}`;
    return robot.kind === 'webhook' ? null : refusalIn(await answer.text());
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'no answer' : `not reached (${codeOf(error)})`;
  }
}

/** DingTalk and WeCom answer `errcode`, Feishu `code`, 0 when all is well; with HTTP 200 in any case. */
function refusalIn(text: string): string | null {
  try {
    const { errcode, code, errmsg, msg } = JSON.parse(text) as Record<string, unknown>;
    const number = errcode ?? code;
    if (number === 0) return null;
    return `it refused: ${String(number)} ${String(errmsg ?? msg ?? '').slice(0, 100)}`;
  } catch {
    return 'its answer was not understood';
  }
}

function codeOf(error: unknown): string {
  const { cause, name } = error as { readonly cause?: { readonly code?: string }; readonly name: string };
  return cause?.code ?? name;
}
