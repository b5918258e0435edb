/**
 * Fields of a schema by the path of their value: `measures[1].what` is a field with its
 * row. Beside it, where errors of form-js belong to.
 */
export class FieldPaths {
	constructor(schema) {
		this.fields = new Map();
		this.visit(schema.components, '', []);
	}

	visit(components, path, lists) {
		components.forEach((field) => {
			const key = path + (field.type === 'dynamiclist' ? field.path : field.key);
			if (field.type === 'group') {
				this.visit(field.components ?? [], path, lists);
			} else if (field.type !== 'text') {
				this.fields.set(key, field);
			}
			if (field.type === 'dynamiclist') {
				this.visit(field.components ?? [], `${key}[].`, [...lists, field.id]);
			}
		});
	}

	/** @returns {{field?: object, rows: number[]}} */
	find(path) {
		const rows = [...path.matchAll(/\[(\d+)]/g)].map((match) => Number(match[1]));
		return { field: this.fields.get(path.replace(/\[\d+]/g, '[]')), rows };
	}

	byId(id) {
		return [...this.fields.values()].find((field) => field.id === id);
	}
}
