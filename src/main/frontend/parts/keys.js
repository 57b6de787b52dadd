// Keyboard of the lists: j and k move, Enter opens, c claims, x selects, / searches, ? explains. Each has a button or link as well.
const rows = () => [...document.querySelectorAll('[data-row]')];
const typing = target => target.closest('input, textarea, select, [contenteditable], dialog, .fjs-container') !== null;
const link = row => row.querySelector('[data-open]');

function step(by) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex(row => row.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  link(next).focus();
  next.scrollIntoView({ block: 'nearest' });
}

function inRow(selector) {
  document.activeElement?.closest('[data-row]')?.querySelector(selector)?.click();
}

const help = document.getElementById('keyboard-help');
const actions = {
  j: () => step(1),
  k: () => step(-1),
  c: () => (document.activeElement?.closest('[data-row]') ? inRow('[data-claim]') : document.querySelector('.up-task [data-claim]')?.click()),
  x: () => inRow('[data-select]'),
  '/': () => document.querySelector('[data-search]')?.focus(),
  '?': () => help?.showModal(),
};

if (help) {
  document.querySelectorAll('[data-help-open]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => help.showModal());
  });
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (typing(event.target)) {
      if (event.key === 'Escape' && event.target.matches('[data-search]')) event.target.blur();
      return;
    }
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
