// The live diagram: draws a process, puts the figures of its table on it, and lets table and diagram point at each other.
// The table on the page is the only source of the figures.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { badges, link } from '../parts/diagram-badges.js';
import { hearTable } from '../parts/diagram-table.js';

const CLOSEST = 0.3;
const NEAREST = 3;

async function draw(frame) {
  const { diagram: address, table } = frame.dataset;
  const rows = [...document.querySelectorAll(`#${table} [data-element]`)];
  const viewer = new NavigatedViewer({ container: frame.querySelector('[data-canvas]') });
  const answer = await fetch(address, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) throw new Error(`diagram: ${answer.status}`);
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const shown = rows.filter(row => registry.get(row.dataset.element));
  shown.forEach(row => badges(viewer, row));
  shown.filter(row => row.dataset.calls).forEach(row => link(viewer, row, frame.dataset.openLabel));
  hearTable(viewer, shown);
  const fit = () => canvas.zoom('fit-viewport', 'auto');
  const zoom = by => canvas.zoom(Math.min(NEAREST, Math.max(CLOSEST, canvas.zoom() * by)), 'auto');
  const moves = { in: () => zoom(1.25), out: () => zoom(0.8), fit };
  frame.querySelectorAll('[data-zoom]').forEach(button =>
    button.addEventListener('click', () => moves[button.dataset.zoom]()));
  steer(frame, canvas, moves);
  begin(canvas, fit);
}

// On a narrow screen the whole would be too small to read: begin at the left, readable, and let people scroll.
function begin(canvas, fit) {
  fit();
  if (canvas.zoom() >= 0.45) return;
  canvas.zoom(0.6);
  const box = canvas.viewbox();
  canvas.viewbox({ ...box, x: box.inner.x - 20, y: box.inner.y - 20 });
}

function steer(frame, canvas, moves) {
  const step = 60;
  const keys = {
    ArrowLeft: () => canvas.scroll({ dx: step, dy: 0 }),
    ArrowRight: () => canvas.scroll({ dx: -step, dy: 0 }),
    ArrowUp: () => canvas.scroll({ dx: 0, dy: step }),
    ArrowDown: () => canvas.scroll({ dx: 0, dy: -step }),
    '+': moves.in,
    '-': moves.out,
    0: moves.fit,
  };
  const place = frame.querySelector('[data-canvas]');
  place.addEventListener('keydown', event => {
    if (event.target !== place || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

document.querySelectorAll('[data-diagram]').forEach(frame =>
  draw(frame).catch(error => {
    console.error(error);
    frame.querySelector('[data-canvas]').hidden = true;
    frame.querySelector('[data-failed]').hidden = false;
  }));
