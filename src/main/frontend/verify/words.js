/**
 * What the page that checks archives says, in both languages.
 */
export const WORDS = {
	zh: {
		title: '案卷归档包离线核验', lead: '选择从平台下载的归档包（ZIP）。核验全部在本机进行，不上传任何内容，也不需要联网。',
		choose: '选择归档包', keys: '可信公钥指纹（SHA-256，每行一个）', keysHelp: '请填写从主管部门另外获得的指纹。从平台页面下载的本核验页已填好。',
		working: '正在核验…', again: '换一个归档包', case: '案卷 {0}', language: 'English', details: '核验项目', fingerprints: '签名所用公钥的指纹',
		'verdict.good': '完好：归档包与签名锚点完全一致，自锚定以来没有任何改动。', 'verdict.open': '未发现改动，但有事项不能在此确认，见下。',
		'verdict.bad': '有问题：归档包被改动过或不完整。第一处：{0}',
		'state.good': '通过', 'state.bad': '不通过', 'state.open': '未能确认',
		'check.archive': '文件', 'check.manifest': '清单', 'check.seal': '清单签名', 'check.chain': '记录链', 'check.evidence': '证据', 'check.anchor': '锚点', 'check.key': '公钥',
		'archive.unreadable': '这不是可以读取的 ZIP 文件，或者文件已损坏。', 'archive.twice': '包内有两个同名文件 {0}。', 'archive.large': '解压后过大，到 {0} 时停止。',
		'manifest.good': '{0} 个文件与清单逐一相符。', 'manifest.missing': '缺少文件 {0}。', 'manifest.altered': '文件 {0} 与清单中的 SHA-256 不符。', 'manifest.stranger': '文件 {0} 不在清单上。', 'manifest.unreadable': '文件 {0} 无法读取。', 'manifest.format': '不认识的格式：{0}。',
		'seal.good': '清单的签名有效（是谁的公钥，见下）。', 'seal.other': '清单与签名所指的不是同一份。', 'seal.signature': '清单的签名无效。', 'seal.unsupported': '此浏览器不支持 Ed25519，清单的签名未核验，请换用新版浏览器。', 'seal.missing': '缺少文件 {0}。', 'seal.unreadable': '文件 {0} 无法读取。',
		'chain.good': '{0} 条记录的散列值、次序和衔接全部正确。', 'chain.altered': '第 {0} 条记录被改动。', 'chain.stranger': '第 {0} 条记录不属于本案卷。', 'chain.gap': '第 {0} 条记录与前一条不衔接：有记录被删除、插入或调换。', 'chain.cut': '从第 {0} 条起的记录缺失或多余。', 'chain.missing': '缺少文件 {0}。',
		'evidence.good': '{0} 件证据与记录中的 SHA-256 逐字节相符。', 'evidence.missing': '缺少证据 {0}。', 'evidence.altered': '证据 {0} 与记录中的 SHA-256 不符。', 'evidence.stranger': '证据 {0} 不在记录中。', 'evidence.discarded': '{0} 件证据相符；另有 {1} 件已过保管期限，原件依规定移除，只剩记录和散列值。', 'evidence.unreadable': '文件 {0} 无法读取。',
		'anchor.good': '{0} 个签名锚点覆盖全部记录，链尾一致。', 'anchor.loose': '第 {0} 条及以前的记录已由签名锚定；第 {1} 至 {2} 条尚未锚定。', 'anchor.signature': '锚点 {0} 的签名无效。', 'anchor.unsupported': '此浏览器不支持 Ed25519，锚点 {0} 的签名未核验。', 'anchor.altered': '锚点 {0} 的内容与其签名的根不符。', 'anchor.head': '锚点 {0} 签名的第 {1} 条记录与包内的不同，或包内没有这一条。', 'anchor.missing': '应有覆盖到第 {0} 条记录的锚点，但包内没有。', 'anchor.unreadable': '文件 {0} 无法读取。',
		'key.good': '签名所用的公钥是可信的。', 'key.unknown': '没有可以比对的指纹：请把下列指纹与主管部门公布的比对。', 'key.other': '签名所用的公钥不是可信的：{0}',
	},
	en: {
		title: 'Offline check of a case archive', lead: 'Choose an archive (ZIP) that was downloaded from the platform. Everything is checked on this device: nothing is sent, and no network is needed.',
		choose: 'Choose an archive', keys: 'Fingerprints of keys that you trust (SHA-256, one a line)', keysHelp: 'Enter what you got from the authority by another way. A page downloaded from the platform already knows them.',
		working: 'Checking…', again: 'Another archive', case: 'Case {0}', language: '中文', details: 'What was checked', fingerprints: 'Fingerprints of the keys that signed',
		'verdict.good': 'Intact: the archive agrees with its signed anchors. Nothing was changed since they were signed.', 'verdict.open': 'No change was found, but something cannot be confirmed here; see below.',
		'verdict.bad': 'Broken: the archive was changed or is incomplete. First place: {0}',
		'state.good': 'Passed', 'state.bad': 'Failed', 'state.open': 'Not confirmed',
		'check.archive': 'File', 'check.manifest': 'List of files', 'check.seal': 'Signature of the list', 'check.chain': 'Chain of records', 'check.evidence': 'Evidence', 'check.anchor': 'Anchors', 'check.key': 'Key',
		'archive.unreadable': 'This is no ZIP file that can be read, or it is damaged.', 'archive.twice': 'There are two files named {0}.', 'archive.large': 'It unpacks to too much; stopped at {0}.',
		'manifest.good': 'Files: {0}. They agree with the list.', 'manifest.missing': 'File {0} is missing.', 'manifest.altered': 'File {0} does not match its SHA-256 in the list.', 'manifest.stranger': 'File {0} is not on the list.', 'manifest.unreadable': 'File {0} cannot be read.', 'manifest.format': 'Unknown format: {0}.',
		'seal.good': 'The signature of the list holds. Whose key it is: see below.', 'seal.other': 'The signature is about another list.', 'seal.signature': 'The signature of the list is wrong.', 'seal.unsupported': 'This browser cannot check Ed25519, so the signature of the list was not checked. Use a newer browser.', 'seal.missing': 'File {0} is missing.', 'seal.unreadable': 'File {0} cannot be read.',
		'chain.good': 'Records: {0}. Every hash, the order and every link are right.', 'chain.altered': 'Record {0} was changed.', 'chain.stranger': 'Record {0} belongs to another case.', 'chain.gap': 'Record {0} does not follow the one before: a record was deleted, inserted or moved.', 'chain.cut': 'Records from {0} on are missing or too many.', 'chain.missing': 'File {0} is missing.',
		'evidence.good': 'Pieces of evidence: {0}. They match the SHA-256 in the records byte for byte.', 'evidence.missing': 'Evidence {0} is missing.', 'evidence.altered': 'Evidence {0} does not match the SHA-256 in the records.', 'evidence.stranger': 'Evidence {0} is in no record.', 'evidence.discarded': 'Pieces that match: {0}. Removed by rule at the end of their retention, only record and hash remain: {1}.', 'evidence.unreadable': 'File {0} cannot be read.',
		'anchor.good': 'Signed anchors: {0}. They cover all records, up to the last.', 'anchor.loose': 'Records up to {0} are covered by a signed anchor; records {1} to {2} are not yet anchored.', 'anchor.signature': 'The signature of anchor {0} is wrong.', 'anchor.unsupported': 'This browser cannot check Ed25519, so the signature of anchor {0} was not checked.', 'anchor.altered': 'Anchor {0} does not lead to the root that was signed.', 'anchor.head': 'Anchor {0} signed a record {1} that differs from the one in here, or is not in here.', 'anchor.missing': 'There should be an anchor that covers record {0}, but there is none.', 'anchor.unreadable': 'File {0} cannot be read.',
		'key.good': 'The key that signed is one you trust.', 'key.unknown': 'There is nothing to compare with: compare these fingerprints with what the authority has published.', 'key.other': 'The key that signed is not one you trust: {0}',
	},
};

export function say(language, code, args = []) {
	const words = WORDS[language];
	return (words[code] ?? code).replace(/\{(\d)\}/g, (_, place) => String(args[place] ?? ''));
}
