// Buttons that choose light, dark or what the machine prefers.
const root = document.documentElement;

function mark() {
  document.querySelectorAll('[data-theme]').forEach(button =>
    button.setAttribute('aria-pressed', String(button.dataset.theme === root.dataset.themeChoice)));
}

document.querySelectorAll('[data-theme-choice]:not(html)').forEach(group => { group.hidden = false; });
document.addEventListener('click', event => {
  const button = event.target.closest('button[data-theme]');
  if (!button) return;
  root.dataset.themeChoice = button.dataset.theme;
  if (button.dataset.theme === 'auto') localStorage.removeItem('theme');
  else localStorage.setItem('theme', button.dataset.theme);
  dispatchEvent(new Event('uptake:theme'));
  mark();
});
mark();
