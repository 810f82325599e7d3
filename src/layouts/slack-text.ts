/** Slack's own markup in a message → its text: mentions by name, links with what they are called. */
import { unescapeEntities } from './entities.js';

/** @param names of people by their ids */
export function slackText(marked: string, names: ReadonlyMap<string, string>): string {
  if (!marked.includes('<') && !marked.includes('&')) return marked;
  return unescapeEntities(
    marked.replace(/<([@#!]?)([^<>|]{1,2000})(?:\|([^<>]{0,2000}))?>/g, (_, sign: string, target: string, label = '') => {
      if (sign === '@') return `@${names.get(target) ?? (label || target)}`;
      if (sign !== '') return `${sign === '#' ? '#' : '@'}${label || target}`;
      return label === '' || label === target ? target : `${label} (${target})`;
    }),
  );
}
