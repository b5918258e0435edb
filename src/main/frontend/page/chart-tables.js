/**
 * The figures of a table: what its columns are called, what its rows are called, and the numbers between.
 * @returns {{columns: string[], rows: {name: string, numbers: number[]}[]}}
 */
export function figures(table) {
	const [head, ...rows] = table.rows;
	return {
		columns: [...head.cells].slice(1).map(text),
		rows: rows.map((row) => ({ name: text(row.cells[0]), numbers: [...row.cells].slice(1).map(number) })),
	};
}

/**
 * The clocks of a table that has a row for each of their pieces; moments as the wall clock in Shanghai shows them.
 * @returns {{now: string, nowName: string, dueName: string, rows: {name: string, due: string, pieces: object[]}[]}}
 */
export function clocks(table) {
	const { now, nowName, dueName } = table.dataset;
	const rows = new Map();
	for (const row of table.tBodies[0].rows) {
		const { clock, kind, from, until, due } = row.dataset;
		if (!rows.has(clock)) {
			rows.set(clock, { name: text(row.cells[0]).replace(/\s+/g, ' '), due, pieces: [] });
		}
		rows.get(clock).pieces.push({ kind, name: text(row.cells[2]), from, until });
	}
	return { now, nowName, dueName, rows: [...rows.values()] };
}

/** Targets whose day lies among the points of a chart. */
export function marks(table) {
	return [...table?.querySelectorAll('[data-mark]') ?? []]
		.map(({ dataset }) => ({ at: dataset.mark, name: dataset.name }))
		.filter(({ at }) => at);
}

function text(cell) {
	return cell.textContent.trim();
}

function number(cell) {
	return Number.parseFloat(text(cell));
}
