/** A figure that only the shop knows, of one day or month. */
export interface Figure {
  /** `2026-10-31`, or `2026-10` for a whole month. */
  readonly date: string;
  readonly name: string;
  readonly value: number;
  /** `%`, or ''. */
  readonly unit: string;
  /** 销售, 服务, 平台考核, 成本费用, … or ''. */
  readonly group: string;
  readonly shop: string;
  readonly agent: string;
  readonly target: number | null;
  readonly weight: number | null;
  /** The mean of peers. */
  readonly peer: number | null;
  readonly rank: string;
  readonly better: 'up' | 'down';
}
