/** What is narrower is read on a phone. */
export const NARROW = 560;

/** As many words as a phone has room for beside a bar. */
const SHORT = 92;

/** Less than this beside each other, and names of columns would run into each other. */
const COLUMN = 76;

/** A single bar is not a wall. */
export const THICKEST = 26;

/** Opened and ended as bars, the stock as a line, the days of targets as marks. */
export function trendOptions({ columns, rows }, look, width, targets) {
	const [opened, signedOff, closed, stock] = columns.map((name, index) => ({ name, data: rows.map(({ numbers }) => numbers[index]) }));
	return {
		...frame(look, width, (targets.length ? 20 : 0) + legendRoom(columns, width)),
		color: [look.action, look.green, look.quiet, look.red],
		legend: legend(look),
		tooltip: { ...tooltip(look), trigger: 'axis' },
		xAxis: { type: 'category', data: rows.map(({ name }) => name), axisLabel: { color: look.text, hideOverlap: true } },
		yAxis: counts(look),
		series: [
			{ type: 'bar', ...opened },
			{ type: 'bar', stack: 'ended', ...signedOff },
			{ type: 'bar', stack: 'ended', ...closed },
			{ type: 'line', showSymbol: rows.length < 40, symbolSize: 5, ...stock, markLine: targetLines(targets, look) },
		],
	};
}

function targetLines(targets, look) {
	return {
		symbol: 'none',
		silent: true,
		lineStyle: { color: look.text, type: 'dashed' },
		label: { color: look.text, position: 'end', formatter: ({ name }) => name },
		data: targets.map(({ at, name }) => ({ xAxis: at, name })),
	};
}

/** What was in hand, one bar for each: ended, and still open. */
export function leagueOptions({ columns, rows }, look, width) {
	const best = [...rows].reverse();
	const bar = (index) => ({ type: 'bar', barMaxWidth: THICKEST, stack: 'in hand', name: columns[index], data: best.map(({ numbers }) => numbers[index]) });
	return {
		...frame(look, width, legendRoom(columns.slice(1, 4), width)),
		color: [look.green, look.quiet, look.red],
		legend: legend(look),
		tooltip: { ...tooltip(look), trigger: 'axis', axisPointer: { type: 'shadow' } },
		xAxis: counts(look),
		yAxis: names(best.map(({ name }) => name), look, width),
		series: [
			bar(1),
			bar(2),
			{ ...bar(3), label: { show: true, position: 'right', color: look.text, formatter: ({ dataIndex }) => `${best[dataIndex].numbers[4]}%` } },
		],
	};
}

/** Rows from top to bottom, columns from left to right, the more the darker; nothing where the table says nothing. */
export function heatOptions({ columns, rows }, look, width) {
	const last = rows.length - 1;
	const cells = rows.flatMap(({ numbers }, row) => numbers.map((clocks, column) => [column, last - row, clocks]))
		.filter(([, , clocks]) => !Number.isNaN(clocks));
	return {
		...frame(look, width, 8),
		tooltip: { ...tooltip(look), formatter: ({ value: [column, row, clocks] }) => `${rows[last - row].name}\n${columns[column]}: ${clocks}` },
		visualMap: { show: false, min: 0, max: Math.max(1, ...cells.map(([, , clocks]) => clocks)), inRange: { color: ['#fff', '#f7c9c7', '#e98c88'] } },
		xAxis: { type: 'category', data: columns, axisLabel: { color: look.text, interval: 0, rotate: width / (columns.length + 2) < COLUMN ? 40 : 0 } },
		yAxis: names([...rows].reverse().map(({ name }) => name), look, width),
		series: [{ type: 'heatmap', data: cells, label: { show: true, color: look.text }, itemStyle: { borderColor: look.line, borderWidth: 1 } }],
	};
}

export function frame(look, width, top) {
	return {
		animation: false,
		textStyle: { fontFamily: look.font },
		grid: { left: 8, right: width < NARROW ? 28 : 44, top, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
	};
}

export function legend(look) {
	return { top: 0, type: 'plain', textStyle: { color: look.text }, itemGap: 14, itemWidth: 16 };
}

/** What stands above the chart, on as many lines as the names need. */
export function legendRoom(said, width) {
	let lines = 1;
	let used = 0;
	for (const name of said) {
		const wide = 35 + [...name].reduce((sum, one) => sum + (one > '\u2e7f' ? 12 : 7), 0);
		if (used > 0 && used + wide > width - 10) {
			lines += 1;
			used = 0;
		}
		used += wide;
	}
	return 18 + lines * 22;
}

/** Drawn, not built of elements: those would carry styles that the page does not admit. */
export function tooltip(look) {
	return { renderMode: 'richText', confine: true, textStyle: { color: look.text, fontFamily: look.font } };
}

export function counts(look) {
	return { type: 'value', minInterval: 1, axisLabel: { color: look.text }, splitLine: { lineStyle: { color: look.line } } };
}

export function names(data, look, width, short = SHORT) {
	const room = width < NARROW ? { width: short, overflow: 'truncate' } : {};
	return { type: 'category', data, axisLabel: { color: look.text, interval: 0, ...room } };
}
