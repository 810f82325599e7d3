import { describe, expect, it } from 'vitest';
import { auditTexts } from './audited.js';
import { teaShopFolder } from './run-program.js';

const folder = teaShopFolder();
const HEAD = '会话ID,发送时间,角色,发送人,消息内容\n';
const ASKED = 'T1,2026-11-22 09:00:03,客户,林,在吗\n';
const ANSWERED = 'T1,2026-11-22 09:00:12,客服,小美,在的亲[微笑]\n';
const LATER = 'T1,2026-11-22 09:01:00,客户,林,好的谢谢\n';

describe('rows that stand twice', () => {
  it('in one file without message ids are messages: people do say things twice', async () => {
    const { run, conversations } = await auditTexts(folder, { 'a.csv': HEAD + ASKED + ASKED + ANSWERED });
    expect(run.inputs[0]).toMatchObject({ records: 3, messages: 3, duplicates: 0 });
    expect(conversations[0]?.messages).toMatchObject({ customer: 2, agent: 1 });
  });

  it('in one file under the same message id count once', async () => {
    const rows = 'message_id,会话ID,发送时间,角色,发送人,消息内容\n' + `m1,${ASKED}m1,${ASKED}m2,${ANSWERED}`;
    const { run, conversations } = await auditTexts(folder, { 'a.csv': rows });
    expect(run.inputs[0]).toMatchObject({ records: 3, messages: 2, duplicates: 1 });
    expect(conversations[0]?.messages).toMatchObject({ customer: 1, agent: 1 });
  });

  it('in overlapping files count once, and as often as the file that has them most often', async () => {
    const { run, conversations } = await auditTexts(folder, {
      'a.csv': HEAD + ASKED + ASKED + ANSWERED,
      'b.csv': HEAD + ASKED + ANSWERED + LATER,
    });
    const duplicates = run.inputs.reduce((sum, input) => sum + input.duplicates, 0);
    expect(duplicates).toBe(2);
    expect(conversations).toHaveLength(1);
    expect(conversations[0]?.messages).toMatchObject({ customer: 3, agent: 1 });
  });
});
