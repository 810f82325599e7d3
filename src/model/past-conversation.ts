/** What is remembered of a conversation that an earlier night has judged, so that a refund which comes later finds it. */
export interface PastConversation {
  readonly platform: string;
  readonly shop: string;
  readonly id: string;
  /** Its first and its last time in milliseconds since 1970, or null where the export gives none. */
  readonly start: number | null;
  readonly end: number | null;
  /** The orders that it names, in a column or in a text, without what is only for the eye. */
  readonly orders: readonly string[];
}
