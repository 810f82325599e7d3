// Writes an export of made-up chats, the same in every run: node bench/make-export.js MESSAGES FILE [grouped|sorted]
// grouped: conversation after conversation; sorted: all messages of a day by time. One row in a hundred is quoted.
import { closeSync, openSync, writeSync } from 'node:fs';

const [, , count = '1000000', file = '/tmp/chataudit-bench.csv', order = 'grouped'] = process.argv;

const CUSTOMER = [
  '在吗 想问一下这款白茶还有货吗', '什么时候发货呀 已经等了三天了', '这个可以用优惠券吗 满减怎么没有减', '物流一直停在武汉没有动 帮我看看怎么回事',
  '收到了 包装有点压坏了 里面的茶叶还好', '我想退款 不想要了 申请了怎么还没处理', '尺码偏大吗 我一米六五 一百一十斤穿什么码', '谢谢亲 麻烦帮我备注一下颜色要米白的',
  '再不处理我就打12315投诉你们', '怎么还不回复 有人吗', '好的 我知道了 那我再等等吧', '这个质量也太差了 用了一次就掉色 太失望了', '发票可以开公司抬头吗 税号我发给你', '收货地址写错了 可以帮我改一下吗 改到杭州市西湖区',
];
const AGENT = [
  '您好亲 很高兴为您服务 请问有什么可以帮到您的呢', '亲亲 这款是现货哦 今天下午四点前付款当天就可以发出的', '您稍等一下 我这边帮您查询一下物流信息哈', '优惠券在店铺首页领取 满199可以减20的 可以和跨店满减一起用呢',
  '实在抱歉给您带来不好的体验了 麻烦拍一下照片发给我 我这边给您登记处理', '退款已经帮您提交了 一到三个工作日原路退回您的支付账户', '亲 建议您拍M码 版型是宽松的 不喜欢太大可以选S码', '好的呢 已经帮您备注好了 请放心', '发票在确认收货后可以在订单页面自助申请 也可以联系我们补开',
  '感谢您的理解和支持 祝您生活愉快 有问题随时联系我们哦', '平台规定不能加微信的哦亲 有问题在这里说就可以', '包裹已经到您所在的城市了 预计明天下午派送 请保持电话畅通',
];
const AGENTS = ['小美', '小鱼', '阿杰', '茶茶', '晓雯', '大壮', '思思', '可可'];

let seed = 42;
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const pad = (number) => String(number).padStart(2, '0');
const clock = (second) => {
  const day = 1 + (Math.floor(second / 86400) % 28);
  const rest = second % 86400;
  return `2026-10-${pad(day)} ${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`;
};
const row = (conversation, message, second, isAgent) => {
  const text = (isAgent ? AGENT : CUSTOMER)[random((isAgent ? AGENT : CUSTOMER).length)];
  const spoken = random(100) === 0 ? `"${text}, 对吧？"` : text;
  const agent = AGENTS[conversation % AGENTS.length];
  return `tea-${conversation},m${conversation}-${message},${clock(second)},${isAgent ? 'agent' : 'customer'},${isAgent ? agent : `tb${conversation * 7919}`},茶小馆旗舰店,text,2611220${String(conversation).padStart(11, '0')},${spoken}\n`;
};

const out = openSync(file, 'w');
writeSync(out, 'conversation_id,message_id,time,role,sender,shop,type,order_id,text\n');
const total = Number(count);
let block = '';
const write = (line) => {
  block += line;
  if (block.length > 1 << 20) {
    writeSync(out, block);
    block = '';
  }
};
if (order === 'grouped') {
  for (let written = 0, conversation = 1; written < total; conversation++) {
    let second = 9 * 3600 + conversation * 17 + random(60);
    const messages = Math.min(total - written, 4 + random(13));
    for (let message = 0; message < messages; message++, written++) {
      write(row(conversation, message, second, message % 2 === 1 || random(6) === 0));
      second += 2 + random(40);
    }
  }
} else {
  const open = [];
  for (let written = 0, conversation = 0, second = 9 * 3600; written < total; written++) {
    if (open.length < 200 || random(11) === 0) open.push({ conversation: ++conversation, message: 0 });
    const spot = random(open.length);
    const each = open[spot];
    write(row(each.conversation, each.message, second, each.message % 2 === 1));
    if (++each.message > 4 + (each.conversation % 13)) open.splice(spot, 1);
    if (written % 12 === 0) second++;
  }
}
writeSync(out, block);
closeSync(out);
