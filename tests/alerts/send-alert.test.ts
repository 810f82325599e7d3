import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Robot } from '../../src/alerts/alert.js';
import { postingOf } from '../../src/alerts/posting-of.js';
import { sendAlert } from '../../src/alerts/send-alert.js';

const ALERT = { title: '客服质检 2026-11-22：新增红线 1 处', lines: ['引导加微信：“亲【加我微信】吧” — 小美 → 请客户留在平台内'] };
const QUICK = { pauses: [1, 1], patience: 2000 };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Heard {
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A robot on this machine that gives these answers in turn, the last one for ever. */
async function robotAnswering(...answers: readonly (string | number)[]): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      heard.push({ url: new URL(request.url ?? '', 'http://localhost'), headers: request.headers, body });
      const answer = answers[Math.min(heard.length, answers.length) - 1];
      if (typeof answer === 'number') response.writeHead(answer).end();
      else response.end(answer);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot/send?access_token=茶`, heard };
}

const robot = (kind: Robot['kind'], url: string, secret = ''): Robot => ({ kind, url, secret });
const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');

describe('a message to a robot', () => {
  it('to DingTalk is Markdown, signed in its address by timestamp and secret', async () => {
    const { url, heard } = await robotAnswering('{"errcode":0,"errmsg":"ok"}');
    expect(await sendAlert(ALERT, robot('dingtalk', url, 'SEC龙井'), QUICK)).toBeNull();
    const { url: asked, body } = heard[0] as Heard;
    const timestamp = asked.searchParams.get('timestamp') ?? '';
    expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(60_000);
    expect(asked.searchParams.get('sign')).toBe(hmac('SEC龙井', `${timestamp}\nSEC龙井`));
    expect(asked.searchParams.get('access_token')).toBe('茶');
    const message = JSON.parse(body) as { msgtype: string; markdown: { title: string; text: string } };
    expect(message.msgtype).toBe('markdown');
    expect(message.markdown.title).toBe(ALERT.title);
    expect(message.markdown.text).toContain('加我微信');
  });

  it('to Feishu is a post, signed in its body: the key is timestamp and secret, and nothing is signed', async () => {
    const { url, heard } = await robotAnswering('{"code":0,"msg":"success"}');
    expect(await sendAlert(ALERT, robot('feishu', url, '龙井'), QUICK)).toBeNull();
    const message = JSON.parse((heard[0] as Heard).body) as Record<string, unknown>;
    const timestamp = String(message['timestamp']);
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(60);
    expect(message['sign']).toBe(hmac(`${timestamp}\n龙井`, ''));
    expect(message['msg_type']).toBe('post');
    expect(message['content']).toEqual({
      post: { zh_cn: { title: ALERT.title, content: [[{ tag: 'text', text: ALERT.lines[0] }]] } },
    });
  });

  it('to WeCom is Markdown of at most 4096 bytes', async () => {
    const { url, heard } = await robotAnswering('{"errcode":0,"errmsg":"ok"}');
    const long = { ...ALERT, lines: Array.from({ length: 300 }, (_, line) => `第 ${line} 处：亲加我微信吧`) };
    expect(await sendAlert(long, robot('wecom', url), QUICK)).toBeNull();
    const message = JSON.parse((heard[0] as Heard).body) as { msgtype: string; markdown: { content: string } };
    expect(message.msgtype).toBe('markdown');
    expect(Buffer.byteLength(message.markdown.content)).toBeLessThanOrEqual(4096);
    expect(message.markdown.content.endsWith('…')).toBe(true);
  });

  it('to any other is JSON, its body signed in a header', async () => {
    const { url, heard } = await robotAnswering('thanks');
    expect(await sendAlert(ALERT, robot('webhook', url, '龙井'), QUICK)).toBeNull();
    const { headers, body } = heard[0] as Heard;
    expect(JSON.parse(body)).toEqual(ALERT);
    expect(headers['x-chataudit-signature']).toBe(`sha256=${createHmac('sha256', '龙井').update(body).digest('hex')}`);
  });

  it('mentions nobody and marks nothing up, whatever a customer typed', () => {
    const alert = { title: '红线', lines: ['<@all> [点这里](http://evil) **注意** @所有人'] };
    for (const kind of ['dingtalk', 'wecom'] as const)
      expect(postingOf(alert, robot(kind, 'http://localhost'), 0).body).not.toMatch(/<@|\]\(|\*\*|@所有人/u);
  });
});

describe('a robot that does not take a message', () => {
  it('is asked again, and then it is well', async () => {
    const { url, heard } = await robotAnswering(502, '{"errcode":130101,"errmsg":"send too fast"}', '{"errcode":0}');
    expect(await sendAlert(ALERT, robot('dingtalk', url), QUICK)).toBeNull();
    expect(heard).toHaveLength(3);
  });

  it('is given up after a few times, with the reason and without the address, which holds the key', async () => {
    const { url, heard } = await robotAnswering('{"errcode":310000,"errmsg":"sign not match"}');
    const reason = await sendAlert(ALERT, robot('dingtalk', url, '龙井'), QUICK);
    expect(reason).toBe('it refused: 310000 sign not match');
    expect(heard).toHaveLength(3);
    servers.splice(0).map((server) => server.close());
    expect(await sendAlert(ALERT, robot('webhook', url), QUICK)).toBe('not reached (ECONNREFUSED)');
    expect(await sendAlert(ALERT, robot('wecom', '${CHATAUDIT_WECOM}'), QUICK)).toBe('its address is no http address');
  });
});
