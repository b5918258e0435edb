/**
 * Checks the archive of a case without the program that made it. Each check says in a code
 * and its arguments what it found; the words stand elsewhere.
 */
import { strFromU8, unzipSync } from 'fflate';

const NOTHING = '0'.repeat(64);
const FORMAT = 'bihuan-archive 1';
const UNLISTED = ['manifest.json', 'seal.json'];
const MOST_BYTES = 2 * 1024 ** 3;

/**
 * @param {Uint8Array} bytes the archive
 * @param {{keys?: string[]}} trusted fingerprints of keys that were got by another way
 * @returns {Promise<{verdict: 'good'|'bad'|'open', case?: string, fingerprints: string[], checks: object[]}>}
 */
export async function verify(bytes, trusted = {}) {
	const report = new Report();
	try {
		await new Archive(bytes, report).check(trusted.keys ?? []);
	}
	catch (failure) {
		if (!(failure instanceof Unreadable)) {
			throw failure;
		}
		report.bad(failure.check, failure.code, ...failure.args);
	}
	return report.result();
}

class Unreadable extends Error {

	constructor(check, code, ...args) {
		super(code);
		Object.assign(this, { check, code, args });
	}

}

class Report {

	checks = [];

	fingerprints = new Set();

	good(check, ...args) {
		this.checks.push({ check, state: 'good', code: `${check}.good`, args });
	}

	bad(check, code, ...args) {
		this.checks.push({ check, state: 'bad', code: `${check}.${code}`, args });
	}

	open(check, code, ...args) {
		this.checks.push({ check, state: 'open', code: `${check}.${code}`, args });
	}

	result() {
		const states = this.checks.map(({ state }) => state);
		const verdict = states.includes('bad') ? 'bad' : states.includes('open') ? 'open' : 'good';
		return { verdict, case: this.case, fingerprints: [...this.fingerprints], checks: this.checks };
	}

}

class Archive {

	constructor(bytes, report) {
		this.report = report;
		this.files = unpack(bytes);
	}

	async check(keys) {
		this.manifest = this.json('manifest.json', 'manifest');
		if (this.manifest.format !== FORMAT) {
			throw new Unreadable('manifest', 'format', String(this.manifest.format));
		}
		this.report.case = String(this.manifest.caseNumber);
		await this.checkManifest();
		await this.checkSeal();
		await this.checkChain();
		await this.checkEvidence();
		await this.checkAnchors();
		this.checkKeys(keys);
	}

	text(name, check) {
		const content = this.files.get(name);
		if (!content) {
			throw new Unreadable(check, 'missing', name);
		}
		return strFromU8(content);
	}

	json(name, check) {
		try {
			return JSON.parse(this.text(name, check));
		}
		catch (failure) {
			throw failure instanceof SyntaxError ? new Unreadable(check, 'unreadable', name) : failure;
		}
	}

	/** Every file as listed, nothing besides, nothing missing. */
	async checkManifest() {
		const listed = this.manifest.entries ?? {};
		for (const name of Object.keys(listed).sort()) {
			const content = this.files.get(name);
			if (!content) {
				return this.report.bad('manifest', 'missing', name);
			}
			if (await sha256(content) !== listed[name]) {
				return this.report.bad('manifest', 'altered', name);
			}
		}
		const stranger = [...this.files.keys()].sort().find((name) => !UNLISTED.includes(name) && !Object.hasOwn(listed, name));
		if (stranger !== undefined) {
			return this.report.bad('manifest', 'stranger', stranger);
		}
		return this.report.good('manifest', Object.keys(listed).length);
	}

	/** The list itself is signed: changing a file and its line in the list is found here. */
	async checkSeal() {
		const seal = this.json('seal.json', 'seal');
		const hash = await sha256(this.files.get('manifest.json'));
		if (seal.statement !== `${FORMAT}\ncase ${this.manifest.caseNumber}\nmanifest ${hash}\n`) {
			return this.report.bad('seal', 'other');
		}
		return this.signed('seal', seal, 'good', []);
	}

	async signed(check, seal, code, args) {
		const verified = await signature(seal);
		if (verified.fingerprint) {
			this.report.fingerprints.add(verified.fingerprint);
		}
		if (verified.state === 'bad') {
			this.report.bad(check, 'signature', ...args);
			return false;
		}
		if (verified.state === 'open') {
			this.report.open(check, 'unsupported', ...args);
			return true;
		}
		if (code) {
			this.report.good(check, ...args);
		}
		return true;
	}

	/** Each record hashes to what it says, follows the one before, and none is left out. */
	async checkChain() {
		this.records = [];
		let previous = NOTHING;
		for (const line of this.text('chain.txt', 'chain').split('\n').slice(0, -1)) {
			const seq = this.records.length + 1;
			const [hash, record] = [line.slice(0, 64), this.record(line.slice(65), seq)];
			const problem = await this.problem(line, hash, record, seq, previous);
			if (problem) {
				return this.report.bad('chain', problem, seq);
			}
			this.records.push({ ...record, hash });
			previous = hash;
		}
		if (this.records.length !== this.manifest.records || previous !== this.manifest.head || this.records.length === 0) {
			return this.report.bad('chain', 'cut', this.records.length + 1);
		}
		return this.report.good('chain', this.records.length);
	}

	record(text, seq) {
		try {
			return JSON.parse(text);
		}
		catch {
			throw new Unreadable('chain', 'altered', seq);
		}
	}

