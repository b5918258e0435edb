import { counts, frame, legend, legendRoom, names, THICKEST, tooltip } from './chart-options.js';

/** What was owed, one bar for each row: in time, late, missed, still open; the share beside it. */
export function dutyOptions({ columns, rows }, look, width) {
	const upwards = [...rows].reverse();
	const share = { show: true, position: 'right', color: look.text, formatter: ({ dataIndex }) => `${upwards[dataIndex].numbers[5]}%` };
	return stacked(columns.slice(0, 4), upwards, [look.green, look.yellow, look.red, look.line], look, width, share);
}

/** What was noticed, one bar for each authority. */
export function promiseOptions({ columns, rows }, look, width) {
	return stacked(columns, [...rows].reverse(), [look.red, look.yellow, look.action, look.quiet], look, width);
}

function stacked(columns, rows, color, look, width, label) {
	return {
		...frame(look, width, legendRoom(columns, width)),
		color,
		legend: legend(look),
		tooltip: { ...tooltip(look), trigger: 'axis', axisPointer: { type: 'shadow' } },
		xAxis: counts(look),
		yAxis: names(rows.map(({ name }) => name), look, width),
		series: columns.map((name, at) => ({
			type: 'bar', barMaxWidth: THICKEST, stack: 'all', name, data: rows.map(({ numbers }) => numbers[at]), label: at === columns.length - 1 ? label : undefined,
		})),
	};
}
