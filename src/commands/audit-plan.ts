import type { AuditPlan } from '../audit.js';
import { DEFAULT_GAPS } from '../conversations/gatherer.js';
import type { AuditSettings } from './audit-settings.js';
import type { JoinedFiles } from './joined-files.js';

/** How files are read, by the settings: the same for an audit, a search and a try of rules. */
export function auditPlan({ reading, layout, timezone, gaps }: AuditSettings, files: readonly string[], joins: JoinedFiles): AuditPlan {
  const { roster } = joins;
  return {
    files,
    reading,
    layout: { ...layout, timezone, ...(roster === null ? {} : { agents: roster.agents }) },
    gaps: { ...DEFAULT_GAPS, ...gaps },
    joins,
  };
}
