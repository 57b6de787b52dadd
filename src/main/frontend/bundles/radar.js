// Draws radar charts; every figure stands in the table beside it as well.
import * as echarts from 'echarts/core';
import { RadarChart } from 'echarts/charts';
import { LegendComponent, RadarComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([RadarChart, RadarComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const still = matchMedia('(prefers-reduced-motion: reduce)');
const NARROW = 480;
const SHAPES = ['circle', 'rect', 'triangle', 'diamond'];
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Words of a long name on lines of their own, so that it stays beside its axis. */
const folded = (name, most) => name.split(' ').reduce((lines, word) => {
  const last = lines.at(-1);
  return last !== undefined && `${last} ${word}`.length <= most
    ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
}, []).join('\n');

function option({ axes, series, most }, width) {
  const ink = colour('--up-ink');
  const line = colour('--up-line');
  const colours = [colour('--up-brand'), colour('--up-muted'), colour('--up-spark'), ink];
  const narrow = width < NARROW;
  return {
    animation: !still.matches,
    animationDuration: 300,
    color: colours,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    legend: { show: series.length > 1, bottom: 0, textStyle: { color: ink }, data: series.map(one => one.name) },
    tooltip: { renderMode: 'richText', confine: true, backgroundColor: colour('--up-surface'), borderColor: line, textStyle: { color: ink } },
    radar: {
      indicator: axes.map(name => ({ name: folded(name, narrow ? 12 : 22), max: most })),
      radius: narrow ? '46%' : '66%',
      center: ['50%', series.length > 1 ? '46%' : '50%'],
      splitNumber: 4,
      axisName: { color: ink, fontSize: narrow ? 11 : 12, lineHeight: narrow ? 14 : 16 },
      axisLine: { lineStyle: { color: line } },
      splitLine: { lineStyle: { color: line } },
      splitArea: { show: false },
    },
    series: [{
      type: 'radar',
      data: series.map((one, at) => ({
        name: one.name,
        value: one.values,
        symbol: SHAPES[at % SHAPES.length],
        symbolSize: 6,
        lineStyle: { width: at === 0 ? 2.5 : 1.5, type: DASHES[at % DASHES.length] },
        areaStyle: at === 0 ? { opacity: 0.15 } : undefined,
      })),
    }],
  };
}

// A chart in something folded has no size yet: it is drawn when it gets one, and again with every new one.
function watch(place) {
  const data = JSON.parse(place.dataset.radar);
  let chart = null;
  const draw = () => {
    if (place.clientWidth === 0) return;
    chart ??= echarts.init(place, null, { renderer: 'svg' });
    chart.resize();
    chart.setOption(option(data, place.clientWidth), true);
  };
  new ResizeObserver(draw).observe(place);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
}

document.querySelectorAll('[data-radar]:not([data-drawn])').forEach(place => {
  place.dataset.drawn = '';
  watch(place);
});
