import { csv } from './csv.js';
import type { Format } from './format.js';
import { htmlTable } from './html-table.js';
import { json } from './json.js';
import { jsonLines } from './json-lines.js';
import { text } from './text.js';

/** Every format that is read, in the order they are tried: the first that fits the head of a file reads it. */
export const FORMATS: readonly Format[] = [htmlTable, jsonLines, json, csv, text];
