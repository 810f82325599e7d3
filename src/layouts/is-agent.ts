/**
 * Whether a name stands in the roster, as it is or without the shop before the colon: 千牛 writes `店名:子账号`, and
 * rosters often have the account alone.
 */
export function isAgent(name: string, agents: ReadonlySet<string>): boolean {
  return agents.size > 0 && (agents.has(name) || agents.has(accountOf(name)));
}

/** What stands behind the last colon; the whole name where there is none. */
export function accountOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf(':'), name.lastIndexOf('：')) + 1).trim();
}
