/** A group of things said, and of groups: where in a conversation it is met. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Role } from '../model/message.js';
import type { Group, GroupPart } from './combine-options.js';
import { meetings, meetingsOfSome } from './combine-places.js';
import type { CompileContext, ConversationHits, Look, Path } from './kind.js';
import type { Place } from './met-places.js';
import { rolesOf } from './roles.js';
import { compileSaid } from './said.js';

export interface CompiledGroup {
  readonly triggers: readonly number[] | null;
  readonly roles: ReadonlySet<Role>;
  readonly reads: ReadonlySet<Role>;
  readonly looks: readonly Look[];
  /** Every place where it is met, by its last message; none where it is met by what is not said; null = not met. */
  places(conversation: MeasuredConversation, hits: ConversationHits): readonly Place[] | null;
}

/** Met by what is not said. */
const NOWHERE: readonly Place[] = [];

export function compileGroup(group: Group, context: CompileContext, path: Path): CompiledGroup {
  const compile = (key: 'all' | 'any' | 'none') =>
    (group[key] ?? []).map((part, index) => compilePart(part, context, [...path, key, index]));
  const [all, any, none] = [compile('all'), compile('any'), compile('none')];
  const { at_least: atLeast = 1, in_order: inOrder, span = Number.POSITIVE_INFINITY } = group;
  if (all.length + any.length + none.length === 0) context.problem(path, 'nothing to look for. Give it all, any or none');
  if (atLeast > Math.max(any.length, 1))
    context.problem([...path, 'at_least'], `${atLeast} of ${any.length} under "any" can never be. Take a smaller number, or add to "any"`);
  const parts = [...all, ...any, ...none];
  return {
    ...rarest(all, any),
    reads: new Set(parts.flatMap(({ roles, reads }) => [...roles, ...reads])),
    looks: parts.flatMap(({ looks }) => looks),
    places(conversation, hits) {
      const met: (readonly Place[])[] = [];
      for (const part of all) {
        const places = part.places(conversation, hits);
        if (places === null) return null;
        if (places.length > 0) met.push(places);
      }
      if (any.length > 0) {
        const said = any.flatMap((part) => {
          const places = part.places(conversation, hits);
          return places === null ? [] : [places];
        });
        // What is met by not being said is met everywhere.
        const wanted = atLeast - said.filter((places) => places.length === 0).length;
        if (said.length < atLeast) return null;
        if (wanted > 0) {
          const places = meetingsOfSome(said, wanted, conversation, span);
          if (places.length === 0) return null;
          met.push(places);
        }
      }
      if (none.some((part) => part.places(conversation, hits) !== null)) return null;
      if (met.length === 0) return NOWHERE;
      const places = meetings(met, conversation, inOrder, span);
      return places.length === 0 ? null : places;
    },
  };
}

function compilePart(part: GroupPart, context: CompileContext, path: Path): CompiledGroup {
  const { combine, who: _who, ...own } = part;
  const [beside] = Object.keys(own);
  if (combine !== undefined) {
    if (beside !== undefined)
      context.problem([...path, beside], `"combine" is a group in the group and stands alone. Put "${beside}" into a part of it`);
    return compileGroup(combine, context, [...path, 'combine']);
  }
  if (!part.any && !part.all && !part.none && !part.like)
    context.problem(path, 'nothing to look for. Give it any, all, none, like or combine');
  const said = compileSaid(part, context, path, part.who === 'agent');
  const places: CompiledGroup['places'] = (conversation, hits) => {
    const found = said.places(conversation, hits);
    return found.length === 0 ? null : found;
  };
  return { triggers: said.triggers, roles: said.roles, reads: said.reads, looks: [said], places };
}

/** All of `all` are needed, and one of `any`: what has the fewest words decides whether to look. */
function rarest(all: readonly CompiledGroup[], any: readonly CompiledGroup[]): Pick<CompiledGroup, 'triggers' | 'roles'> {
  const needed: Pick<CompiledGroup, 'triggers' | 'roles'>[] = [...all];
  if (any.length > 0) {
    const isOpen = any.some(({ triggers }) => triggers === null);
    const roles = new Set(any.flatMap(({ roles }) => [...roles]));
    needed.push({ triggers: isOpen ? null : any.flatMap(({ triggers }) => triggers ?? []), roles });
  }
  const [fewest] = needed.sort((a, b) => cost(a.triggers) - cost(b.triggers));
  return fewest === undefined ? { triggers: null, roles: rolesOf('any') } : { triggers: fewest.triggers, roles: fewest.roles };
}

const cost = (triggers: readonly number[] | null): number => triggers?.length ?? Number.POSITIVE_INFINITY;
