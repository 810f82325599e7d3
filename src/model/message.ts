/** Who speaks. A robot that assists a person speaks for the agent. */
export type Role = 'customer' | 'agent' | 'bot' | 'system';

export const ROLES: readonly Role[] = ['customer', 'agent', 'bot', 'system'];

/** Where messages come from; one object for all messages of an input, so that a message stays small. */
export interface Source {
  readonly file: string;
  /** The order of the input in the run, from 0. */
  readonly index: number;
}

/** 消息: who said what when, in our words. */
export interface Message {
  /** Milliseconds since 1970, or null where the export gives no time. */
  readonly time: number | null;
  /** False where the export gives minutes only: a wait between such times is undecidable. */
  readonly precise: boolean;
  readonly role: Role;
  /** The agent's or bot's name, the customer's nick; '' where unknown. */
  readonly sender: string;
  text: string;
  /** text, image, card, voice, video, file, recall, … */
  readonly type: string;
  /** The export's own id of the message, or ''. */
  id: string;
  readonly source: Source;
  readonly row: number;
}

/** What a layout reads in one record: a message, and what the record says of its conversation ('' = nothing). */
export interface Reading {
  readonly message: Message;
  readonly platform: string;
  readonly conversation: string;
  readonly customer: string;
  readonly shop: string;
  readonly order: string;
  /** What the customer asks about or has bought. */
  readonly product: string;
  readonly rating: string;
  readonly team: string;
}
