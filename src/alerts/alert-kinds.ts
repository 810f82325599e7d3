/** The robots that can be told of findings. */
export const ALERT_KINDS = ['dingtalk', 'wecom', 'feishu', 'webhook'] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];
