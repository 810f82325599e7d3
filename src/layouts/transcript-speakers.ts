/** Who speaks in a transcript, by the names alone. */
import type { Role } from '../model/message.js';
import { foldValue } from './fold-word.js';
import { accountOf, isAgent } from './is-agent.js';
import type { Layout } from './layout.js';
import type { RoleHints } from './role-reader.js';
import { valueReader } from './value-reader.js';

/** Names that platforms give to what is no person. */
const BOTS = /机器人|智能客服|店小蜜|自动回复|\bbot\b|chatbot/i;
const SYSTEM = /^(?:系统消息|系统通知|系统提示|系统)$/;
/** `云栖茶铺:小美`; what a customer is called has no colon. */
const ACCOUNT = /^[^:：]{1,60}[:：][^:：]{1,60}$/;
/** `客服小美`, `Agent 1`, `客户A`: a role with a name or number behind it. */
const ROLE_FIRST = /^(?:人工)?(客服|卖家|商家|坐席|客户|买家|顾客|用户|agent|customer|buyer|seller)[\s_-]*(?:\d+|[a-z]|小?[\u4e00-\u9fff]{1,3})$/i;

/** The role that a name tells; null for a name that tells nothing. */
export function speakerReader(layout: Layout, hints: RoleHints): (name: string) => Role | null {
  const words = valueReader(layout, 'role', '', hints.roles);
  return (name) => {
    const given = hints.roles.get(foldValue(name));
    if (given !== undefined) return given;
    if (isAgent(name, hints.agents)) return 'agent';
    const word = words(name) as Role | undefined;
    if (word !== undefined) return word;
    if (SYSTEM.test(name)) return 'system';
    if (BOTS.test(accountOf(name))) return 'bot';
    if (ACCOUNT.test(name)) return 'agent';
    const first = ROLE_FIRST.exec(name)?.[1];
    return first === undefined ? null : ((words(first) as Role | undefined) ?? null);
  };
}
