import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';

import { strToU8, zipSync } from 'fflate';

import { verify } from './verifier.js';
import { WORDS, say } from './words.js';

const CASE = 'YH-demo-2026-1';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const spki = publicKey.export({ type: 'spki', format: 'der' });
const sha = (content) => createHash('sha256').update(content).digest('hex');
const FINGERPRINT = sha(spki);

function seal(statement) {
	return { statement, algorithm: 'Ed25519', publicKey: spki.toString('base64'), signature: sign(null, strToU8(statement), privateKey).toString('base64') };
}

/** An archive in its smallest form, as the server would make it, with what a test wants otherwise. */
function archive({ photo = 'photo', anchoredAt = 3, path = true, discarded = false } = {}) {
	const contents = ['{}', JSON.stringify({ id: 'e1', sha256: sha('photo') }), '{}'];
	let previous = '0'.repeat(64);
	const lines = contents.map((content, index) => {
		const text = JSON.stringify({ algorithm: 'SHA-256', content, kind: index === 1 ? 'EVIDENCE' : 'STEP', outcome: 'added', previous, scope: CASE, seq: index + 1 });
		previous = sha(text);
		return `${previous} ${text}\n`;
	});
	const files = {
		'chain.txt': lines.join(''),
		'evidence.json': JSON.stringify([discarded ? { id: 'e1', discardedAt: '2036-01-01T00:00:00Z' } : { id: 'e1', file: 'evidence/001.jpg' }]),
	};
	if (!discarded) {
		files['evidence/001.jpg'] = photo;
	}
	if (anchoredAt) {
		const hash = lines[anchoredAt - 1].slice(0, 64);
		const leaf = sha(`leaf ${CASE}#${anchoredAt} ${hash}\n`);
		const [left, right] = [sha('left'), sha('right')];
		const root = path ? sha(`node ${sha(`node ${left} ${leaf}\n`)} ${right}\n`) : leaf;
		files['anchors/00000001.json'] = JSON.stringify({ scope: CASE, seq: anchoredAt, hash, path: path ? [`left ${left}`, `right ${right}`] : [],
			seal: seal(`bihuan-anchor 2\nid 1\nat 2026-11-01T00:00:00Z\nprevious ${'0'.repeat(64)}\nheads ${root}\n`) });
	}
	return pack(files, { records: 3, head: previous, anchoredRecords: anchoredAt });
}

function pack(files, rest, sealed = seal) {
	const entries = Object.fromEntries(Object.entries(files).map(([name, content]) => [name, sha(content)]));
	const manifest = JSON.stringify({ format: 'bihuan-archive 1', caseNumber: CASE, algorithm: 'SHA-256', entries, ...rest });
	const all = { ...files, 'manifest.json': manifest, 'seal.json': JSON.stringify(sealed(`bihuan-archive 1\ncase ${CASE}\nmanifest ${sha(manifest)}\n`)) };
	return zipSync(Object.fromEntries(Object.entries(all).map(([name, content]) => [name, strToU8(content)])));
}

const codes = (report) => report.checks.filter(({ state }) => state !== 'good').map(({ code }) => code);

test('an archive that nobody touched is good', async () => {
	const report = await verify(archive(), { keys: [FINGERPRINT.toUpperCase(), ' '] });
	assert.deepEqual(codes(report), []);
	assert.equal(report.verdict, 'good');
	assert.equal(report.case, CASE);
	assert.deepEqual(report.fingerprints, [FINGERPRINT]);
});

test('an anchor over one head alone is good', async () => {
	assert.equal((await verify(archive({ path: false }), { keys: [FINGERPRINT] })).verdict, 'good');
});

test('nobody vouches for a key that came with the archive', async () => {
	const report = await verify(archive());
	assert.deepEqual([report.verdict, codes(report)], ['open', ['key.unknown']]);
	assert.deepEqual(codes(await verify(archive(), { keys: [sha('other')] })), ['key.other']);
});

test('what came after the last anchor is named', async () => {
	const report = await verify(archive({ anchoredAt: 2 }), { keys: [FINGERPRINT] });
	assert.deepEqual([report.verdict, codes(report)], ['open', ['anchor.loose']]);
	assert.deepEqual(report.checks.find(({ check }) => check === 'anchor').args, [2, 3, 3]);
	assert.deepEqual(codes(await verify(archive({ anchoredAt: 0 }), { keys: [FINGERPRINT] })), ['anchor.loose']);
});

test('evidence that is not what was recorded is found though list and seal fit', async () => {
	assert.deepEqual(codes(await verify(archive({ photo: 'phot0' }), { keys: [FINGERPRINT] })), ['evidence.altered']);
});

test('evidence removed by rule is told apart from evidence that vanished', async () => {
	const report = await verify(archive({ discarded: true }), { keys: [FINGERPRINT] });
	assert.deepEqual([report.verdict, codes(report)], ['open', ['evidence.discarded']]);
});

test('no archive, half an archive, another format', async () => {
	assert.deepEqual(codes(await verify(strToU8('no archive'))), ['archive.unreadable']);
	assert.deepEqual(codes(await verify(archive().slice(0, 400))), ['archive.unreadable']);
	assert.deepEqual(codes(await verify(zipSync({ 'a.txt': strToU8('a') }))), ['manifest.missing']);
	assert.deepEqual(codes(await verify(zipSync({ 'manifest.json': strToU8('{"format":"x"}') }))), ['manifest.format']);
	assert.deepEqual(codes(await verify(zipSync({ 'manifest.json': strToU8('{') }))), ['manifest.unreadable']);
});

test('two files of one name are refused', async () => {
	const bytes = zipSync({ 'aa.txt': strToU8('1'), 'ab.txt': strToU8('2') });
	for (let at = 0; at < bytes.length - 1; at++) {
		if (bytes[at] === 97 && bytes[at + 1] === 98) {
			bytes[at + 1] = 97;
		}
	}
	assert.deepEqual(codes(await verify(bytes)), ['archive.twice']);
});

test('a browser without Ed25519 says so and calls nothing forged', async (context) => {
	context.mock.method(crypto.subtle, 'importKey', () => Promise.reject(new DOMException('no', 'NotSupportedError')));
	const report = await verify(archive(), { keys: [FINGERPRINT] });
	assert.equal(report.verdict, 'open');
	assert.deepEqual(codes(report), ['seal.unsupported', 'anchor.unsupported']);
});

test('a signature of nonsense is wrong, not an error', async () => {
	const report = await verify(pack({ 'chain.txt': '', 'evidence.json': '[]' }, { records: 0, head: '', anchoredRecords: 0 },
		(statement) => ({ ...seal(statement), publicKey: 'AAAA', signature: '!' })));
	assert.equal(report.checks.find(({ check }) => check === 'seal').code, 'seal.signature');
	assert.equal(report.verdict, 'bad');
});

test('every code has words in both languages', () => {
	assert.deepEqual(Object.keys(WORDS.en).sort(), Object.keys(WORDS.zh).sort());
	assert.equal(say('en', 'chain.altered', [5]), 'Record 5 was changed.');
});
