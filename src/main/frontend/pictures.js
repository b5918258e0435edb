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
		place.style.height = `${Math.max(12, 5 + seen.rows.length * 2.2)}rem`;
	}
	const chart = init(place, null, { renderer: 'svg' });
	const fit = (width) => {
		chart.resize({ width });
		chart.setOption(options(seen, look(), width ?? place.clientWidth, targets), true);
	};
	fit();
	// a phone shows the picture first, and the figures as soon as somebody asks for them
	table.closest('details').open = matchMedia('(min-width: 768px)').matches;
	new ResizeObserver(() => place.clientWidth && fit()).observe(place);
	addEventListener('beforeprint', () => fit(PAPER));
	addEventListener('afterprint', () => fit());
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
