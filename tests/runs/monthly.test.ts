import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chataudit } from '../commands/in-process.js';
import { expectPage } from './golden-page.js';
import { runHere } from './run-here.js';
import { teaShopFolder } from './run-program.js';

/** A month of the tea house: 阿远 grows quicker, 小美 asks more customers to another app. */
function month(number: number, wait: number, lures: number): string {
  const rows: string[] = ['conversation_id,time,role,sender,text,order_id'];
  for (let at = 0; at < 60; at++) {
    const agent = at % 2 === 0 ? '小美' : '阿远';
    const day = `2026-${String(number).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
    const answered = String(5 + ((at * 7) % wait)).padStart(2, '0');
    const text = agent === '小美' && at < lures * 2 ? '亲加个薇聊' : '您好，龙井有货，祝您生活愉快';
    rows.push(`${number}-${at},${day} 10:00:00,customer,茶客${at},龙井有货吗,`);
    rows.push(`${number}-${at},${day} 10:00:${answered},agent,${agent},${text},`);
  }
  return `${rows.join('\n')}\n`;
}

const TARGETS = 'response_mean: 15s\nreply_rate_3min: 95%\ncritical_per_100: 1\nteams:\n  售前组: {score: 99}\n';

const twoMonths = await auditTwoMonths();

async function auditTwoMonths(): Promise<string> {
  const cwd = teaShopFolder();
  mkdirSync(join(cwd, 'nights'));
  writeFileSync(join(cwd, 'targets.yaml'), TARGETS);
  for (const [number, wait, lures] of [[9, 50, 4], [10, 20, 14]] as const) {
    writeFileSync(join(cwd, `${number}.csv`), month(number, wait, lures));
    const args = ['audit', `${number}.csv`, '--roster', 'roster.csv', '-r', 'packs/tea.yaml', '-o', `nights/${number}`, '-q'];
    await runHere(args, { cwd });
  }
  return cwd;
}

const MONTH = ['report', 'nights', '--month', '2026-10'];

describe('the summary of a month', () => {
  it('concludes, compares, holds against targets and plans, in both languages', async () => {
    const cwd = twoMonths;
    const args = [...MONTH, '--compare', 'previous', '--targets', 'targets.yaml', '--roster', 'roster.csv'];
    await expectPage('monthly-zh', args, { cwd });
    await expectPage('monthly-en', [...args, '--lang', 'en'], { cwd });
    await expectPage('monthly-empty', ['report', 'nights', '--month', '2026-01'], { cwd });
    await expectPage('monthly-by-agent', [...MONTH, '--by', 'agent', '--top', '1', '-f', 'json'], { cwd });
    await expectPage('monthly-by-day', [...MONTH, '--by', 'day', '--top', '2'], { cwd });
  });

  it('compares with nothing where the period before has no conversation, and says so', async () => {
    const { stdout } = await chataudit('report', join(twoMonths, 'nights'), '--month', '2026-09', '--compare', 'previous');
    expect(stdout).toContain('上期（2026 年 8 月）没有会话，不作比较');
    expect(stdout).not.toMatch(/上期 0|（上期|NaN/u);
  });

  it('tells every mistake in targets with its place', async () => {
    const cwd = twoMonths;
    writeFileSync(join(cwd, 'bad-targets.yaml'), 'response_mean: soon\nreply_rate: 95%\nscore: 120\n');
    const run = await expectPage('monthly-bad-targets', [...MONTH, '--targets', 'bad-targets.yaml'], { cwd });
    expect(run.exitCode).toBe(2);
  });

  it('needs two ends to know the period before', async () => {
    const { exitCode, stderr } = await chataudit('report', twoMonths, '--since', '2026-10-01', '--compare', 'previous');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Give --month')]);
  });
});
