import type { AlertKind } from './alert-kinds.js';

/** One message to a robot: what it says, apart from how the robot wants it. All text is masked already. */
export interface Alert {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Where a message goes. */
export interface Robot {
  readonly kind: AlertKind;
  readonly url: string;
  /** What it is signed with, or ''. */
  readonly secret: string;
}

/** A message as it goes over the wire. */
export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
