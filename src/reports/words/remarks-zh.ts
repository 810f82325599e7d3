import type { RemarkWords } from './remark-words.js';

const time = ({ value, column }: { readonly value: string; readonly column: string }) =>
  `${column === '' ? '' : `${column}：`}时间${value === '' ? '' : `“${value}”`}`;

const ORDERS: Readonly<Record<string, string>> = { ymd: '年-月-日', mdy: '月-日-年', dmy: '日-月-年' };
const YEARS: Readonly<Record<string, string>> = {
  'day-in-name': '文件名里的日期',
  'month-in-name': '文件名里的月份',
  'year-in-name': '文件名里的年份',
  'dated-rows': '有年份的那些行',
};
const REFUND_TIMES: Readonly<Record<string, string>> = { applied_at: '申请时间', finished_at: '完结时间', paid_at: '付款时间', shipped_at: '发货时间', delivered_at: '签收时间' };

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join('、');

/** What the reading of a file has to tell, in Chinese. */
export const REMARKS_ZH: RemarkWords = {
  'file-empty': () => '文件是空的',
  'file-refused': () => '整个文件无法识别，没有计入；原因和改法见运行时的提示，也可以用 chataudit inspect 再看',
  'rest-unread': () => '文件的其余部分没有读到：文件被移走、无权读取或磁盘有问题',
  'sheet-rest-unread': ({ sheet }) => `工作表“${sheet}”的其余部分没有读到：文件已损坏或读不出来，请重新导出`,
  'gzip-cut': () => '压缩文件不完整，缺了结尾，请重新复制或导出',
  'gzip-damaged': () => '压缩文件已损坏，请重新复制或导出',
  'quote-unclosed': ({ from, to }) =>
    `这里的引号没有配对，${from === to ? '这一行' : `第 ${from}–${to} 行`}没有计入。文件是否不完整？`,
  'quote-stray': () => '单元格里的引号没有配对，按普通字符读入',
  'row-too-long': () => '这一行超过四百万字，没有计入',
  'line-too-long': () => '这一行超过 64 MB，没有计入',
  'not-json': () => '不是有效的 JSON',
  'json-cut': () => '文件在这条记录结束之前就断了。文件是否不完整？',
  'json-unclosed': () => '这个对象没有结尾，从下一个同类对象接着读',
  'json-stranger': () => '这段文字既不是 JSON 对象，也不是列表',
  'json-extra-bracket': () => '这个对象后面多了一个右括号',
  'json-too-large': () => '这个对象超过 64 MB，只读了其中的列表和列表之前的内容',
  'bytes-replaced': ({ encoding, other }) => `有些字节不是 ${encoding} 编码，显示为 \uFFFD；如果文字是乱码，请用 --encoding ${other}`,
  'lines-in-other-encoding': ({ lines, encoding, other }) =>
    `文件里混有两种编码：${lines} 行是 ${other}，其余是 ${encoding}，已逐行按各自的编码读入；请核对是不是几个导出文件拼接而成`,
  'several-exports': ({ archive, exports, another }) =>
    `${archive} 里有 ${exports} 个导出文件，这是第一个；要看别的：chataudit inspect '${another}'`,
  'time-empty': (facts) => `${time(facts)}为空`,
  'time-undated': (facts) => `${time(facts)}没有日期`,
  'time-rounded': (facts) => `${time(facts)}是被表格软件四舍五入的数字，原来的数位已经丢失`,
  'time-yearless': (facts) => `${time(facts)}没有年份`,
  'time-ambiguous': (facts) => `${time(facts)}的日月顺序有多种读法，请写明 dates=dmy（或 mdy、ymd）`,
  'time-in-other-order': (facts) =>
    `${time(facts)}不是“${ORDERS[facts.order] ?? facts.order}”的写法${facts.because === '' ? '' : `（这个顺序由“${facts.because}”判定）`}`,
  'time-unreadable': (facts) => `${time(facts)}无法识别`,
  'clock-undated': () => '时间没有日期',
  'no-seconds': () => '时间不到秒，响应时长无法判定',
  'no-times': () => '没有时间，响应时长无法判定',
  'year-assumed': ({ day, told }) => `没有年份的日期按 ${day} 之前最近的一天读，依据是${YEARS[told] ?? told}`,
  'date-order': ({ order, value }) => `日期按“${ORDERS[order] ?? order}”读，依据是“${value}”`,
  'date-of-file': ({ date }) => `没有日期的时间算作文件名里的日期 ${date}`,
  'role-empty': () => '角色为空',
  'role-unknown': ({ value }) => `角色“${value}”不是客户、客服、机器人、系统中的任何一个`,
  'sender-empty': () => '发送人为空',
  'sender-unknown': ({ value }) => `发送人“${value}”既不是客户，也不是已知的客服`,
  'sides-unclear': ({ customer, agent }) => `“${customer}”和“${agent}”两列应当恰好填一列`,
  'sides-untold': ({ names }) => `${quoted(names)}之中谁是客户、谁是客服，无法判定`,
  'several-customers': () => '一个会话里有几位客户说话，客服回的是哪一位无法判定',
  'addressed-to-nobody': ({ messages }) => `有 ${messages} 条客服消息没有点名，回的是哪一位无法判定，没有计入`,
  'among-visitors': ({ messages }) => `有 ${messages} 条消息是客户之间说的，没有计入`,
  'role-by-column': ({ column }) => `角色按“${column}”列读取`,
  'role-by-name': ({ column, customer, agent, roster, rest }) => {
    const told = [
      customer === '' ? '' : `与“${customer}”列同名的是客户`,
      agent === '' ? '' : `与“${agent}”列同名的是客服`,
      roster ? '名单里的是客服' : '',
      rest === '' ? '' : `其余都是${rest === 'agent' ? '客服' : '客户'}`,
    ];
    return `角色按“${column}”列的名字判定：${told.filter((part) => part !== '').join('，')}`;
  },
  'role-by-filling': ({ customer, agent }) => `“${customer}”和“${agent}”哪一列有内容，说话的就是哪一方`,
  'role-by-account': ({ column }) => `角色按“${column}”列判定：“店名:子账号”的写法是客服，其余都是客户`,
  'text-empty': () => '内容为空',
  'whose-unknown': () => '会话编号和客户都没有给出',
  'not-an-object': () => '既不是对象，也不是对象的列表',
  'not-of-layout': ({ layout }) => `不是导出格式 ${layout} 的对象`,
  'stray-line': () => '这一行不是消息，也不属于任何消息',
  'stray-line-of-cell': () => '聊天记录里有一行不是消息，也不属于任何消息',
  'no-records': () => '没有任何记录',
  'no-rows': () => '表头下面没有行',
  transcript: ({ layout }) => `聊天文本（${layout}）：按名字判定角色，不是已知客服、机器人或系统的都算客户`,
  'transcripts-in-cells': ({ column, layout }) => `“${column}”列里是整段聊天记录（${layout}）：逐条读取，行号都是该会话所在的行`,
  'sheets-unread': ({ sheet, others, more }) =>
    `只读了工作表“${sheet}”，没有读${quoted(others)}${more > 0 ? `等，另有 ${more} 个` : ''}；--sheet all 读全部，--sheet 名称 读其中一个`,
  'sheet-left-out': ({ sheet, rows }) => `工作表“${sheet}”没有这些列，整张不计（${rows} 行）`,
  'ids-rounded': ({ column, value }) => `“${column}”列有“${value}”这样被表格软件四舍五入的编号，已经丢失；请按文本导出`,
  'applied-at-empty': () => '申请时间为空',
  'refund-undated': () => '没有任何时间',
  'refund-unnamed': () => '退款编号和订单编号都没有，或都被四舍五入了',
  'refund-time-missing': ({ time: missing }) => `没有${REFUND_TIMES[missing] ?? missing}这一列：与它有关的时限无法判定`,
  'rating-unnamed': () => '会话编号、订单编号和客户都没有给出',
  'rating-unknown': ({ value }) => `评分“${value}”既不是 1 到 5，也不是认识的说法`,
  'rating-undated': () => '只有客户、没有时间，不知道评的是哪个会话',
  'rating-unmatched': ({ value }) => `评价没有对应的会话${value === '' ? '' : `（如“${value}”）`}，没有计入`,
  'amount-unreadable': ({ column, value }) => `“${column}”列的“${value}”不是金额，按没有金额计`,
  'agent-unnamed': () => '没有写是哪位客服',
  'order-unnumbered': () => '没有订单号，或被表格软件改成了科学计数',
  'event-unnamed': () => '活动没有名称',
  'event-backwards': () => '结束早于开始',
  'figure-undated': ({ value }) => `日期“${value}”不是日期，也不是 2026-10 这样的月份`,
  'figure-unnamed': () => '指标没有名称',
  'figure-no-number': ({ value }) => `数值“${value}”不是数字`,
  'results-newer': ({ versions, own }) => `读到较新版本的结果 ${versions.join('、')}，第 ${own} 版不认识的内容没有计入`,
  'results-unread': ({ lines }) => `结果文件有 ${lines} 处读不了，没有计入任何数字`,
  'records-undated': ({ records }) => `${records} 条记录没有时间，不属于任何时段`,
  'key-unset': () => '客户代号用公开的默认密钥生成；把 CHATAUDIT_KEY 设为自己的密钥后，外人才无法由姓名推出代号',
};
