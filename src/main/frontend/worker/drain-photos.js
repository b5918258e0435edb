import { photoQueue, sendPhoto } from '../page/photo-queue.js';

/**
 * Sends what waits, in the name of whoever took it and of nobody else: the task's own page says
 * who is logged in and carries the token that a request of this session needs.
 */
export async function drainPhotos() {
	for (const photo of await photoQueue.all()) {
		if (!photo.refused) {
			await drain(photo);
		}
	}
}

async function drain(photo) {
	const page = await fetch(photo.page, { credentials: 'same-origin' });
	const html = page.ok && !page.redirected ? await page.text() : '';
	if (content(html, 'login') !== photo.login) {
		return;
	}
	const response = await sendPhoto(photo, { [content(html, '_csrf_header')]: content(html, '_csrf') });
	if (response.ok) {
		await photoQueue.forget(photo.key);
	}
}

function content(html, name) {
	return html.match(new RegExp(`<meta name="${name}" content="([^"]*)"`))?.[1] ?? '';
}
