import type { PackRecord } from '../model/results.js';
import { type ListScope, listProblems, listScope } from './list-scopes.js';
import { type LoadedRule, makeRule } from './make-rule.js';
import { type MergedRule, mergeRules, rawRule } from './merge-rules.js';
import { findOverrides, type Override } from './overrides.js';
import type { Problem } from './problem.js';
import { type Pack, readPacks } from './read-packs.js';
import type { Translations } from '../model/rule.js';
import { findTranslations } from './translations.js';
import { rulesNamedIn, type UnsoundRule } from './unsound-rule.js';

/** All rules of the packs of a run, checked as far as can be without making them runnable. */
export interface LoadedRules {
  readonly packs: readonly PackRecord[];
  /** In the order of the packs; those switched off too. */
  readonly rules: readonly LoadedRule[];
  /** Longer words in which a shorter bad one means no harm: 去死皮. */
  readonly innocent: readonly string[];
  readonly problems: readonly Problem[];
  /** Changes that hold for some conversations only. */
  readonly overrides: readonly Override[];
  /** Rules that have mistakes. */
  readonly unsound: readonly UnsoundRule[];
  /** The rules with these overrides laid over them, in this order. */
  under(active: readonly Override[]): MadeRules;
}

export interface MadeRules {
  readonly rules: readonly LoadedRule[];
  readonly unsound: readonly UnsoundRule[];
  readonly problems: readonly Problem[];
}

/**
 * Loads packs, shipped ones by name and others by path, with all that they extend. Does not throw for what a user wrote: the
 * problems stand in the result, and compileRules throws them together with its own, so that all are told at once.
 */
export async function loadPacks(references: readonly string[]): Promise<LoadedRules> {
  const { packs, problems: unreadable } = await readPacks(references);
  const { rules: merged, problems: unmerged } = mergeRules(packs);
  const { overrides, problems: lost } = findOverrides(packs, merged);
  const { translations, problems: untold } = findTranslations(packs, merged);
  const problems = [...unreadable, ...unmerged, ...lost, ...untold];
  const scopes = new Map(packs.map((pack) => [pack, listScope(pack, packs)]));
  for (const [pack, scope] of scopes) problems.push(...listProblems(pack, packs, scope));
  const { rules, unsound, problems: faults } = makeRules(merged, { scopes, translations }, []);
  problems.push(...faults);
  const unread = packs.flatMap(({ lost }) => lost.flatMap(rulesNamedIn));
  return {
    packs: packs.filter(judges).map((pack) => recordOf(pack, rules)),
    rules,
    innocent: packs.flatMap((pack) => innocentWords(pack, scopes.get(pack) as ListScope)),
    problems,
    overrides,
    unsound: [...unsound, ...unread],
    under: (active) => makeRules(merged, { scopes, translations }, active),
  };
}

/** What rules are made with, besides what they say themselves. */
interface Surroundings {
  readonly scopes: ReadonlyMap<Pack, ListScope>;
  readonly translations: ReadonlyMap<string, Translations>;
}

function makeRules(
  merged: ReadonlyMap<string, MergedRule>,
  { scopes, translations }: Surroundings,
  active: readonly Override[],
): MadeRules {
  const rules: LoadedRule[] = [];
  const unsound: UnsoundRule[] = [];
  const problems: Problem[] = [];
  for (const [id, { declared, changes }] of merged) {
    const more = active.flatMap((override) => override.changes.get(id) ?? []);
    const made = makeRule(rawRule(id, { declared, changes: [...changes, ...more] }), { lists: scopes.get(declared.pack) as ListScope, translations: translations.get(id) });
    if ('rule' in made) rules.push(made);
    else {
      problems.push(...made.problems);
      unsound.push(made.unsound);
    }
  }
  return { rules, unsound, problems };
}

/** A pack that only translates judges nothing: results need not name it. */
function judges({ document: { translations = {}, rules = [], lists = {}, innocent = [], overrides = [], extends: extended = [] } }: Pack): boolean {
  if (Object.keys(translations).length === 0) return true;
  return rules.length + Object.keys(lists).length + innocent.length + overrides.length + extended.length > 0;
}

/** A pack as it stands in every result; its rules are those in force. */
function recordOf(pack: Pack, rules: readonly LoadedRule[]): PackRecord {
  return {
    pack: pack.name,
    version: pack.document.version ?? '',
    sha256: pack.file.sha256,
    rules: rules.filter((loaded) => loaded.isEnabled && loaded.pack === pack).length,
  };
}

function innocentWords({ document }: Pack, scope: ListScope): readonly string[] {
  return (document.innocent ?? []).flatMap((word) =>
    typeof word === 'string' ? [word] : scope.words(word.list).map(({ word }) => word),
  );
}
