/** What a pack may say of rules in other languages: the words that reports show, by language and by rule. */
import * as z from 'zod';
import { wordText } from '../kinds/words.js';
import type { Language } from '../model/language.js';

const text = wordText.refine((written) => written.trim() !== '', { message: 'write something, or leave the key out: then reports show what the rule itself says' });

const translation = z.strictObject({
  title: text.optional().describe('what reports in this language call the rule'),
  why: text.optional().describe('why it matters'),
  remedy: text.optional().describe('what to do instead'),
});

const byRule = (language: string) => z.record(z.string(), translation).optional().describe(`by the id of the rule, what reports in ${language} say of it`);

export const translationsSchema = z.strictObject({ zh: byRule('Chinese'), en: byRule('English') } satisfies Record<Language, unknown>);
