/** The texts of the files that `init` writes, with their explanations in Chinese or English. */
import type { Language } from './settings.js';

/** What was found in the folder; '' or nothing where it was not. */
export interface FoundExports {
  readonly inputs: readonly string[];
  readonly afterSale: readonly string[];
  readonly orders: readonly string[];
  readonly ratings: readonly string[];
  readonly roster: readonly string[];
  /** Whether the inputs are named by day. */
  readonly isDated: boolean;
}

type Comment = Readonly<Record<Language, string>>;

export function configurationText(found: FoundExports, language: Language): string {
  const lines: string[] = [];
  const say = (comment: Comment): void => void lines.push('', ...comment[language].split('\n').map((line) => `# ${line}`.trimEnd()));
  /** A setting, or an example of it in a comment. */
  const set = (name: string, values: readonly string[], example: string): void => {
    if (values.length === 0) lines.push(`# ${name}: ${example}`);
    else if (values.length === 1) lines.push(`${name}: ${quoted(values[0] ?? '')}`);
    else lines.push(`${name}:`, ...values.map((value) => `  - ${quoted(value)}`));
  };
  say({
    zh: 'chataudit 的设置。每天一次：chataudit audit --config chataudit.yaml --quiet\n路径从本文件所在的文件夹算起。',
    en: 'Settings of chataudit. Once a night: chataudit audit --config chataudit.yaml --quiet\nPaths start in the folder of this file.',
  });
  say({
    zh: '聊天导出文件：文件、文件夹或通配符。{date} 是质检的那一天（不写就是昨天），{date:YYYYMMDD} 写成 20261122，\n{today} 是第二天。写了日期，结果就按天存放，漏掉的、迟到的日子会自动补上。',
    en: 'Exports of chats: files, folders or patterns. {date} is the day audited (last night, unless told), {date:YYYYMMDD}\nis written 20261122, {today} is the day after. With a day in them, results are kept by day, and days that were\nmissed or come late are caught up.',
  });
  set('inputs', found.inputs.length > 0 ? found.inputs : ['exports/{date}/*.csv'], '');
  say({
    zh: '有几个店铺时，改用 shops，每个店铺有自己的文件、规则和响应口径：\nshops:\n  - {shop: 云栖茶铺, platform: taobao, inputs: "exports/{date}/tea*.csv", response: taobao}\n  - {shop: 云上茶铺, platform: jd, inputs: "exports/{date}/jd*.csv", response: jd, rules: rules/jd.yaml}',
    en: 'Several shops: in place of inputs, each with its files, packs and response definition:\nshops:\n  - {shop: Tea House, platform: taobao, inputs: "exports/{date}/tea*.csv", response: taobao}\n  - {shop: Tea Cloud, platform: jd, inputs: "exports/{date}/jd*.csv", response: jd, rules: rules/jd.yaml}',
  });
  say({ zh: '售后、订单、评价、客服名单，有就写上：', en: 'After-sale files, orders, ratings and the roster, where there are any:' });
  set('after_sale', found.afterSale, 'exports/{date}/after-sale.csv');
  set('orders', found.orders, 'exports/{date}/orders.csv');
  set('ratings', found.ratings, 'exports/{date}/ratings.csv');
  set('roster', found.roster, 'roster.csv');
  say({ zh: '规则包：自己的一份，建立在 ecommerce 之上。大促期间不同的规则写在规则包的 overrides 里。', en: 'Rule packs: your own, which builds on ecommerce. Rules that differ in a promotion stand in the pack, under overrides.' });
  lines.push('rules: rules/my-shop.yaml');
  say({ zh: '结果和报告放在哪里，用哪种语言。', en: 'Where results and reports go, and their language.' });
  lines.push('out: reports', `lang: ${language}`);
  say({
    zh: '响应时长的口径：plain, taobao, jd, douyin, pdd, kuaishou。',
    en: 'How response is measured: plain, taobao, jd, douyin, pdd, kuaishou.',
  });
  lines.push('response: plain', '# service_hours: 09:00-23:00', '# window: {min: 6s, max: 15s}');
  say({
    zh: '有这样严重的检出时，退出码是 1，脚本可以据此行动。',
    en: 'With a finding as grave as this the exit code is 1, for scripts to act on.',
  });
  lines.push('# fail_on: critical');
  say({
    zh: '隐私：默认遮住电话、证件号和姓名。客户代号的密钥最好放在环境变量 CHATAUDIT_KEY 里。\n没聊完的会话，消息原文会在 reports/.carried 里留到第二天；carry_masked: true 会遮住其中的号码。',
    en: 'Privacy: phones, numbers and names are hidden unless told. The key of pseudonyms is best in CHATAUDIT_KEY.\nMessages of conversations still open wait in reports/.carried for the next night; carry_masked: true hides numbers there.',
  });
  lines.push('# mask: true', '# carry_masked: true');
  say({ zh: '结果保留多少天；不写就一直保留。', en: 'How many days results are kept; for ever, unless told.' });
  lines.push('# keep_days: 400');
  say({
    zh: '人工复核的结论（chataudit review apply 写出）：驳回的不再计入报告。',
    en: 'People’s verdicts on findings, as chataudit review apply writes them: dismissed ones no longer count.',
  });
  lines.push('# reviews: reviews.jsonl');
  say({
    zh: '新的红线推送到群机器人（dingtalk、wecom、feishu、webhook）；地址和密钥放在环境变量里。',
    en: 'New critical findings go to a robot (dingtalk, wecom, feishu, webhook); address and secret from the environment.',
  });
  lines.push('# alerts:', '#   - {to: dingtalk, url: "${CHATAUDIT_DINGTALK}", secret: "${CHATAUDIT_DINGTALK_SECRET}"}');
  return `${lines.join('\n').trimStart()}\n`;
}

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;

const PACK: Comment = {
  zh: `# 自己的规则包。检查：chataudit rules check rules/my-shop.yaml　试跑：chataudit rules test rules/my-shop.yaml
pack: my-shop
extends: [ecommerce]

rules:
  # 按编号改动自带的规则：chataudit rules list 列出全部
  - {id: response-window, max: 30s}

  # 自己的规则：谁说了什么，为什么不行，该怎么做，什么算、什么不算
  - id: no-gift-promise
    title: 私自许诺赠品
    kind: says
    who: agent
    any: ['送…(小样|赠品)', 多送您]
    unless: [{before: [不, 没有]}]
    severity: minor
    why: 赠品以活动页为准
    remedy: 请客户看活动页的说明
    examples:
      flags: [给您多送一个小样]
      passes: [这次活动没有送小样哦]
`,
  en: `# Your own rule pack. Check: chataudit rules check rules/my-shop.yaml   Try: chataudit rules test rules/my-shop.yaml
pack: my-shop
extends: [ecommerce]

rules:
  # Changes to shipped rules, by id: chataudit rules list names them all
  - {id: response-window, max: 30s}

  # A rule of your own: who says what, why it is wrong, what to do, what counts and what does not
  - id: no-gift-promise
    title: promises a gift
    kind: says
    who: agent
    any: ['送…(小样|赠品)', free gift]
    unless: [{before: [不, 没有, 'no ']}]
    severity: minor
    why: gifts are what the campaign page says
    remedy: point to the campaign page
    examples:
      flags: [we add a free gift for you]
      passes: [this is the price on the page]
`,
};

export function packText(language: Language): string {
  return PACK[language];
}
