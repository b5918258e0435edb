/**
 * Checks archives from the command line: node check.mjs [--key FINGERPRINT]... FILE...
 * Prints one line of JSON for each.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { verify } from './verifier.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string', multiple: true } } });
let broken = false;
for (const file of positionals) {
	const report = await verify(new Uint8Array(readFileSync(file)), { keys: values.key });
	broken ||= report.verdict === 'bad';
	console.log(JSON.stringify({ file, ...report }));
}
process.exitCode = broken ? 1 : 0;
