// Bundles what the browser needs into the folder named by the first argument.
// Every file in bundles/ becomes one bundle of that name. Nothing happens when no source changed.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, 'dist'));
const stamp = join(out, '.stamp');

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Node 20 or newer is needed to bundle the browser code; this is ${process.versions.node}.`);
  process.exit(1);
}

function filesBelow(folder) {
  return readdirSync(folder)
    .filter(name => name !== 'node_modules' && name !== 'dist')
    .map(name => join(folder, name))
    .flatMap(path => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .sort();
}

function fingerprint(files) {
  const hash = createHash('sha256');
  files.forEach(file => hash.update(file.slice(here.length)).update(readFileSync(file)));
  return hash.digest('hex');
}

const sources = fingerprint(filesBelow(here));
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) process.exit(0);

const lock = fingerprint([join(here, 'package-lock.json')]);
const installed = join(here, 'node_modules', '.installed');
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-progress'], { cwd: here, stdio: 'inherit' });
  writeFileSync(installed, lock);
}

const { build } = await import('esbuild');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: filesBelow(join(here, 'bundles')),
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  legalComments: 'linked',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'dataurl', '.ttf': 'empty', '.eot': 'empty' },
});

const licences = Object.keys(JSON.parse(readFileSync(join(here, 'package.json'))).dependencies)
  .map(name => join(here, 'node_modules', name))
  .flatMap(folder => readdirSync(folder).filter(f => /^(licen[cs]e|notice)/i.test(f) && statSync(join(folder, f)).isFile()).map(f => `${folder.split('node_modules/')[1]}\n\n${readFileSync(join(folder, f), 'utf8')}`));
writeFileSync(join(out, 'LICENSES.txt'), licences.join('\n\n----\n\n'));
writeFileSync(stamp, sources);
