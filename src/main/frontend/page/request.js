/** Header that proves that a request comes from our own page. */
export function csrf() {
	const token = document.querySelector('meta[name="_csrf"]')?.content;
	const header = document.querySelector('meta[name="_csrf_header"]')?.content;
	return token && header ? { [header]: token } : {};
}

/** Who is logged in: what a device keeps belongs to one person. */
export function login() {
	return document.querySelector('meta[name="login"]')?.content ?? '';
}

/**
 * Sends a request in the page's language.
 * @returns {Promise<{ok: boolean, status: number, body: any}>} status 0 if there is no connection
 */
export async function request(url, options = {}) {
	const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang, ...options.headers };
	if (options.method && options.method !== 'GET') {
		Object.assign(headers, csrf());
	}
	return answer(() => fetch(url, { credentials: 'same-origin', ...options, headers }));
}

/** What came back, or status 0 if nothing did. */
export async function answer(ask) {
	try {
		const response = await ask();
		const text = await response.text();
		const json = (response.headers.get('Content-Type') ?? '').includes('json') && text;
		return { ok: response.ok && !response.redirected, status: response.status, body: json ? JSON.parse(text) : null };
	} catch {
		return { ok: false, status: 0, body: null };
	}
}
