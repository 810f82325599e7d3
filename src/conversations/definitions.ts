/**
 * The platforms' response definitions, by name. They change, and all that is known of them are copies made by others
 * (reference/platforms.md §1.1 and §1.4, peers.md §1.4): they are here to be read and corrected.
 */
import type { ResponseDefinition } from './response-definition.js';

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 60;

/** 08:00–23:00 with 23:00 excluded: Taobao (2022 wording), Douyin "08:00:00–22:59:59", PDD, Kuaishou since March 2023. */
const EIGHT_TO_ELEVEN = { from: 8 * HOUR, to: 23 * HOUR };

/** DESIGN §5, all day. */
const plain: ResponseDefinition = {
  name: 'plain',
  hours: null,
  hoursApplyTo: 'turn',
  clockStartsAt: 'customer',
  transfer: 'ignored',
  withoutPerson: 'unanswered',
  instantCounts: true,
  rate: { unit: 'turn', within: 3 * MINUTE },
};

export const DEFINITIONS = {
  plain,
  /**
   * 旺旺人工平响时长: "cap 10 min; unanswered that day = 10 min; different sub-accounts = different turns; transferred unanswered =
   * unanswered for the original account" (the cap is of the platform's own average: here waits are told as they are); fully
   * automatic chats are in neither sum nor count. That answers of 0 seconds are left out is of the older wording, kept because
   * exports do not mark automatic replies. The next agent's turn starts with the transfer, when the chat enters his list: our
   * reading, no copy says. Older copies say 08:00–24:00.
   */
  taobao: {
    ...plain,
    name: 'taobao',
    hours: EIGHT_TO_ELEVEN,
    transfer: 'unanswered',
    withoutPerson: 'bot-only',
    instantCounts: false,
  },
  /**
   * 咚咚首次30秒应答率: "first inquiry only", "excludes sessions STARTED 23:00–09:00; 8:56 in → 9:01 reply is excluded"; "inquiry
   * counted to the transferred-IN agent". Leave-messages (留言), which it excludes too, cannot be told from other messages here.
   */
  jd: {
    ...plain,
    name: 'jd',
    hours: { from: 9 * HOUR, to: 23 * HOUR },
    hoursApplyTo: 'conversation',
    transfer: 'handed-over',
    rate: { unit: 'first-turn', within: 30 * SECOND },
  },
  /**
   * IM3分钟平均回复率: "sessions STARTED 8:00:00–22:59:59 in which the user messaged a human agent", "a chat with any reply > 3 min =
   * 0"; 平均IM人工首响时长: first human reply − user clicked 转人工.
   */
  douyin: {
    ...plain,
    name: 'douyin',
    hours: EIGHT_TO_ELEVEN,
    hoursApplyTo: 'conversation',
    clockStartsAt: 'transfer',
    withoutPerson: 'not-transferred',
    rate: { unit: 'conversation', within: 3 * MINUTE },
  },
  /** 3分钟人工回复率, 08:00:00–23:00:00: "a consumer with ≥ 1 message not human-answered in 3 min adds 1", once a day. */
  pdd: {
    ...plain,
    name: 'pdd',
    hours: EIGHT_TO_ELEVEN,
    rate: { unit: 'customer-day', within: 3 * MINUTE },
  },
  /**
   * 人工3分钟回复率: "(people who reached a human − people with a 3-min non-reply) ÷ people who reached a human". "Shop's clock from
   * the buyer's first message", which is the one used here; the agent's own starts when the chat enters his list.
   */
  kuaishou: {
    ...plain,
    name: 'kuaishou',
    hours: EIGHT_TO_ELEVEN,
    transfer: 'handed-over',
    withoutPerson: 'bot-only',
    rate: { unit: 'customer', within: 3 * MINUTE },
  },
} as const satisfies Record<string, ResponseDefinition>;
