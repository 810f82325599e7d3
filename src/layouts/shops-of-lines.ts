/** The shops whose sub-accounts speak in a transcript as `店名:子账号: text`, where the name ends at the second colon and not at the first. */
import type { TextLine } from '../model/record.js';
import type { TranscriptGrammar } from './transcript-grammar.js';

/** How shops are called. A customer may begin with `订单号: ` as well, so the form alone is not enough. */
const SHOP = /(?:店|铺|商城|超市|坊|馆)$/;
const ACCOUNT = /^([^:：\s]{1,30}) *(?:: +|：)/;
/** `订单号: 12` behind the shop's name is a text, and no account. */
const LABEL = /(?:号|编号|地址|电话|手机|价|价格|时间|说明|数量|信息|备注)$/;

/** @param lines the first ones; all that begin with a shop's name must go on with an account */
export function shopsOfLines(grammar: TranscriptGrammar, lines: readonly TextLine[]): ReadonlySet<string> {
  const shops = new Set<string>();
  const others = new Set<string>();
  for (const { line } of lines) {
    for (const head of grammar.heads) {
      const groups = head.exec(line)?.groups;
      const sender = groups?.['sender']?.trim() ?? '';
      if (!SHOP.test(sender)) continue;
      (accountBefore(groups?.['text'] ?? '') === '' ? others : shops).add(sender);
      break;
    }
  }
  for (const name of others) shops.delete(name);
  return shops;
}

/** `小美: 在的` → `小美`; '' where the text begins otherwise. */
export function accountBefore(text: string): string {
  const account = ACCOUNT.exec(text)?.[1] ?? '';
  return LABEL.test(account) ? '' : account;
}

/** What is said behind the account. */
export function behindAccount(text: string): string {
  return text.slice(ACCOUNT.exec(text)?.[0].length ?? 0);
}
