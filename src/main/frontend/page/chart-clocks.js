import { frame, legend, legendRoom, NARROW, names, tooltip } from './chart-options.js';

/** How much of its row a bar takes, and how much the mark of a due moment. */
const BAR = 0.5;
const MARK = 0.8;

/** What a phone leaves for the number of a case, in pixels. */
const NUMBER = 112;

const COLOURS = {
	RUN: (look) => look.action, EXTENDED: (look) => look.yellow, HELD: (look) => look.quiet, PAUSED: (look) => look.line, LATE: (look) => look.red,
};

/** A bar for each clock from top to bottom, its pieces by colour; a line for now, a mark for each due moment. */
export function clockOptions({ now, nowName, dueName, rows }, look, width) {
	const last = rows.length - 1;
	const kinds = new Map(rows.flatMap(({ pieces }) => pieces).map(({ kind, name }) => [kind, name]));
	const pieces = (wanted) => rows.flatMap((row, at) => row.pieces.filter(({ kind }) => kind === wanted)
		.map(({ from, until }) => [from, until, last - at]));
	return {
		...frame(look, width, 20 + legendRoom([...kinds.values(), dueName], width)),
		legend: legend(look),
		tooltip: { ...tooltip(look), formatter: ({ seriesName, value: [from, until, row] }) => `${rows[last - row].name}\n${seriesName}: ${said(from)}${until ? ` – ${said(until)}` : ''}` },
		xAxis: { type: 'time', axisLabel: { color: look.text, hideOverlap: true }, splitLine: { show: true, lineStyle: { color: look.line } } },
		yAxis: names([...rows].reverse().map(({ name }) => (width < NARROW ? onTwoLines(name) : name)), look, width, NUMBER),
		series: [
			...[...kinds].map(([kind, name], at) => ({
				type: 'custom', name, color: COLOURS[kind](look), renderItem: bar, encode: { x: [0, 1], y: 2 }, data: pieces(kind),
				markLine: at === 0 ? nowLine(now, nowName, look) : undefined,
			})),
			{ type: 'custom', name: dueName, color: look.text, renderItem: mark, encode: { x: 0, y: 2 }, z: 3, data: rows.map(({ due }, at) => [due, null, last - at]) },
		],
	};
}

/** What is owed above, the case below it. */
function onTwoLines(name) {
	return name.replace(/ (?=\S+$)/, '\n');
}

function said(moment) {
	return moment.slice(0, 16).replace('T', ' ');
}

function nowLine(now, name, look) {
	return {
		symbol: 'none', silent: true, lineStyle: { color: look.green, type: 'dashed', width: 2 },
		label: { color: look.text, position: 'end', formatter: name }, data: [{ xAxis: now }],
	};
}

function bar(params, api) {
	const [from, middle] = api.coord([api.value(0), api.value(2)]);
	const [until] = api.coord([api.value(1), api.value(2)]);
	const height = api.size([0, 1])[1] * BAR;
	return { type: 'rect', shape: { x: from, y: middle - height / 2, width: Math.max(1, until - from), height }, style: { fill: api.visual('color') } };
}

function mark(params, api) {
	const [at, middle] = api.coord([api.value(0), api.value(2)]);
	const height = api.size([0, 1])[1] * MARK;
	return { type: 'rect', shape: { x: at - 1, y: middle - height / 2, width: 3, height }, style: { fill: api.visual('color') } };
}
