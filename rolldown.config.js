// The program as it is run: the built modules in some sixty files instead of nine hundred. Node takes up to half a millisecond to find and
// read a module, which for an ad hoc audit of a small file is a third of the whole.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

/** Puts the licences of the packages that the files hold beside them, as these ask for. */
const licences = {
  name: 'licences',
  generateBundle() {
    const folders = new Set([...this.getModuleIds()].flatMap((id) => PACKAGE.exec(id)?.[0] ?? []));
    const source = [...folders].sort().map(licenceOf).join('\n\n');
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
  },
};

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && /^(licen[cs]e|notice)/i.test(entry.name));
  return [`${name} ${version} (${license})`, ...files.map((file) => readFileSync(join(folder, file.name), 'utf8').trim())].join('\n\n');
}

export default defineConfig({
  input: ['dist/cli.js', 'dist/commands/judge-thread-entry.js', 'dist/commands/report-thread-entry.js'],
  platform: 'node',
  plugins: [licences],
  // As deep below the package's folder as the modules are: what lies beside the program is found from either.
  output: { dir: 'dist/program', entryFileNames: '[name].js', chunkFileNames: '[name].js', cleanDir: true },
});
