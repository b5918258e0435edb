/**
 * The page that checks an archive on the reader's own device.
 */
import { verify } from './verifier.js';
import { say } from './words.js';

let language = /^zh/i.test(navigator.language) ? 'zh' : 'en';
let last;

const at = (id) => document.getElementById(id);
const keys = () => at('keys').value.split(/\s+/).filter(Boolean);

function label() {
	document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
	document.title = say(language, 'title');
	for (const element of document.querySelectorAll('[data-say]')) {
		element.textContent = say(language, element.dataset.say);
	}
	if (last) {
		show(last);
	}
}

function element(name, text, className = '') {
	const made = document.createElement(name);
	made.textContent = text;
	made.className = className;
	return made;
}

function show(report) {
	last = report;
	const bad = report.checks.find(({ state }) => state === 'bad');
	const verdict = at('verdict');
	verdict.className = `verdict ${report.verdict}`;
	verdict.textContent = say(language, `verdict.${report.verdict}`, [bad ? say(language, bad.code, bad.args) : '']);
	at('case').textContent = report.case ? say(language, 'case', [report.case]) : '';
	at('checks').replaceChildren(...report.checks.map((check) => {
		const row = element('li', '', check.state);
		row.append(element('strong', say(language, `state.${check.state}`)), element('span', say(language, `check.${check.check}`), 'check'),
			element('span', say(language, check.code, check.args)));
		return row;
	}));
	at('fingerprints').replaceChildren(...report.fingerprints.map((one) => element('code', one)));
	at('result').hidden = false;
}

async function check() {
	const file = at('file').files[0];
	if (file) {
		at('name').textContent = file.name;
		at('result').hidden = true;
		at('working').hidden = false;
		show(await verify(new Uint8Array(await file.arrayBuffer()), { keys: keys() }));
		at('working').hidden = true;
	}
}

at('keys').value = document.body.dataset.keys.split(' ').filter(Boolean).join('\n');
at('file').addEventListener('change', check);
at('keys').addEventListener('change', check);
at('language').addEventListener('click', () => {
	language = language === 'zh' ? 'en' : 'zh';
	label();
});
label();
