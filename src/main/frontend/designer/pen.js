import { request } from '../page/request.js';

const RENEWED = 60_000;

/** The right to write, as one window has it. */
export class Pen {
	constructor(url) {
		this.url = url;
		this.token = null;
	}

	async take(takeOver) {
		const answer = await this.send('POST', `${this.url}/pen`, { token: null, takeOver });
		this.token = answer.ok ? answer.body.token : null;
		if (answer.ok) {
			clearInterval(this.timer);
			this.timer = setInterval(() => this.renew(), RENEWED);
		}
		return answer;
	}

	async renew() {
		if (this.token) {
			const answer = await this.send('POST', `${this.url}/pen`, { token: this.token, takeOver: false });
			if (answer.status === 409) {
				this.lose(answer);
			}
		}
	}

	async save(text) {
		const answer = await this.send('PUT', `${this.url}/text`, { token: this.token, text });
		if (answer.status === 409) {
			this.lose(answer);
		}
		return answer;
	}

	restore(number) {
		return this.send('POST', `${this.url}/versions/${number}/restore`, { token: this.token, takeOver: false });
	}

	/** Somebody else has it now. */
	lose(answer) {
		this.token = null;
		clearInterval(this.timer);
		this.onLost?.(answer.body?.detail);
	}

	/** Sent even while the page goes away. */
	leave() {
		if (this.token) {
			const token = encodeURIComponent(this.token);
			this.token = null;
			clearInterval(this.timer);
			request(`${this.url}/pen?token=${token}`, { method: 'DELETE', keepalive: true });
		}
	}

	send(method, url, body) {
		return request(url, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
	}
}
