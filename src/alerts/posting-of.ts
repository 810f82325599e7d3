/** Messages in the forms that the robots document, signed as they document. */
import { createHmac } from 'node:crypto';
import type { Alert, Posting, Robot } from './alert.js';
import type { AlertKind } from './alert-kinds.js';

/** Of UTF-8. WeCom: content of a markdown message, at most 4096; Feishu: the whole message, at most 20 KB; DingTalk: 20,000. */
const MOST_BYTES: Readonly<Record<AlertKind, number>> = { dingtalk: 18_000, wecom: 4096, feishu: 18_000, webhook: 1_000_000 };

/** @param now milliseconds since 1970: robots refuse what was signed an hour ago */
export function postingOf(alert: Alert, robot: Robot, now: number): Posting {
  const { url, body, headers = {} } = FORMS[robot.kind]({ ...alert, lines: fitting(alert, robot.kind) }, robot, now);
  return { url, body, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } };
}

type Form = (alert: Alert, robot: Robot, now: number) => Pick<Posting, 'url' | 'body'> & Partial<Pick<Posting, 'headers'>>;

const FORMS: Readonly<Record<AlertKind, Form>> = {
  /** 自定义机器人, 加签: timestamp in milliseconds and sign = Base64(HMAC-SHA256(secret, timestamp + "\n" + secret)), both in the address. */
  dingtalk: ({ title, lines }, { url, secret }, now) => ({
    url: secret === '' ? url : withQuery(url, { timestamp: String(now), sign: hmac(secret, `${now}\n${secret}`) }),
    body: JSON.stringify({ msgtype: 'markdown', markdown: { title: plain(title), text: asMarkdown(title, lines) } }),
  }),
  /** 群机器人: the key stands in the address, nothing is signed. */
  wecom: ({ title, lines }, { url }) => ({
    url,
    body: JSON.stringify({ msgtype: 'markdown', markdown: { content: asMarkdown(title, lines) } }),
  }),
  /** 自定义机器人, 签名校验: timestamp in seconds; the key is timestamp + "\n" + secret, and what is signed is nothing. */
  feishu: ({ title, lines }, { url, secret }, now) => {
    const timestamp = String(Math.floor(now / 1000));
    const signed = secret === '' ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
    const content = lines.map((text) => [{ tag: 'text', text }]);
    return { url, body: JSON.stringify({ ...signed, msg_type: 'post', content: { post: { zh_cn: { title, content } } } }) };
  },
  /** Ours: the body signed in a header, as GitHub does it. */
  webhook: ({ title, lines }, { url, secret }) => {
    const body = JSON.stringify({ title, lines });
    if (secret === '') return { url, body };
    const digest = createHmac('sha256', secret).update(body).digest('hex');
    return { url, body, headers: { 'x-chataudit-signature': `sha256=${digest}` } };
  },
};

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}

function withQuery(url: string, query: Readonly<Record<string, string>>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

function asMarkdown(title: string, lines: readonly string[]): string {
  return [`### ${plain(title)}`, ...lines.map(plain)].join('\n\n');
}

/** What a customer typed is no markup, and mentions nobody: the signs of both are written in their wide forms. */
function plain(text: string): string {
  return text.replace(/[<>[\]*_`#!~|\\@]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

/** As many whole lines as the robot takes. */
function fitting({ title, lines }: Alert, kind: AlertKind): readonly string[] {
  let bytes = Buffer.byteLength(plain(title)) + 16;
  const fit: string[] = [];
  for (const line of lines) {
    bytes += Buffer.byteLength(JSON.stringify(plain(line))) + 24;
    if (bytes > MOST_BYTES[kind]) return [...fit, '…'];
    fit.push(line);
  }
  return fit;
}
