/** What rules across conversations must know of each conversation, in about 60 bytes: numbers, and texts kept once. */
import type { CountedConversation } from '../model/counted.js';
import { offsetOf } from '../text/zone.js';
import { timeOfWritten } from '../text/written-time.js';
import { formatTime } from '../text/zoned-time.js';
import { Column, type ColumnSnapshot, numberIn } from './column.js';
import { Names, SEPARATOR } from '../text/names.js';
import { TextTable, type TextSnapshot } from './text-table.js';

const DAY = 86_400_000;
/** What a column of whole numbers can hold: no conversation lasts 24 days. */
const LONGEST = 2 ** 31 - 1;

/** Facts as they go from thread to thread. */
export interface FactsSnapshot {
  readonly columns: Readonly<Record<'started' | 'lasted' | 'zone' | 'shop' | 'agents' | 'about', ColumnSnapshot>>;
  readonly ids: TextSnapshot;
  readonly names: Readonly<Record<'zones' | 'shops' | 'agentLists' | 'abouts', readonly string[]>>;
}

export class ConversationFacts {
  readonly #started = new Column('real');
  /** In milliseconds. */
  readonly #lasted = new Column('whole');
  readonly #zone = new Column('whole');
  readonly #shop = new Column('whole');
  readonly #agents = new Column('whole');
  readonly #about = new Column('whole');
  /** By the number of the conversation. */
  readonly #ids = new TextTable();
  readonly #zones = new Names();
  readonly #offsets: number[] = [];
  readonly #shops = new Names();
  readonly #agentLists = new Names();
  readonly #abouts = new Names();
  #places = new Int32Array(0);

  get size(): number {
    return this.#started.size;
  }

  /** Takes a conversation in; gives its number, or null where it has no time: then nobody can say what it comes after. */
  add(record: CountedConversation): number | null {
    const started = record.started === null ? Number.NaN : timeOfWritten(record.started);
    if (record.started === null || Number.isNaN(started)) return null;
    const ended = record.ended === null ? Number.NaN : timeOfWritten(record.ended);
    this.#started.push(started);
    this.#lasted.push(ended >= started ? Math.min(ended - started, LONGEST) : 0);
    this.#zone.push(this.#zones.add(zoneOf(record.started)));
    this.#ids.append(record.id);
    this.#shop.push(this.#shops.addJoined(record.platform, [record.shop]));
    this.#agents.push(record.agents.length < 2 ? this.#agentLists.add(record.agents[0] ?? '') : this.#agentLists.addJoined(record.agents[0] as string, record.agents.slice(1)));
    this.#about.push(this.#abouts.addJoined(record.stage ?? '', record.topics));
    return this.size - 1;
  }

  snapshot(): FactsSnapshot {
    return {
      columns: {
        started: this.#started.snapshot(),
        lasted: this.#lasted.snapshot(),
        zone: this.#zone.snapshot(),
        shop: this.#shop.snapshot(),
        agents: this.#agents.snapshot(),
        about: this.#about.snapshot(),
      },
      ids: this.#ids.snapshot(),
      names: {
        zones: this.#zones.snapshot(),
        shops: this.#shops.snapshot(),
        agentLists: this.#agentLists.snapshot(),
        abouts: this.#abouts.snapshot(),
      },
    };
  }

  /** Takes in the facts of another thread after its own; gives the number here of each shop there. */
  merge({ columns, ids, names }: FactsSnapshot): Int32Array {
    this.#ids.appendAll(ids);
    const zones = this.#zones.merge(names.zones);
    const shops = this.#shops.merge(names.shops);
    const agents = this.#agentLists.merge(names.agentLists);
    const abouts = this.#abouts.merge(names.abouts);
    for (let index = 0; index < columns.started.size; index++) {
      this.#started.push(numberIn(columns.started, index));
      this.#lasted.push(numberIn(columns.lasted, index));
      this.#zone.push(zones[numberIn(columns.zone, index)] as number);
      this.#shop.push(shops[numberIn(columns.shop, index)] as number);
      this.#agents.push(agents[numberIn(columns.agents, index)] as number);
      this.#about.push(abouts[numberIn(columns.about, index)] as number);
    }
    return shops;
  }

  /** In milliseconds. */
  startOf(conversation: number): number {
    return this.#started.at(conversation);
  }

  endOf(conversation: number): number {
    return this.startOf(conversation) + this.#lasted.at(conversation);
  }

  idOf(conversation: number): string {
    return this.#ids.text(conversation);
  }

  shopOf(conversation: number): number {
    return this.#shop.at(conversation);
  }

  /** The platform and the shop of a shop's number. */
  placeOf(shop: number): { platform: string; shop: string } {
    const [platform = '', name = ''] = this.#shops.text(shop).split(SEPARATOR);
    return { platform, shop: name };
  }

  agentsOf(conversation: number): readonly string[] {
    const agents = this.#agentLists.text(this.#agents.at(conversation));
    return agents === '' ? [] : agents.split(SEPARATOR);
  }

  /** A number that is the same for conversations of the same agents. */
  agentListOf(conversation: number): number {
    return this.#agents.at(conversation);
  }

  aboutOf(conversation: number): { stage: string | null; topics: readonly string[] } {
    const [stage = '', ...topics] = this.#abouts.text(this.#about.at(conversation)).split(SEPARATOR);
    return { stage: stage === '' ? null : stage, topics };
  }

  /** When it started, as its record writes it. */
  writtenStart(conversation: number): string {
    return formatTime(this.startOf(conversation), this.#zoneOf(conversation));
  }

  /** The local day on which it started, as a number; 0 is Monday, 5 January 1970. */
  dayOf(conversation: number): number {
    return Math.floor((this.startOf(conversation) + this.#offsetOf(this.#zone.at(conversation))) / DAY) - 4;
  }

  /**
   * By conversation: its place in the order of time; what began in the same moment, by shop and id, so that the order does not
   * depend on that of the files.
   */
  placesInTime(): Int32Array {
    if (this.#places.length === this.size) return this.#places;
    // An array, whose sort takes little time where nights come one after the other, each in order.
    const order = Array.from({ length: this.size }, (_, conversation) => conversation).sort((a, b) => this.#compare(a, b));
    const places = new Int32Array(this.size);
    for (let place = 0; place < order.length; place++) places[order[place] as number] = place;
    return (this.#places = places);
  }

  #compare(a: number, b: number): number {
    return (
      this.startOf(a) - this.startOf(b) ||
      compareTexts(this.#shops.text(this.shopOf(a)), this.#shops.text(this.shopOf(b))) ||
      compareTexts(this.idOf(a), this.idOf(b))
    );
  }

  #offsetOf(zone: number): number {
    this.#offsets[zone] ??= offsetOf(this.#zones.text(zone));
    return this.#offsets[zone];
  }

  #zoneOf(conversation: number): string {
    return this.#zones.text(this.#zone.at(conversation));
  }
}

/** The zone that a time is written in: that of `2026-11-22T09:00:03+08:00`, with or without milliseconds, `Z` for none. */
function zoneOf(written: string): string {
  const end = written.slice(-6);
  return (end.startsWith('+') || end.startsWith('-')) && end[3] === ':' ? end : '+00:00';
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
