import { photoQueue, sendPhoto } from './photo-queue.js';
import { answer, csrf, login } from './request.js';
import { say } from './words.js';

/** Sends what other pages left on this device. */
export async function sendWaitingPhotos() {
	const elsewhere = (await mine()).filter((photo) => !photo.refused && photo.page !== location.pathname);
	await Promise.all(elsewhere.map(send));
	await countWaitingPhotos();
}

/** Says how much still waits on this device, and leads to the first of it. */
export async function countWaitingPhotos() {
	const place = document.querySelector('[data-photos-waiting]');
	const waiting = await mine();
	if (place) {
		place.hidden = waiting.length === 0;
		place.textContent = say('waitingPhotos', waiting.length);
		place.href = waiting[0]?.page ?? '/tasks';
	}
}

async function mine() {
	return (await photoQueue.all()).filter((photo) => photo.login === login());
}

async function send(photo) {
	const { ok } = await answer(() => sendPhoto(photo, csrf()));
	if (ok) {
		await photoQueue.forget(photo.key);
	}
}
