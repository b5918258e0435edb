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
	return Number.parseInt(text(cell), 10);
}
