// Selected rows: how many, and the bar that acts on them.
function count(scope) {
  const boxes = [...scope.querySelectorAll('[data-select]')];
  const chosen = boxes.filter(box => box.checked).length;
  scope.querySelectorAll('[data-selected]').forEach(place => { place.textContent = String(chosen); });
  scope.classList.toggle('up-has-selection', chosen > 0);
  const all = scope.querySelector('[data-select-all]');
  if (all) {
    all.checked = boxes.length > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }
}

document.addEventListener('change', event => {
  const scope = event.target.closest('[data-selection]');
  if (!scope) return;
  if (event.target.matches('[data-select-all]')) {
    scope.querySelectorAll('[data-select]').forEach(box => { box.checked = event.target.checked; });
  }
  count(scope);
});
addEventListener('pageshow', () => document.querySelectorAll('[data-selection]').forEach(count));
