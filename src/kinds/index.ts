/** The ways to check a conversation, by name: a new kind is one file and one line here. */
import { across } from './across.js';
import { burst } from './burst.js';
import { combine } from './combine.js';
import { elapsed } from './elapsed.js';
import type { Kind } from './kind.js';
import { missing } from './missing.js';
import { repeat } from './repeat.js';
import { response } from './response.js';
import { says } from './says.js';
import { sequence } from './sequence.js';
import { topic } from './topic.js';
import { topicFound } from './topic-found.js';
import { unanswered } from './unanswered.js';

export const KINDS: readonly Kind[] = [
  says,
  missing,
  combine,
  sequence,
  topic,
  topicFound,
  response,
  unanswered,
  elapsed,
  burst,
  repeat,
  across,
];
