/**
 * Bundles what the pages need into the folder named on the command line. Does nothing,
 * and asks no registry, while the results are newer than everything they are made of.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { partsOf } from './parts.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] && resolve(process.argv[2]);
const messages = resolve(here, '../resources/messages');
const fonts = {
	'NotoSansSC_400Regular.ttf': 'noto-sans-sc/400Regular',
	'NotoSerifSC_400Regular.ttf': 'noto-serif-sc/400Regular',
	'NotoSerifSC_700Bold.ttf': 'noto-serif-sc/700Bold',
};
const entries = ['app.js', 'app.css', 'form.js', 'form.css', 'diagram.js', 'diagram.css', 'pictures.js',
	'designer-process.js', 'designer-process.css', 'designer-table.js', 'designer-table.css'];
// its editor and its panel must be one tree: both take the panel's copy of the library that draws them
const formEditor = ['designer-form.js', 'designer-form.css'];
// a service worker rules over its own folder and what is below: it lies at the top
const worker = 'sw.js';
const inventory = 'META-INF/sbom/frontend.cdx.json';

if (!out) {
	console.error('Usage: node build.mjs <output folder>');
	process.exit(1);
}
if (!upToDate()) {
	install();
	await bundle();
	await verifier();
	Object.keys(fonts).forEach(paperFont);
	writeBeside(inventory, JSON.stringify(partsOf(JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8')))));
}

function upToDate() {
	const results = [...[...entries, ...formEditor].map((entry) => join(out, entry)), join(out, '..', worker), beside('archive/verify.html'), beside(inventory),
		...Object.keys(fonts).map((font) => beside('fonts', font))];
	if (!installed() || !results.every(existsSync)) {
		return false;
	}
	const made = results.slice(0, -1);
	const newest = Math.max(...sources().map((file) => statSync(file).mtimeMs));
	return made.every((file) => statSync(file).mtimeMs >= newest);
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
	const pages = {
		...options,
		legalComments: 'eof',
		// browsers that need the first of these are too old for the rest
		loader: { '.svg': 'dataurl', '.eot': 'empty', '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
		outdir: out,
		plugins: [{ name: 'messages', setup: words }, { name: 'styles', setup: adoptedStyles }],
	};
	await build({ ...pages, entryPoints: entries });
	await build({ ...pages, entryPoints: formEditor, alias: { preact: '@bpmn-io/properties-panel/preact' } });
}

/** What no browser asks this server for lies beside its static pages, on the class path only. */
function beside(...path) {
	return join(out, '../..', ...path);
}

function writeBeside(path, content) {
	mkdirSync(dirname(beside(path)), { recursive: true });
	writeFileSync(beside(path), content);
}

/** One file that opens without a server: style and script are written into the page. */
async function verifier() {
	const { build } = await import('esbuild');
	const built = await build({
		absWorkingDir: here,
		bundle: true,
		charset: 'utf8',
		entryPoints: ['verify/page.js', 'verify/page.css'],
		format: 'iife',
		legalComments: 'none',
		logLevel: 'warning',
		minify: true,
		outdir: 'verify',
		target: 'es2022',
		write: false,
	});
	const text = (end) => built.outputFiles.find(({ path }) => path.endsWith(end)).text.replaceAll('</script', '<\\/script');
	const page = readFileSync(join(here, 'verify/page.html'), 'utf8')
		.replace('/*style*/', () => text('.css'))
		.replace('/*script*/', () => text('.js'));
	writeBeside('archive/verify.html', page);
}

function paperFont(font) {
	const file = readFileSync(join(here, 'node_modules/@expo-google-fonts', fonts[font], font));
	for (let at = 12; at < 12 + 16 * file.readUInt16BE(4); at += 16) {
		if (file.toString('latin1', at, at + 4) === 'cmap') {
			leaveOutRadicals(file, file.readUInt32BE(at + 8));
		}
	}
	writeBeside(join('fonts', font), file);
}

/**
 * A radical (U+2E80 to U+2FDF) looks like the character it stands for and shares its glyph. Without it, what is
 * copied from a paper, or looked for in it, is the character that people write.
 */
function leaveOutRadicals(file, table) {
	const subtables = Array.from({ length: file.readUInt16BE(table + 2) }, (_, index) => table + file.readUInt32BE(table + 8 + 8 * index));
	for (const start of new Set(subtables.filter((one) => file.readUInt16BE(one) === 12))) {
		const groups = Array.from({ length: file.readUInt32BE(start + 12) }, (_, index) => file.subarray(start + 16 + 12 * index, start + 28 + 12 * index));
		const kept = groups.filter((group) => group.readUInt32BE(4) < 0x2e80 || group.readUInt32BE(0) > 0x2fdf).map((group) => Buffer.from(group));
		kept.forEach((group, index) => group.copy(groups[index]));
		file.writeUInt32BE(kept.length, start + 12);
	}
}

/** The page says what the server says: its refusals come from the server's own bundle. */
function words(plugin) {
	plugin.onResolve({ filter: /^messages:/ }, ({ path }) => ({ path, namespace: 'messages' }));
	plugin.onLoad({ filter: /.*/, namespace: 'messages' }, () => ({
		contents: JSON.stringify({ zh: properties('form.properties'), en: properties('form_en.properties') }),
		loader: 'json',
	}));
}

/** The field of expressions writes its styles into the page, which the page forbids; what scripts adopt it allows. */
function adoptedStyles(plugin) {
	plugin.onLoad({ filter: /style-mod\.js$/ }, ({ path }) => {
		const [before, after] = readFileSync(path, 'utf8').split('if (!root.head && root.adoptedStyleSheets');
		if (!after) {
			throw new Error(`${path} is not what it was: see whether it adopts its styles`);
		}
		return { contents: `${before}if (root.adoptedStyleSheets${after}`, loader: 'js' };
	});
}

function properties(name) {
	const lines = readFileSync(join(messages, name), 'utf8').split('\n').filter((line) => /^[^#\s].*=/.test(line));
	return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
