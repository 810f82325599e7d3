/** What of a pack with mistakes is sound, so that a mistake in one place keeps nothing else from being checked. */
import { overrideSchema } from './override-schema.js';
import { type PackDocument, packSchema } from './pack-schema.js';
import { soundParts } from './schema-problems.js';

type Values = Readonly<Record<string, unknown>>;

/** The keys that are sound, and of lists the items that are. Of an override with mistakes its changes count, for no conversations. */
export function soundDocument(value: Values): Partial<PackDocument> {
  const sound = soundParts(packSchema, value);
  const { lists, overrides } = value;
  const words = (inner: unknown) => soundParts(packSchema, { lists: inner }).lists ?? {};
  return {
    ...sound,
    extends: sound.extends ?? itemsOf(value['extends']).flatMap((item) => soundParts(packSchema, { extends: item }).extends ?? []),
    lists: sound.lists ?? Object.assign({}, ...Object.entries(isMap(lists) ? lists : {}).map(([name, each]) => words({ [name]: each }))),
    overrides:
      sound.overrides ??
      itemsOf(overrides).map((item) => {
        const checked = overrideSchema.safeParse(item);
        return checked.success ? checked.data : { for: {}, rules: isMap(item) ? [...itemsOf(item['rules'])] : [] };
      }),
  };
}

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
