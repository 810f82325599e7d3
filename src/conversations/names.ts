import type { Reading } from '../model/message.js';

interface Shop<Value> {
  readonly platform: string;
  readonly shop: string;
  readonly byId: Map<string, Value>;
  readonly byCustomer: Map<string, Value>;
}

/**
 * A map for each platform and shop, from conversation id or customer to a value. Keys put together of all three
 * would cost a new string for every message.
 */
export class Names<Value> {
  private readonly platforms = new Map<string, Map<string, Shop<Value>>>();
  private last: Shop<Value> | null = null;

  /** The map that the reading's conversation belongs to. */
  of(reading: Reading): Map<string, Value> {
    const { platform, shop, conversation } = reading;
    let found = this.last;
    if (found === null || found.shop !== shop || found.platform !== platform) {
      found = this.find(platform, shop);
      this.last = found;
    }
    return conversation === '' ? found.byCustomer : found.byId;
  }

  private find(platform: string, shop: string): Shop<Value> {
    let shops = this.platforms.get(platform);
    if (shops === undefined) {
      shops = new Map();
      this.platforms.set(platform, shops);
    }
    let found = shops.get(shop);
    if (found === undefined) {
      found = { platform, shop, byId: new Map(), byCustomer: new Map() };
      shops.set(shop, found);
    }
    return found;
  }
}
