import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/reports/display-width.js';
import { changesOf } from '../../../src/reports/monthly/changes.js';
import { conclusion } from '../../../src/reports/monthly/conclusion.js';
import { formatMeasure, shownDifference } from '../../../src/reports/monthly/measures.js';
import { changeOfAgent } from '../../../src/reports/monthly/team-section.js';
import { monthlyWords } from '../../../src/reports/monthly/words.js';
import { prepareReport, type Report } from '../../../src/reports/report.js';
import { screenSummary } from '../../../src/reports/screen.js';
import { wordsOf } from '../../../src/reports/words/words-of.js';
import { Tally } from '../../../src/tallies/tally.js';
import { savedResults } from '../shoe-shop-report.js';

type Records = Awaited<ReturnType<typeof savedResults>>['records'];

const LANGUAGES = ['zh', 'en'] as const;

function periodOf(records: Records, language: 'zh' | 'en', label: string, previous: Report | null): Report {
  const tally = new Tally();
  for (const record of records) tally.add(record);
  const monthly = { previous, targets: { response_mean: 10, score: 99 }, joined: new Map<string, string>() };
  return prepareReport({ language, period: { from: null, to: null, label }, tally, runs: [], monthly });
}

/** The last two days of the shoe shop, each with what `times` makes of it, after the first day. */
async function shoeShop(language: 'zh' | 'en', times = 1): Promise<Report> {
  const { records } = await savedResults();
  const again = (some: Records) => Array.from({ length: times }, () => some).flat();
  const isEarly = (record: Records[number]) => (('started' in record ? record.started : null) ?? '') < '2026-11-22';
  const before = periodOf(again(records.filter(isEarly)), language, '2026-10', null);
  return periodOf(again(records.filter((record) => !isEarly(record))), language, '2026-11', before);
}

describe('a period on the screen', () => {
  for (const language of LANGUAGES) {
    it.each([100, 60])(`of %i columns reads as its golden file in ${language}: the conclusion first, then figures with their change`, async (width) => {
      const text = screenSummary(await shoeShop(language, 3), { width, colours: false });
      // A full stop may hang over the edge, as print has it.
      expect(text.split('\n').filter((line) => displayWidth(line.replace(/[，。；：、”:;,.]+$/u, '')) > width)).toEqual([]);
      await expect(text).toMatchFileSnapshot(`../shoe-shop/screen-period-${width}.${language}.golden.txt`);
    });
  }

  it('is without colours where there are none, and in colours says the same', async () => {
    const report = await shoeShop('zh', 3);
    const plain = screenSummary(report, { width: 80, colours: false });
    expect(plain).not.toContain('\u001b');
    const painted = screenSummary(report, { width: 80, colours: true }).replace(/\u001b\[\d+m/g, '');
    expect(painted.replace(/ +$/gm, '')).toBe(plain.replace(/ +$/gm, ''));
  });
});

describe('the conclusion', () => {
  it('begins with what the period was like, and calls the month by its name', async () => {
    expect(conclusion(await shoeShop('zh', 3))[0]).toMatch(/^2026 年 11 月服务质量(?:比上期|与上期).*：(?:\d+ 项指标.+)；目标 2 项，达成 \d 项；/u);
    expect(conclusion(await shoeShop('en', 3))[0]).toMatch(/^November 2026: service was .* \(figures: .*\); \d of 2 targets met; /u);
  });

  it('calls no small number a trend', async () => {
    const report = await shoeShop('zh');
    expect(changesOf(report).every(({ now, before, verdict }) => verdict === 'few' || Math.min(now.of, before?.of ?? 0) >= 30)).toBe(true);
    const [row] = report.agents;
    expect(row).toBeDefined();
    if (row !== undefined) expect(changeOfAgent('score', row, { ...row, score: 50 }, report)).toBe('–');
  });

  it('shows a change that adds up with the figures beside it', () => {
    const words = wordsOf('en');
    const say = monthlyWords('en');
    const [before, now] = [0.98566, 0.97949];
    expect([formatMeasure('reply_rate_3min', before, words), formatMeasure('reply_rate_3min', now, words)]).toEqual(['98.6%', '97.9%']);
    expect(say.difference('reply_rate_3min', shownDifference('reply_rate_3min', now, before), words)).toBe('−0.7 percentage points');
    expect(shownDifference('score', 98.14, 98.51)).toBe(-0.4);
    expect(shownDifference('response_mean', 73.4, 40.6)).toBe(32.4);
  });
});
