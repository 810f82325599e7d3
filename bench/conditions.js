// What rules with when, like, near, a whole turn or excuses from other messages cost: the same audit with the shipped pack alone, and
// with so many rules of each sort beside it, a process each, in turn.
// npm run build && node bench/make-export.js 200000 /tmp/chats.csv && node bench/conditions.js /tmp/chats.csv [RULES] [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [, , file, rules = '20', rounds = '3'] = process.argv;
if (file === undefined) {
  process.stderr.write('Usage: node bench/conditions.js FILE.csv [RULES] [ROUNDS]\n');
  process.exit(2);
}

/** Words that agents use all the time: these rules have work to do in every other conversation. */
const WORDS = ['发货', '退款', '地址', '快递', '优惠', '尺码', '订单', '仓库', '补发', '签收', '运费', '质量', '颜色', '换货', '下单', '物流', '面料', '客服', '明天', '今天'];
const SORTS = {
  'none of them': null,
  plain: () => ({}),
  when: () => ({ when: { hour: '22-6', rating: { at_most: 2 } } }),
  like: (index) => ({ any: undefined, like: [`您的${WORDS[index % WORDS.length]}问题我们明天给您处理好`] }),
  'before and after': () => ({ after: { who: 'customer', any: ['投诉', '生气'], messages: 3, time: '10m' } }),
  near: () => ({ near: { who: 'customer', any: ['什么时候', '多久'], messages: 2, hit: 'each' } }),
  'in: turn': (index) => ({ any: undefined, in: 'turn', all: [WORDS[index % WORDS.length], '可以'] }),
  'unless turn': () => ({ unless: [{ turn: ['抱歉', '不好意思'] }] }),
  'within 60s': () => ({ within: { first: '60s' } }),
};

function packOf(sort) {
  const own = Array.from({ length: sort === null ? 0 : Number(rules) }, (_, index) => ({
    id: `bench-${index}`,
    kind: 'says',
    any: [`${WORDS[index % WORDS.length]}`],
    severity: 'notice',
    ...sort(index),
  }));
  // JSON is YAML.
  return JSON.stringify({ pack: 'bench', extends: ['ecommerce'], rules: own });
}

const folder = mkdtempSync(join(tmpdir(), 'conditions-'));
const best = new Map();
try {
  for (let round = 0; round < Number(rounds); round++)
    for (const [name, sort] of Object.entries(SORTS)) {
      const pack = join(folder, 'pack.yaml');
      writeFileSync(pack, packOf(sort));
      const started = performance.now();
      const bin = join(import.meta.dirname, '../bin/chataudit.js');
      const { status, stderr } = spawnSync(process.execPath, [bin, 'audit', file, '-r', pack, '-f', 'json', '-q', '--jobs', '1'], { encoding: 'utf8', maxBuffer: 1 << 30 });
      if (status !== 0) throw new Error(stderr);
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, (performance.now() - started) / 1000));
    }
} finally {
  rmSync(folder, { recursive: true });
}
const base = best.get('none of them');
for (const [name, seconds] of best)
  process.stdout.write(`${name.padEnd(18)} ${seconds.toFixed(2)} s  ${name === 'none of them' ? '' : `${(seconds / base).toFixed(2)} times, ${rules} rules`}\n`);