	async problem(line, hash, record, seq, previous) {
		if (line[64] !== ' ' || record.algorithm !== 'SHA-256' || await sha256(utf8(line.slice(65))) !== hash) {
			return 'altered';
		}
		if (record.scope !== this.manifest.caseNumber) {
			return 'stranger';
		}
		return record.seq !== seq || record.previous !== previous ? 'gap' : undefined;
	}

	/** What the records say was added, and not taken back, is here byte for byte. */
	async checkEvidence() {
		const listed = this.json('evidence.json', 'evidence');
		const expected = this.expected();
		const files = new Set([...this.files.keys()].filter((name) => name.startsWith('evidence/')));
		const gone = [];
		for (const [id, sha] of expected) {
			const piece = listed.find((one) => one.id === id);
			if (!piece) {
				return this.report.bad('evidence', 'missing', id);
			}
			if (!piece.file && piece.discardedAt) {
				gone.push(id);
				continue;
			}
			const content = this.files.get(piece.file);
			files.delete(piece.file);
			if (!content) {
				return this.report.bad('evidence', 'missing', piece.file ?? id);
			}
			if (await sha256(content) !== sha) {
				return this.report.bad('evidence', 'altered', piece.file);
			}
		}
		if (files.size > 0 || listed.length > expected.size) {
			return this.report.bad('evidence', 'stranger', [...files][0] ?? listed.find((one) => !expected.has(one.id)).id);
		}
		return gone.length > 0 ? this.report.open('evidence', 'discarded', expected.size - gone.length, gone.length)
			: this.report.good('evidence', expected.size);
	}

	expected() {
		const expected = new Map();
		for (const { kind, outcome, content } of this.records) {
			if (kind === 'EVIDENCE') {
				const { id, sha256: sha } = JSON.parse(content);
				outcome === 'removed' ? expected.delete(id) : expected.set(id, sha);
			}
		}
		return expected;
	}

	/** Heads that were signed are heads of this chain, and the signature covers them. */
	async checkAnchors() {
		let covered = 0;
		const names = [...this.files.keys()].filter((name) => name.startsWith('anchors/')).sort();
		for (const name of names) {
			const anchor = this.json(name, 'anchor');
			if (!(await this.signed('anchor', anchor.seal ?? {}, undefined, [name]))) {
				return undefined;
			}
			const problem = await this.misfit(anchor);
			if (problem) {
				return this.report.bad('anchor', problem, name, anchor.seq);
			}
			covered = Math.max(covered, anchor.seq);
		}
		return this.coverage(covered, names.length);
	}

	coverage(covered, anchors) {
		if (covered !== this.manifest.anchoredRecords) {
			return this.report.bad('anchor', 'missing', this.manifest.anchoredRecords);
		}
		if (covered === this.records.length) {
			return this.report.good('anchor', anchors);
		}
		return this.report.open('anchor', 'loose', covered, covered + 1, this.records.length);
	}

	async misfit({ scope, seq, hash, path, seal }) {
		const root = /^bihuan-anchor 2\nid \d+\nat \S+\nprevious [0-9a-f]{64}\nheads ([0-9a-f]{64})\n$/.exec(seal.statement);
		let node = await sha256(utf8(`leaf ${scope}#${seq} ${hash}\n`));
		for (const step of path ?? []) {
			const [side, beside] = step.split(' ');
			node = await sha256(utf8(side === 'left' ? `node ${beside} ${node}\n` : `node ${node} ${beside}\n`));
		}
		if (!root || root[1] !== node || scope !== this.manifest.caseNumber) {
			return 'altered';
		}
		return this.records[seq - 1]?.hash === hash ? undefined : 'head';
	}

	/** A signature only says that whoever holds the key signed: whose key it is, the reader must know. */
	checkKeys(keys) {
		const trusted = keys.map((key) => key.trim().toLowerCase()).filter(Boolean);
		const unknown = [...this.report.fingerprints].find((one) => !trusted.includes(one));
		if (trusted.length === 0) {
			this.report.open('key', 'unknown', [...this.report.fingerprints].join(' '));
		}
		else if (unknown !== undefined) {
			this.report.bad('key', 'other', unknown);
		}
		else {
			this.report.good('key', [...this.report.fingerprints].join(' '));
		}
	}

}

function unpack(bytes) {
	const names = new Set();
	let size = 0;
	try {
		const content = unzipSync(bytes, {
			filter: (file) => {
				size += file.originalSize;
				if (names.has(file.name) || size > MOST_BYTES) {
					throw new Unreadable('archive', names.has(file.name) ? 'twice' : 'large', file.name);
				}
				names.add(file.name);
				return true;
			},
		});
		return new Map(Object.entries(content));
	}
	catch (failure) {
		throw failure instanceof Unreadable ? failure : new Unreadable('archive', 'unreadable');
	}
}

function utf8(text) {
	return new TextEncoder().encode(text);
}

async function sha256(bytes) {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function signature({ statement, algorithm, publicKey, signature: signed }) {
	let key;
	let sign;
	try {
		key = base64(publicKey);
		sign = base64(signed);
	}
	catch {
		return { state: 'bad' };
	}
	const fingerprint = await sha256(key);
	if (algorithm !== 'Ed25519') {
		return { state: 'bad', fingerprint };
	}
	try {
		const imported = await crypto.subtle.importKey('spki', key, { name: 'Ed25519' }, true, ['verify']);
		const holds = await crypto.subtle.verify({ name: 'Ed25519' }, imported, sign, utf8(statement));
		return { state: holds ? 'good' : 'bad', fingerprint };
	}
	catch (failure) {
		// a browser that cannot do it must not say that the signature is wrong
		return { state: failure.name === 'NotSupportedError' ? 'open' : 'bad', fingerprint };
	}
}

function base64(text) {
	return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
