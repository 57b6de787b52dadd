// The figures on the elements. A figure is a link to the list that it counts, said in full to a screen reader.
function badge(kind, { href, text, label }) {
  const node = document.createElement(href ? 'a' : 'span');
  node.className = `mon-badge mon-badge-${kind}`;
  if (href) node.href = href;
  node.title = label;
  node.setAttribute('aria-label', label);
  node.textContent = text;
  return node;
}

// figures stay readable when the drawing is small
const scale = { min: 0.85, max: 1.3 };
const place = { open: { top: -13, right: 22 }, overdue: { bottom: 13, right: 22 }, done: { bottom: 13, left: -10 } };

// open at the upper right, overdue at the lower right, done at the lower left: as the legend says
export function badges(viewer, row) {
  const overlays = viewer.get('overlays');
  const canvas = viewer.get('canvas');
  const id = row.dataset.element;
  for (const kind of ['open', 'overdue', 'done']) {
    const cell = row.querySelector(`[data-count="${kind}"]`);
    const count = Number(cell?.dataset.value ?? 0);
    if (count === 0) continue;
    const href = cell.querySelector('a')?.href;
    const html = badge(kind, { href, text: cell.dataset.text, label: cell.dataset.label });
    overlays.add(id, `count-${kind}`, { position: place[kind], html, scale });
    if (kind !== 'done') canvas.addMarker(id, `mon-is-${kind}`);
  }
}

// A call activity leads to the diagram of the process that it calls.
export function link(viewer, row, label) {
  const target = row.querySelector('[data-opens-process]');
  const text = target.dataset.text ? `${target.dataset.text} ↗` : '↗';
  const html = badge('into', { href: target.href, text, label: `${label} ${row.dataset.name}` });
  viewer.get('overlays').add(row.dataset.element, 'into', { position: { top: -13, left: -10 }, html, scale });
}
