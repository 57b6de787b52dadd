// The live diagram: draws a process, puts the figures of its table on it, and lets table and diagram point at each other.
// The table on the page is the only source of the figures.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { badges, link } from '../parts/diagram-badges.js';
import { hearTable } from '../parts/diagram-table.js';

const CLOSEST = 0.3;
const NEAREST = 3;
const MARGIN = 0.97; // so that no frame lies under the edge

// Names of colours, not the colours: the drawing follows when the page turns dark.
const colours = () => ({
  defaultFillColor: 'var(--up-surface)',
  defaultStrokeColor: 'var(--up-ink)',
  defaultLabelColor: 'var(--up-ink)',
});

async function draw(frame) {
  const { diagram: address, table } = frame.dataset;
  const rows = [...document.querySelectorAll(`#${table} [data-element]`)];
  const place = frame.querySelector('[data-canvas]');
  // the wheel belongs to the page: a diagram that swallows it is a trap on the way to the table
  const viewer = new NavigatedViewer({ container: place, zoomScroll: { enabled: false }, bpmnRenderer: colours() });
  const answer = await fetch(address, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) throw new Error(`diagram: ${answer.status}`);
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const shown = rows.filter(row => registry.get(row.dataset.element));
  shown.forEach(row => badges(viewer, row));
  shown.filter(row => row.dataset.calls).forEach(row => link(viewer, row, frame.dataset.openLabel));
  hearTable(viewer, shown);
  const fit = () => canvas.zoom(canvas.zoom('fit-viewport', 'auto') * MARGIN, 'auto');
  const zoom = by => canvas.zoom(Math.min(NEAREST, Math.max(CLOSEST, canvas.zoom() * by)), 'auto');
  const moves = { in: () => zoom(1.25), out: () => zoom(0.8), fit };
  frame.querySelectorAll('[data-zoom]').forEach(button =>
    button.addEventListener('click', () => moves[button.dataset.zoom]()));
  steer(place, canvas, moves);
  drag(place, canvas);
  begin(place, canvas, fit);
}

// As high as the drawing needs. On a narrow screen the whole would be too small to read: begin at the left, readable.
function begin(place, canvas, fit) {
  const { inner } = canvas.viewbox();
  const readable = Math.max(0.75, Math.min(1, place.clientWidth / (inner.width + 40)));
  const height = Math.min(innerHeight * 0.7, inner.height * readable + 110);
  place.style.height = `${Math.max(220, height)}px`;
  canvas.resized();
  fit();
  if (canvas.zoom() >= 0.75) return; // smaller than that the labels are no reading matter
  canvas.zoom(readable);
  const box = canvas.viewbox();
  canvas.viewbox({ ...box, x: inner.x - 20, y: inner.y - 30 });
}

// The viewer's own dragging knows the mouse only.
function drag(place, canvas) {
  let last = null;
  place.addEventListener('pointerdown', event => {
    if (event.pointerType !== 'mouse') last = event;
  });
  place.addEventListener('pointermove', event => {
    if (last?.pointerId !== event.pointerId) return;
    canvas.scroll({ dx: event.clientX - last.clientX, dy: event.clientY - last.clientY });
    last = event;
  });
  ['pointerup', 'pointercancel'].forEach(name => place.addEventListener(name, () => { last = null; }));
}

function steer(place, canvas, moves) {
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
