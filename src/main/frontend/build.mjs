/**
 * Bundles what the pages need into the folder named on the command line. Does nothing,
 * and asks no registry, while the results are newer than everything they are made of.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] && resolve(process.argv[2]);
const messages = resolve(here, '../resources/messages');
const entries = ['app.js', 'app.css', 'form.js', 'form.css', 'diagram.js', 'diagram.css'];
// a service worker rules over its own folder and what is below: it lies at the top
const worker = 'sw.js';

if (!out) {
	console.error('Usage: node build.mjs <output folder>');
	process.exit(1);
}
if (!upToDate()) {
	install();
	await bundle();
}

function upToDate() {
	const results = [...entries.map((entry) => join(out, entry)), join(out, '..', worker)];
	if (!installed() || !results.every(existsSync)) {
		return false;
	}
	const newest = Math.max(...sources().map((file) => statSync(file).mtimeMs));
	return results.every((file) => statSync(file).mtimeMs >= newest);
}

function sources() {
	const own = readdirSync(here, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile() && !join(file.parentPath ?? file.path).includes('node_modules'))
		.map((file) => join(file.parentPath ?? file.path, file.name));
	return [...own, ...['form.properties', 'form_en.properties'].map((name) => join(messages, name))];
}

function lockHash() {
	return createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
}

function installed() {
	const mark = join(here, 'node_modules/.bihuan-lock');
	return existsSync(mark) && readFileSync(mark, 'utf8') === lockHash();
}

function install() {
	if (installed()) {
		return;
	}
	execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
		{ cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
	writeFileSync(join(here, 'node_modules/.bihuan-lock'), lockHash());
}

async function bundle() {
	const { build } = await import('esbuild');
	mkdirSync(out, { recursive: true });
	const options = { absWorkingDir: here, bundle: true, format: 'iife', logLevel: 'warning', minify: true, target: 'es2021' };
	await build({ ...options, entryPoints: [worker], outdir: join(out, '..') });
	await build({
		...options,
		entryPoints: entries,
		legalComments: 'eof',
		loader: { '.svg': 'dataurl' },
		outdir: out,
		plugins: [{ name: 'messages', setup: words }],
	});
}

/** The page says what the server says: its refusals come from the server's own bundle. */
function words(plugin) {
	plugin.onResolve({ filter: /^messages:/ }, ({ path }) => ({ path, namespace: 'messages' }));
	plugin.onLoad({ filter: /.*/, namespace: 'messages' }, () => ({
		contents: JSON.stringify({ zh: properties('form.properties'), en: properties('form_en.properties') }),
		loader: 'json',
	}));
}

function properties(name) {
	const lines = readFileSync(join(messages, name), 'utf8').split('\n').filter((line) => /^[^#\s].*=/.test(line));
	return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
