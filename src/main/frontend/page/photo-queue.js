const NAME = 'bihuan-photos';
const STORE = 'waiting';

/**
 * Photos, and checks with theirs, that wait on the device until the server has them: kept before they are sent, forgotten
 * only when the server has answered that they are stored. Pages and the service worker share it.
 */
export const photoQueue = {
	keep: (photo) => within('readwrite', (store) => store.put(photo)),
	all: () => within('readonly', (store) => store.getAll()),
	forget: (key) => within('readwrite', (store) => store.delete(key)),
};

/**
 * Sends a photo under its key: whoever sends it a second time gets the first answer.
 * @returns {Promise<Response>} rejected if there is no connection
 */
export function sendPhoto(photo, headers) {
	const body = photo.form ? filled(photo) : new FormData();
	if (!photo.form) {
		body.append('kind', photo.kind);
		body.append('file', new File([photo.bytes], photo.name, { type: photo.type }));
	}
	return fetch(photo.url, {
		method: 'POST', body, credentials: 'same-origin', redirect: 'error',
		headers: { Accept: 'application/json', 'Idempotency-Key': photo.key, ...headers },
	});
}

/** A whole form that waits like a photo: names with texts, or with the bytes of files, and how many seconds it waited. */
function filled({ form, since }) {
	const body = new FormData();
	body.append('waited', Math.max(0, Math.floor((Date.now() - since) / 1000)));
	form.forEach(([name, value]) => body.append(name, typeof value === 'string' ? value : new File([value.bytes], value.name, { type: value.type })));
	return body;
}

async function within(mode, work) {
	const database = await open();
	try {
		return await new Promise((resolve, reject) => {
			const transaction = database.transaction(STORE, mode);
			const asked = work(transaction.objectStore(STORE));
			transaction.oncomplete = () => resolve(asked.result);
			transaction.onabort = () => reject(transaction.error);
		});
	} finally {
		database.close();
	}
}

function open() {
	return new Promise((resolve, reject) => {
		const asked = indexedDB.open(NAME, 1);
		asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'key' });
		asked.onsuccess = () => resolve(asked.result);
		asked.onerror = () => reject(asked.error);
	});
}
