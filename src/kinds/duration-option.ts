import * as z from 'zod';
import { DURATION_ADVICE, parseDuration } from '../text/durations.js';

/** A length of time in a rule: written `90s`, given in milliseconds. */
export const duration = z.union([z.string(), z.number()]).transform((written, context) => {
  const milliseconds = parseDuration(String(written));
  if (milliseconds !== null) return milliseconds;
  context.addIssue({ code: 'custom', message: `"${written}" is not a length of time. ${DURATION_ADVICE}` });
  return z.NEVER;
});
