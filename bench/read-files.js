// How long the records of a CSV export take, read by us and by csv-parse: npm run build && node bench/read-files.js FILE
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { openExport } from '../dist/files/open-export.js';

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Usage: node bench/read-files.js FILE.csv\n');
  process.exit(2);
}

async function measure(name, read) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  let peak = 0;
  const records = await read(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  const { user, system } = process.cpuUsage(cpu);
  const wall = ((performance.now() - started) / 1000).toFixed(2);
  process.stdout.write(
    `${name}: ${records} records, ${wall} s, ${((user + system) / 1e6).toFixed(2)} s of CPU, ${Math.round(peak / 1e6)} MB\n`,
  );
}

await measure('chataudit', async (look) => {
  const opened = await openExport(file);
  for await (const _batch of opened.batches()) look();
  return opened.records;
});

await measure('csv-parse', async (look) => {
  let records = 0;
  const rows = createReadStream(file).pipe(
    parse({
      columns: true,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
    }),
  );
  for await (const _row of rows) if (++records % 10_000 === 0) look();
  return records;
});
