/** Keeps the page that is shown without a connection, in the language of this one. */
export async function keepOfflinePage() {
	const language = document.documentElement.lang;
	if (localStorage.getItem('bihuan-offline') !== language) {
		const kept = await caches.open('bihuan-assets');
		await kept.add(new Request('/offline', { cache: 'reload' }));
		localStorage.setItem('bihuan-offline', language);
	}
}
