/**
 * The parts by others that the lock file names and that reach the pages, as a CycloneDX inventory. What only
 * builds or tests is left out. A package that names no licence in its description is listed without one.
 */
export function partsOf(lock) {
	const components = Object.entries(lock.packages)
		.filter(([path, { dev, devOptional }]) => path && !dev && !devOptional)
		.map(([path, { version, integrity, license }]) => part(path.split('node_modules/').at(-1), version, integrity, license))
		.filter((one, index, all) => all.findIndex(({ purl }) => purl === one.purl) === index);
	return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components };
}

function part(name, version, integrity, license) {
	const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
	return {
		type: 'library',
		'bom-ref': purl,
		name,
		version,
		purl,
		...(license && { licenses: [license.startsWith('SEE ') ? { license: { name: license } } : { expression: license }] }),
		hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }],
	};
}
