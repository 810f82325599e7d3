/** A channel in which many customers speak at once: whom each message is for, by the names that people put before what they say (`lin: …`). */
import type { Role } from '../model/message.js';
import type { Said } from './transcript-lines.js';
import { readWritten } from './written-time.js';

/** Nicks of IRC are compared without case, and `lin_` is `lin` who came back. */
const ADDRESS = /^@?([^\s:,@<>]{1,40})(?:[:,](?=\s|$)|(?<=^@\S{1,40})(?=\s))/;
/** Without a name, an agent goes on with the one customer with whom there was an exchange so recently (milliseconds). */
const RECENTLY = 5 * 60_000;

/** Whose conversation a message belongs to; else why nobody can tell. */
export type Addressed = { readonly customer: string } | 'to-nobody' | 'among-visitors';

export class AddressedChat {
  /** Everybody who has spoken, by folded nick. */
  private readonly names = new Map<string, string>();
  /** By agent, the customers with whom there was an exchange, and when. */
  private readonly exchanges = new Map<string, Map<string, number>>();
  /** When each customer spoke last. */
  private readonly spoke = new Map<string, number>();

  constructor(private readonly roleOf: (name: string) => Role | null) {}

  /** Takes note of who speaks, so that also those are known who speak later. */
  meet(said: readonly Said[]): void {
    for (const { sender } of said) if (!this.names.has(fold(sender))) this.names.set(fold(sender), sender);
  }

  of({ sender, text, time }: Said): Addressed {
    const at = readWritten(time, null)?.local ?? 0;
    const named = this.names.get(fold(ADDRESS.exec(text)?.[1] ?? ''));
    const to = named === undefined || fold(named) === fold(sender) ? null : named;
    const self = this.names.get(fold(sender)) ?? sender;
    if (this.isCustomer(sender)) return this.asked(self, to, at);
    if (to !== null) return this.isCustomer(to) ? this.meets(sender, to, at) : 'to-nobody';
    const with_ = this.alone(this.exchanges.get(sender), at) ?? this.alone(this.spoke, at);
    return with_ === null ? 'to-nobody' : this.meets(sender, with_, at);
  }

  private asked(customer: string, to: string | null, at: number): Addressed {
    if (to !== null && this.isCustomer(to)) return 'among-visitors';
    this.spoke.set(customer, at);
    return to === null ? { customer } : this.meets(to, customer, at);
  }

  private meets(agent: string, customer: string, at: number): Addressed {
    const known = this.exchanges.get(agent) ?? new Map<string, number>();
    this.exchanges.set(agent, known.set(customer, at));
    return { customer };
  }

  /** The only one of the last minutes; those of before are forgotten. */
  private alone(met: Map<string, number> | undefined, at: number): string | null {
    for (const [name, when] of met ?? []) if (at - when > RECENTLY) met?.delete(name);
    const [only, ...others] = met?.keys() ?? [];
    return only === undefined || others.length > 0 ? null : only;
  }

  private isCustomer(name: string): boolean {
    const role = this.roleOf(name);
    return role === null || role === 'customer';
  }
}

function fold(nick: string): string {
  return nick.toLowerCase().replace(/[_`|^]+$/, '');
}
