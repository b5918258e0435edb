import { LATER, key, sendInTheBackground } from './evidence.js';
import { photoQueue, sendPhoto } from './photo-queue.js';
import { answer, csrf, login } from './request.js';

/** Seconds until a check that waits on an open page is tried again. */
const PAUSE = 5;

/** A check of a risk point waits on the phone like a photo does, until the server has it. */
export async function keepChecks() {
	const form = document.querySelector('[data-point-check]');
	if (!form) {
		return;
	}
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		submit(form);
	});
	const url = form.action ?? new URL(form.dataset.action, location.href).href;
	const waiting = (await photoQueue.all().catch(() => [])).find((item) => item.url === url && item.login === login());
	if (waiting) {
		tell(form, form.dataset.wasWaiting);
		await send(form, waiting, true, keepRefused);
	}
}

async function submit(form) {
	busy(form, true);
	tell(form, form.dataset.sending);
	const check = await written(form);
	const kept = await photoQueue.keep(check).then(() => true, () => false);
	await send(form, check, kept);
}

/** Each press of the button is a check of its own, also from a page that was kept and shown again. */
async function written(form) {
	const id = key();
	const values = await Promise.all([...new FormData(form)]
		.filter(([name, value]) => name !== '_csrf' && !(value instanceof File && value.size === 0))
		.map(async ([name, value]) => [name, value instanceof File
			? { bytes: await value.arrayBuffer(), name: value.name, type: value.type } : value]));
	const fields = values.filter(([name]) => name !== 'requestKey');
	fields.push(['requestKey', id]);
	return { key: id, url: form.action, page: location.pathname, login: login(), form: fields, since: Date.now() };
}

async function send(form, check, kept = true, refused = refuse) {
	busy(form, true);
	const { ok, status, body } = await answer(() => sendPhoto(check, { 'Accept-Language': document.documentElement.lang, ...csrf() }));
	if (ok) {
		await photoQueue.forget(check.key);
		location.assign(`${location.pathname}?checked=${body.id}`);
	} else if (LATER.includes(status) || status >= 500) {
		tell(form, kept ? form.dataset.waits : form.dataset.notKept);
		if (!kept) {
			busy(form, false);
			return;
		}
		dispatchEvent(new Event('photos-changed'));
		sendInTheBackground();
		setTimeout(() => send(form, check, kept, refused), PAUSE * 1000);
	} else {
		await refused(form, check, body);
	}
}

/** What was refused stays in the form; the phone need not keep it beside. */
async function refuse(form, check, body) {
	await photoQueue.forget(check.key);
	dispatchEvent(new Event('photos-changed'));
	const errors = Object.fromEntries((body?.errors ?? []).map((error) => [error.field, error.message]));
	form.querySelectorAll('[data-error]').forEach((place) => {
		place.textContent = errors[place.dataset.error] ?? '';
		place.hidden = !place.textContent;
	});
	tell(form, Object.keys(errors).length ? form.dataset.refused : body?.detail ?? form.dataset.refused);
	busy(form, false);
	form.querySelector('[data-error]:not([hidden])')?.scrollIntoView({ block: 'center' });
}

/** What an earlier page left and the server refuses is not in this form: it stays until the person deletes it. */
async function keepRefused(form, check, body) {
	const why = (body?.errors ?? []).map((error) => error.message).join(' ') || body?.detail || form.dataset.refused;
	await photoQueue.keep({ ...check, refused: why });
	tell(form, `${form.dataset.wasWaiting} ${why}`);
	const drop = form.querySelector('[data-check-drop]');
	drop.hidden = false;
	drop.addEventListener('click', async () => {
		await photoQueue.forget(check.key);
		location.reload();
	});
	busy(form, false);
}

function tell(form, text) {
	const place = form.querySelector('[data-check-state]');
	place.textContent = text;
	place.hidden = false;
}

function busy(form, is) {
	form.querySelectorAll('[type=submit]').forEach((button) => {
		button.disabled = is;
	});
}
