/** What pages call the ids that results carry, by group. An id without a name, from a pack of one's own say, is shown as it is. */
export type Names = Readonly<
  Record<
    'severity' | 'role' | 'stage' | 'topic' | 'kind' | 'time' | 'department' | 'uncounted' | 'detail' | 'subject' | 'response',
    Readonly<Record<string, string>>
  >
>;

export const CHINESE_NAMES: Names = {
  severity: { critical: '红线', major: '严重', minor: '一般', notice: '提示' },
  role: { agent: '客服', customer: '客户', bot: '机器人', system: '系统' },
  stage: { 'pre-sale': '售前', 'in-sale': '售中', 'after-sale': '售后' },
  topic: {
    product: '商品',
    platform: '平台规则',
    order: '订单',
    warehouse: '仓库',
    logistics: '物流',
    payment: '资金',
    service: '服务',
  },
  kind: { 'refund-only': '仅退款', 'return-refund': '退货退款', exchange: '换货', repair: '维修', resend: '补寄' },
  time: { applied_at: '申请', approved_at: '审核通过', returned_at: '退货签收', finished_at: '完结', ordered_at: '下单', paid_at: '付款', shipped_at: '发货', collected_at: '揽收', delivered_at: '签收', promised_at: '承诺发货' },
  department: {
    warehouse: '仓储',
    logistics: '物流',
    finance: '财务',
    product: '商品',
    service: '客服',
    operations: '运营',
    platform: '平台运营',
    legal: '法务',
  },
  uncounted: {
    undecidable: '时间缺失或不到秒，无法判定',
    'outside-hours': '不在服务时间',
    'not-transferred': '未转人工',
    'bot-only': '仅机器人接待',
    instant: '0 秒回复',
  },
  response: { plain: '通用（全天计入）', taobao: '淘宝', jd: '京东', douyin: '抖音', pdd: '拼多多', kuaishou: '快手' },
  subject: { 'after-sale': '售后单', orders: '订单', events: '活动日历', figures: '店铺指标', ratings: '评价', roster: '客服名单' },
  detail: {
    quick: '过快',
    slow: '过慢',
    slowest: '最慢',
    turns: '轮次',
    seconds: '历时',
    limit: '时限',
    count: '次数',
    unanswered: '未回复',
    agents_hit: '触发人数',
    agents_active: '在岗人数',
  },
};

export const ENGLISH_NAMES: Names = {
  severity: {},
  role: {},
  stage: { 'pre-sale': 'before sale', 'in-sale': 'during sale', 'after-sale': 'after sale' },
  topic: {},
  kind: { 'refund-only': 'refund only', 'return-refund': 'return and refund' },
  time: { applied_at: 'applied', approved_at: 'approved', returned_at: 'returned', finished_at: 'finished', ordered_at: 'ordered', paid_at: 'paid', shipped_at: 'shipped', collected_at: 'collected', delivered_at: 'delivered', promised_at: 'promised' },
  department: { platform: 'platform operations' },
  uncounted: {
    undecidable: 'times missing or without seconds',
    'outside-hours': 'outside the service hours',
    'not-transferred': 'not transferred to a person',
    'bot-only': 'only a bot answered',
    instant: 'answered within the same second',
  },
  response: { plain: 'plain (all day)', taobao: 'Taobao', jd: 'JD.com', douyin: 'Douyin', pdd: 'Pinduoduo', kuaishou: 'Kuaishou' },
  subject: { 'after-sale': 'After-sale', orders: 'Orders', events: 'Events', figures: 'Figures', ratings: 'Ratings', roster: 'Roster' },
  detail: { seconds: 'took', agents_hit: 'agents hit', agents_active: 'agents at work' },
};
