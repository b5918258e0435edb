import { request } from '../page/request.js';
import { Autosave } from './autosave.js';
import { Comments } from './comments.js';
import { byId, handOut } from './dom.js';
import { Pen } from './pen.js';
import { Problems } from './problems.js';
import { Versions } from './versions.js';
import { say } from './words.js';

const WIDE = '(min-width: 768px)';

const LARGEST = 2 * 1024 * 1024;

/**
 * The page around an editor: who writes, what is saved, what is wrong, what is said. An editor is made by
 * `open({ place, panel, text, writes, kept })` and answers to `text()`, `select(id)`, `close()` and `acts`; it tells of
 * changes and of what is selected.
 */
export class Workshop {
	constructor(openEditor) {
		this.openEditor = openEditor;
		this.root = byId('workshop');
		const { id, kind, key, draws } = this.root.dataset;
		this.url = `/api/v1/designer/drafts/${id}`;
		this.file = `/designer/drafts/${id}/file`;
		this.name = { process: `${key}.bpmn`, table: `${key}.dmn`, form: `${key}.form` }[kind];
		this.key = key;
		this.mayWrite = draws === 'true' && matchMedia(WIDE).matches;
		byId('draft-narrow').hidden = draws !== 'true' || this.mayWrite;
		this.pen = new Pen(this.url);
		this.pen.onLost = (why) => this.lose(why);
		this.saving = new Autosave({ pen: this.pen, text: () => this.editor.text(), tell: (line) => this.tell(line) });
	}

	async open() {
		const select = (id) => this.editor?.select(id);
		this.problems = new Problems({
			url: this.url, text: () => this.editor.text(), own: () => this.editor.own?.() ?? [], mark: (findings) => this.editor.mark?.(findings), select,
		});
		this.comments = new Comments({ url: this.url, writes: this.root.dataset.draws === 'true', select, refuse: (why) => this.refuse(why) });
		this.versions = new Versions({ url: this.url, file: this.file, restore: this.mayWrite ? (number) => this.restore(number) : null });
		this.comments.open();
		this.versions.open();
		this.listen();
		await this.begin(false);
	}

	listen() {
		document.querySelectorAll('[data-act]').forEach((button) => button.addEventListener('click', () => this.act(button.dataset.act)));
		byId('draft-take-over').addEventListener('click', () => this.begin(true));
		byId('draft-file').addEventListener('change', (event) => this.bring(event.target.files[0]));
		document.addEventListener('visibilitychange', () => document.hidden && this.saving.save());
		addEventListener('beforeunload', (event) => this.pen.token && this.saving.dirty && event.preventDefault());
		addEventListener('pagehide', () => this.pen.leave());
		addEventListener('pageshow', (event) => event.persisted && location.reload());
	}

	/** With the pen if it can be had, otherwise to read. */
	async begin(takeOver) {
		this.refuse('');
		byId('draft-lock').hidden = true;
		byId('draft-own')?.remove();
		const taken = this.mayWrite ? await this.pen.take(takeOver) : null;
		const { ok, status, body } = await request(this.url);
		if (!ok) {
			this.refuse(say('failed', body?.detail ?? say(status ? 'unknown' : 'offline')));
			return;
		}
		this.lockedBy(taken && !taken.ok ? body.draft.holder?.name ?? taken.body?.detail : null);
		await this.show(body.text);
	}

	lockedBy(name) {
		if (name) {
			byId('draft-lock').firstElementChild.textContent = say('heldBy', name);
			byId('draft-lock').hidden = false;
		}
	}

	async show(text) {
		this.editor?.close();
		this.editor = null;
		const writes = Boolean(this.pen.token);
		try {
			this.editor = await this.openEditor({
				place: byId('workshop-place'), panel: byId('panel-properties'), text, writes, changed: () => this.changed(),
				chosen: (one) => this.comments.choose(one),
			});
		} catch (error) {
			this.refuse(say('failed', error.message));
			return;
		}
		byId('tab-item-properties').hidden = !writes || !this.editor.hasPanel;
		this.tools(writes);
		this.tell(say(writes ? 'opened' : 'reading'));
		this.root.dataset.ready = writes ? 'writes' : 'reads';
		await this.problems.check();
	}

	tools(writes) {
		document.querySelectorAll('[data-act]').forEach((button) => {
			const own = ['bring', 'file'].includes(button.dataset.act);
			button.hidden = !(own || this.editor.acts[button.dataset.act]) || 'writes' in button.dataset && !writes;
		});
		byId('draft-file').hidden = !writes;
		byId('draft-keys')?.toggleAttribute('hidden', !writes);
	}

	changed() {
		this.problems.later();
		if (this.pen.token) {
			this.saving.changed();
		}
	}

	async act(name) {
		if (name === 'bring') {
			byId('draft-file').click();
		} else if (name === 'file') {
			handOut(this.name, await this.editor.text());
		} else {
			const made = await this.editor.acts[name]();
			if (made) {
				handOut(`${this.key}.${name}`, made);
			}
		}
	}

	/** A file takes the place of what is there, and is saved like anything that is drawn. */
	async bring(file) {
		byId('draft-file').value = '';
		if (!file || !this.pen.token) {
			return;
		}
		if (file.size > LARGEST) {
			this.refuse(say('tooLarge'));
			return;
		}
		const before = await this.editor.text();
		await this.show(await file.text());
		if (!this.editor) {
			const why = byId('draft-refused').textContent;
			await this.show(before);
			this.refuse(say('unreadable', why));
			return;
		}
		this.refuse('');
		this.changed();
	}

	async restore(number) {
		await this.saving.save();
		const { ok, body } = await this.pen.restore(number);
		if (ok) {
			await this.show((await request(this.url)).body.text);
			await this.versions.load();
		} else {
			this.refuse(body?.detail ?? say('unknown'));
		}
	}

	/** The own text stays in the page and can be taken along. */
	async lose(why) {
		const own = await this.editor.text();
		this.tell(say('notSaved', why ?? say('lost')));
		byId('draft-lock').firstElementChild.textContent = why ?? say('lost');
		byId('draft-lock').hidden = false;
		const button = byId('draft-own') ?? document.createElement('button');
		Object.assign(button, { id: 'draft-own', type: 'button', className: 'btn btn-sm btn-primary ms-2', textContent: say('ownText') });
		button.onclick = () => handOut(this.name, own);
		byId('draft-lock').append(button);
		this.root.dataset.ready = 'lost';
	}

	tell(line) {
		byId('draft-state').textContent = line;
	}

	refuse(why) {
		byId('draft-refused').textContent = why;
		byId('draft-refused').hidden = !why;
	}
}
