/** What the sections on orders, enquiries and refunds say, in each language. */
import type { Language } from '../words/words-of.js';

const zh = {
  orders: '订单与发货',
  orderHeads: ['店铺', '>订单', '>已付款', '>金额', '>客单价', '>24小时发货', '>48小时发货', '>48小时揽收', '>未发货', '>发货到签收', '>按承诺发货', '>退款率'],
  ordersNote: '发货、揽收从付款算起，占已发货、已揽收的订单；未发货不含已关闭的。退款率 = 退款申请（不含换货、补寄和店铺拒绝的）÷ 已付款订单。',
  products: '商品：咨询、订单与售后',
  productHeads: ['商品', '>会话', '>订单', '>退款申请', '>退款率', '>退款均时', '>发货前退款', '>发货后退款'],
  enquiries: '询单转化',
  enquiryHeads: ['客服', '>询单人数', '>下单', '>付款', '>转化率', '>销售额', '>客单价', '>售后订单', '>售后率'],
  everybody: '全体',
  enquiriesNote:
    '询单：当天来咨询、此前 30 天没有订单、不是售后问题的客户，按天去重；会话结束后 24 小时内的订单算转化，归最后接待的客服。售后率 = 有退款申请的订单 ÷ 已付款订单。',
  lost: '流失原因',
  lostHeads: ['原因', '>客户', '>占比'],
  lostTopicHeads: ['流失客户的咨询问题', '>客户', '>占比'],
  lostReasons: {
    nobody: '没有人工接待',
    unanswered: '最后有话没有回',
    slow: '让客户等了 3 分钟以上',
    fault: '客服有严重以上的问题',
    undecided: '正常接待后没有下单',
  } as Readonly<Record<string, string>>,
  lostNote: '每个流失客户只记一个原因：按上表次序，先符合的为准。',
  tiers: '新老客与会员',
  noProducts: '没有会话注明商品。会话导出要有商品列（--columns product=列名），或用 --orders 关联订单文件。',
  noTiers: '没有会话注明客户等级。用 --orders 关联订单文件。',
  tier: '客户',
  tierNames: { new: '新客', returning: '老客' } as Readonly<Record<string, string>>,
  calendar: '活动日历',
  calendarHeads: ['活动', '店铺', '时间', '商品', '机制'],
  events: '直播与活动：各阶段的问题',
  eventHeads: ['活动', '阶段', '>会话', '>售后', '>检出问题', '>3分钟回复率', '主要咨询问题', '主要检出'],
  phases: { during: '进行中', unshipped: '活动单·未发货', shipped: '活动单·在途', delivered: '活动单·已签收', after: '结束后 3 天' } as Readonly<Record<string, string>>,
  eventsNote: '进行中按会话开始时间；活动单按订单文件中的下单时间，再按发货、签收时间分阶段；其余为活动结束后 3 天内的会话。',
  stages: (unsent: string, sent: string, returned: string) =>
    `发货前申请 ${unsent}，发货后申请 ${sent}；退货退款占 ${returned}。`,
  undecidable: (count: string) => `${count} 单的文件没有完结时间，时长无法判定。`,
  reasons: '退款原因',
  reasonHeads: ['原因', '归类', '>单数', '>占比'],
  causes: { shop: '客观因素', buyer: '买家自身', '': '未归类' } as Readonly<Record<string, string>>,
  reasonsNote: (shop: string) => `客观因素（质量、描述、缺货、错漏发、物流）占有原因的退款 ${shop}，由原因文字归类。`,
  refusals: (days: string, most: string, day: string, won: string) =>
    `店铺拒绝的申请：${days} 天有，最多的一天 ${most} 单（${day}）；申诉成功 ${won} 单，未计入。`,
};

export type SalesWords = typeof zh;

const en: SalesWords = {
  orders: 'Orders and shipping',
  orderHeads: ['shop', '>orders', '>paid', '>sales', '>per order', '>shipped in 24 h', '>shipped in 48 h', '>collected in 48 h', '>not shipped', '>shipping to delivery', '>shipped as promised', '>refund rate'],
  ordersNote:
    'Shipping and collecting count from payment, of the orders shipped and collected; orders not shipped leave out cancelled ones. Refund rate = refunds applied for (no exchanges, resends or those that the shop refused) ÷ paid orders.',
  products: 'Products: chats, orders and after-sale',
  productHeads: ['product', '>conversations', '>orders', '>refunds', '>refund rate', '>mean refund time', '>before shipping', '>after shipping'],
  enquiries: 'From enquiry to order',
  enquiryHeads: ['agent', '>asked', '>ordered', '>paid', '>conversion', '>sales', '>per customer', '>orders refunded', '>after-sale rate'],
  everybody: 'everybody',
  enquiriesNote:
    'Asked: customers by day who wrote, had no order in the 30 days before, and did not come about an after-sale matter. An order within 24 hours after the conversation counts, for the agent who served last. After-sale rate = paid orders with a refund applied for ÷ paid orders.',
  lost: 'Why customers did not buy',
  lostHeads: ['reason', '>customers', '>share'],
  lostTopicHeads: ['what they asked about', '>customers', '>share'],
  lostReasons: {
    nobody: 'no agent served them',
    unanswered: 'their last message was not answered',
    slow: 'they waited more than 3 minutes',
    fault: 'a major or critical fault of the agent',
    undecided: 'served well, did not order',
  },
  lostNote: 'Each customer is counted once, under the first reason that applies in this order.',
  tiers: 'New, returning and valued customers',
  noProducts: 'No conversation names a product. The chats need a column of products (--columns product=NAME), or join order files with --orders.',
  noTiers: 'No conversation tells the level of its customer. Join order files with --orders.',
  tier: 'customer',
  tierNames: {},
  calendar: 'Calendar',
  calendarHeads: ['event', 'shop', 'when', 'products', 'terms'],
  events: 'Livestreams and promotions: issues by phase',
  eventHeads: ['event', 'phase', '>conversations', '>after-sale', '>issues', '>3-minute reply rate', 'main topics', 'main issues'],
  phases: { during: 'during', unshipped: 'its orders, not shipped', shipped: 'its orders, on the way', delivered: 'its orders, delivered', after: '3 days after' },
  eventsNote:
    'During: by the start of the conversation; its orders: those that the order file has as made during it, by how far they had come; after: other conversations in the 3 days after it.',
  stages: (unsent, sent, returned) => `Applied for before shipping ${unsent}, after shipping ${sent}; returns with refund ${returned}.`,
  undecidable: (count) => `${count} refunds: the file has no end time, so how long they took cannot be told.`,
  reasons: 'Reasons for refunds',
  reasonHeads: ['reason', 'cause', '>refunds', '>share'],
  causes: { shop: "the shop's", buyer: "the buyer's", '': 'not stated' },
  reasonsNote: (shop) => `Objective causes (quality, description, stock, wrong or missing items, delivery) make up ${shop} of the refunds with a reason, sorted by its wording.`,
  refusals: (days, most, day, won) => `Refused by the shop: on ${days} days, at most ${most} on one day (${day}); ${won} upheld on appeal are not counted.`,
};

export function salesWords(language: Language): SalesWords {
  return language === 'zh' ? zh : en;
}
