const ASSETS = 'bihuan-assets';
const PAGES = 'bihuan-pages';
const OFFLINE = '/offline';
const MOST = 40;
const KEPT = /^\/(tasks|q)\/[^/]+$/;
const TASK_DATA = /^\/api\/v1\/tasks\/[^/]+\/(form|evidence)$/;

/**
 * What a phone may show without a connection: the tasks that were opened before, with their
 * forms, and the risk points that were scanned. The network always goes first; nothing is left when somebody logs out.
 */
export class KeptPages {
	/** The answer to a request, or nothing if the browser is to ask by itself. */
	answer(request, alsoDo) {
		const { origin, pathname } = new URL(request.url);
		if (origin !== self.location.origin) {
			return null;
		}
		if (request.method === 'POST' && pathname === '/logout') {
			alsoDo(this.forget());
			return null;
		}
		if (request.method !== 'GET') {
			return null;
		}
		if (pathname.startsWith('/assets/')) {
			return this.networkFirst(request, ASSETS, alsoDo);
		}
		if (request.mode === 'navigate') {
			return this.page(request, pathname, alsoDo);
		}
		return TASK_DATA.test(pathname) ? this.networkFirst(request, PAGES, alsoDo) : null;
	}

	async page(request, pathname, alsoDo) {
		try {
			const response = await fetch(request);
			if (response.redirected || pathname === '/login') {
				alsoDo(this.forgetAtLogin(response));
			} else if (response.ok && KEPT.test(pathname) && !/[?&](checked|registered)/.test(request.url)) {
				// what was just done is said once, and not again where there is no connection
				alsoDo(this.keep(PAGES, new Request(request.url.split('?')[0]), response.clone()));
			}
			return response;
		} catch (failure) {
			return await caches.match(request, { ignoreSearch: true }) ?? await caches.match(OFFLINE) ?? Promise.reject(failure);
		}
	}

	async networkFirst(request, name, alsoDo) {
		try {
			const response = await fetch(request);
			if (response.ok && !response.redirected) {
				alsoDo(this.keep(name, request, response.clone()));
			}
			return response;
		} catch (failure) {
			return await caches.match(request, { ignoreVary: true }) ?? Promise.reject(failure);
		}
	}

	async keep(name, request, response) {
		const cache = await caches.open(name);
		await cache.put(request, response);
		const all = await cache.keys();
		await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((old) => cache.delete(old)));
	}

	async forgetAtLogin(response) {
		if (new URL(response.url).pathname === '/login') {
			await this.forget();
		}
	}

	forget() {
		return caches.delete(PAGES);
	}
}
