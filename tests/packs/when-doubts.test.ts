import { describe, expect, it } from 'vitest';
import { complaintsAbout } from './tea-packs.js';

const EXAMPLES = 'why: 茶, remedy: 茶, examples: {flags: [茶凉了], passes: [“茶凉了”]}';

async function told(when: string): Promise<{ errors: string[]; warnings: string[] }> {
  const topic = '  - {id: tea, kind: topic, topic: product, any: [茶叶], examples: {flags: [茶叶], passes: [茶叶蛋]}, innocent: [茶叶蛋]}';
  const { errors, warnings } = await complaintsAbout({ 'tea.yaml': `rules:\n${topic}\n  - {id: cold, kind: says, any: [凉了], when: ${when}, ${EXAMPLES}}\n` });
  return { errors, warnings };
}

describe('what a rule asks of the conversation', () => {
  it('is doubtful where no rule tells the topic, with the topics that there are', async () => {
    expect((await told('{topic: product}')).warnings).toEqual([]);
    expect((await told('{any: [{topic: [produkt, product]}]}')).warnings).toEqual([
      'tea.yaml:3:60: no rule of these packs tells the topic "produkt". They tell: product. Did you mean product?',
    ]);
  });

  it('is doubtful where it excludes what cannot be', async () => {
    expect((await told('{shop: [茶铺, 杯铺], not: {shop: 杯铺}}')).warnings).toEqual([]);
    expect((await told('{shop: 茶铺, not: {shop: 杯铺}}')).warnings).toEqual([
      'tea.yaml:3:68: what "not" excludes can never be so: "shop" above it asks for another. Take it out, or correct one of the two',
    ]);
  });

  it('is wrong where a stage or a phase is none, or a range holds no number', async () => {
    expect((await told('{stage: presale, phase: [during, befor]}')).errors).toEqual([
      'tea.yaml:3:53: unknown stage "presale". Use one of: pre-sale, in-sale, after-sale. Did you mean pre-sale?',
      'tea.yaml:3:78: unknown phase "befor". Use one of: during, unshipped, shipped, delivered, after.',
    ]);
    expect((await told('{stage: {not: presale}}')).errors).toHaveLength(1);
    expect((await told('{rating: {at_least: 4, below: 4}}')).errors).toEqual([
      'tea.yaml:3:54: no number is in this range: its lower end is above its upper one',
    ]);
    expect((await told('{rating: {at_least: 4, at_most: 4}, stage: {not: [pre-sale]}}')).errors).toEqual([]);
  });

  it('tells rules with the same words apart', async () => {
    const rule = (id: string, when: string) => `  - {id: ${id}, kind: says, category: tea, any: [凉了], when: ${when}, ${EXAMPLES}}\n`;
    const { warnings } = await complaintsAbout({ 'tea.yaml': `rules:\n${rule('cold', '{shop: 茶铺}')}${rule('cool', '{shop: 杯铺}')}` });
    expect(warnings).toEqual([]);
  });
});
