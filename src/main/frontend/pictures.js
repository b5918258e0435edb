import { BarChart, CustomChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { dutyOptions, promiseOptions } from './page/chart-bars.js';
import { clockOptions } from './page/chart-clocks.js';
import { heatOptions, leagueOptions, trendOptions } from './page/chart-options.js';
import { clocks, figures, marks } from './page/chart-tables.js';

use([BarChart, CustomChart, HeatmapChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

const OPTIONS = { clocks: clockOptions, duties: dutyOptions, promises: promiseOptions, heat: heatOptions, league: leagueOptions, trend: trendOptions };

const READERS = { clocks };

/** What paper takes, in pixels of the screen. */
const PAPER = 680;

/** What a cell of a grid needs to be read, and the names of its rows; where a phone has less, the picture moves sideways. */
const CELL = 40;
const NAMES = 120;

/** Lines of writing that a bar needs beside it, where its name stands on two. */
const LINES = { clocks: 2.9 };

document.querySelectorAll('[data-chart]').forEach(draw);

function draw(place) {
	const table = document.getElementById(place.dataset.table);
	if (!table) {
		return;
	}
	const seen = (READERS[place.dataset.chart] ?? figures)(table);
	const options = OPTIONS[place.dataset.chart];
	const targets = marks(document.getElementById(place.dataset.marks));
	place.hidden = false;
	if (place.dataset.chart !== 'trend') {
		const line = narrow() ? LINES[place.dataset.chart] ?? 2.2 : 2.2;
		place.style.height = `${Math.max(12, 5 + seen.rows.length * line)}rem`;
	}
	const chart = init(place, null, { renderer: 'svg' });
	const least = place.dataset.chart === 'heat' ? NAMES + seen.columns.length * CELL : 0;
	const fit = (paper) => {
		const width = paper ?? Math.max(place.clientWidth, least);
		chart.resize({ width });
		chart.setOption(options(seen, look(), width, targets), true);
		// what moves sideways is reached by keys as well
		place.tabIndex = width > place.clientWidth ? 0 : -1;
	};
	fit();
	// a phone shows the picture first, and the figures as soon as somebody asks for them
	table.closest('details').open = !narrow();
	new ResizeObserver(() => place.clientWidth && fit()).observe(place);
	addEventListener('beforeprint', () => fit(PAPER));
	addEventListener('afterprint', () => fit());
}

function narrow() {
	return matchMedia('(max-width: 767.98px)').matches;
}

/** Colours and font of the page. */
function look() {
	const style = getComputedStyle(document.documentElement);
	const value = (name) => style.getPropertyValue(name).trim();
	return {
		action: value('--bh-action'), green: value('--bh-green'), quiet: value('--bh-quiet'), red: value('--bh-red'), yellow: value('--bh-yellow'),
		text: value('--bs-body-color'), line: value('--bs-border-color'), font: getComputedStyle(document.body).fontFamily,
	};
}
