/**
 * Erlang C: how many must be at work so that customers are answered in time.
 *
 * With A = arrivals × handling time (offered load in erlangs) and N servers, the probability to wait is
 * Pw = (A^N/N! · N/(N−A)) / (Σ_{k<N} A^k/k! + A^N/N! · N/(N−A)), and the share answered within T is
 * 1 − Pw · e^(−(N−A)·T/AHT). Source: A. K. Erlang, "Solution of some problems in the theory of probabilities of
 * significance in automatic telephone exchanges" (1917), as given in "Erlang (unit)", Wikipedia, section Erlang C formula.
 * Pw is worked out from Erlang B by the recursion 1/B(N) = 1 + N/A · 1/B(N−1), which cannot overflow.
 */

export interface Demand {
  /** Conversations that begin in an hour. */
  readonly perHour: number;
  /** Seconds that one conversation takes of one server. */
  readonly handling: number;
}

/** The probability that a customer waits, from 0 to 1; 1 where the servers cannot keep up. */
export function waitProbability(erlangs: number, servers: number): number {
  if (erlangs <= 0) return 0;
  if (servers <= erlangs) return 1;
  let inverse = 1;
  for (let server = 1; server <= servers; server++) inverse = 1 + (server / erlangs) * inverse;
  const blocked = 1 / inverse;
  return blocked / (1 - (erlangs / servers) * (1 - blocked));
}

/** The share of customers answered within `seconds`, from 0 to 1. */
export function serviceLevel({ perHour, handling }: Demand, servers: number, seconds: number): number {
  const erlangs = (perHour * handling) / 3600;
  if (erlangs <= 0) return 1;
  if (servers <= erlangs) return 0;
  return 1 - waitProbability(erlangs, servers) * Math.exp((-(servers - erlangs) * seconds) / handling);
}

/**
 * The fewest agents that answer `share` of customers within `seconds`, each serving `concurrent` chats at once: every chat
 * place counts as a server. At least one where there is any demand.
 */
export function agentsNeeded(demand: Demand, share: number, seconds: number, concurrent: number): number {
  if (demand.perHour <= 0 || demand.handling <= 0) return 0;
  const places = Math.max(1, concurrent);
  for (let agents = 1; agents < 10_000; agents++) {
    if (serviceLevel(demand, Math.floor(agents * places), seconds) >= share) return agents;
  }
  return 10_000;
}
