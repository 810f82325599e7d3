import * as z from 'zod';

/** Words as a rule has them: patterns of the lexicon, and named lists of them. */
export type Words = readonly Word[];
export type Word = string | ListReference;
export interface ListReference {
  readonly list: string;
}

/**
 * A text; a number is taken as it is written (12315). Packs hold thousands of these, and a plain string is what zod checks
 * many times faster than one with conditions: what a word may be, the lexicon says.
 */
export const wordText = z.union([z.string(), z.number().transform(String)]);

export const listReference = z.strictObject({
  list: z.string().describe('the name of a word list of this pack or of one that it extends'),
});

/** `[加微信, 12315, {list: refusing}]`; a single word or list may stand without brackets. */
export const words = z
  .union([z.array(z.union([wordText, listReference])).min(1), wordText, listReference])
  .transform((written): Words => (Array.isArray(written) ? written : [written]));
