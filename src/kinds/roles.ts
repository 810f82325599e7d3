import * as z from 'zod';
import { ROLES, type Role } from '../model/message.js';

/** Whose messages a rule looks at. */
export type Who = Role | 'any';

export const who = z.enum([...ROLES, 'any']);

const EVERYONE: ReadonlySet<Role> = new Set(ROLES);
const ALONE = new Map<Role, ReadonlySet<Role>>(ROLES.map((role) => [role, new Set([role])]));

/** The roles that a rule's `who` stands for: one set for all rules that ask for the same. */
export function rolesOf(who: Who): ReadonlySet<Role> {
  return (who === 'any' ? undefined : ALONE.get(who)) ?? EVERYONE;
}

/** Whose messages a rule counts, where one speaker must be named. */
export const speaker = z.enum(ROLES);
