// Table and diagram point at each other. Rows are walked with the arrow keys; Enter brings the element into view.
const LIT = 'mon-lit';

export function hearTable(viewer, rows) {
  const canvas = viewer.get('canvas');
  const byElement = new Map(rows.map(row => [row.dataset.element, row]));
  let lit = null;

  function light(id) {
    if (lit === id) return;
    if (lit) {
      canvas.removeMarker(lit, LIT);
      byElement.get(lit).classList.remove(LIT);
    }
    lit = byElement.has(id) ? id : null;
    if (!lit) return;
    canvas.addMarker(lit, LIT);
    byElement.get(lit).classList.add(LIT);
  }

  const show = row => canvas.scrollToElement(row.dataset.element, { top: 120, bottom: 120, left: 160, right: 160 });

  rows.forEach(row => {
    const { element } = row.dataset;
    row.addEventListener('pointerenter', () => light(element));
    row.addEventListener('pointerleave', () => light(rows.find(other => other.contains(document.activeElement))?.dataset.element));
    row.addEventListener('focusin', () => {
      light(element);
      walkFrom(rows, row);
    });
    row.addEventListener('focusout', () => light(null));
    row.addEventListener('keydown', event => step(event, rows, row, show));
    row.querySelector('[data-show]')?.addEventListener('click', () => show(row));
  });
  viewer.on('element.hover', ({ element }) => light(labelled(element)));
  viewer.on('element.out', () => light(null));
  viewer.on('element.click', ({ element }) => {
    const row = byElement.get(labelled(element));
    if (row && !listed(row)) document.querySelector('[data-only-work]').checked = false;
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus({ preventScroll: true });
  });
  const first = rows.find(listed) ?? rows[0];
  if (first) walkFrom(rows, first);
}

// not hidden because no work can lie there
const listed = row => row.getClientRects().length > 0;

// the label beside an event or a gateway stands for it
const labelled = element => (element.labelTarget ?? element).id;

function walkFrom(rows, current) {
  rows.forEach(row => { row.tabIndex = row === current ? 0 : -1; });
}

function step(event, rows, row, show) {
  if (event.target !== row) return;
  const those = rows.filter(listed);
  const at = those.indexOf(row);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: those.length - 1 }[event.key];
  if (event.key === 'Enter') show(row);
  else if (those[to]) {
    event.preventDefault();
    those[to].focus();
    show(those[to]);
  }
}
