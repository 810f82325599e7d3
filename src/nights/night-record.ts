/** What is remembered of a night besides its results. */
import * as z from 'zod';

const fileSchema = z.object({ file: z.string(), bytes: z.number(), modified: z.number() });

const nightSchema = z.object({
  v: z.literal(1),
  day: z.string(),
  /** Names this run of the night; '' while it is under way. */
  run: z.string(),
  /** The run that the night began with what it left open; '' for none. */
  after: z.string(),
  /** Every file it read or joined that a day is in the name of. */
  files: z.array(fileSchema),
  /** So far before their day exports have been seen to begin, in milliseconds. */
  overlap: z.number(),
});

export type NightRecord = z.output<typeof nightSchema>;
export type NightFile = z.output<typeof fileSchema>;

/** The record that a text holds, or null where it holds none: then the night is done again. */
export function parseNight(text: string): NightRecord | null {
  try {
    return nightSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether a night read all of these files as they are now. */
export function hasRead({ files }: NightRecord, now: readonly NightFile[]): boolean {
  const known = new Map(files.map((file) => [file.file, file]));
  return now.every(({ file, bytes, modified }) => {
    const before = known.get(file);
    return before !== undefined && before.bytes === bytes && before.modified === modified;
  });
}
