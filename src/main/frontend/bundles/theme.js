// Runs before the first paint: the display chosen by the person, else what the machine prefers.
const chosen = localStorage.getItem('theme');
const dark = matchMedia('(prefers-color-scheme: dark)');
const apply = () => {
  const now = localStorage.getItem('theme');
  document.documentElement.dataset.bsTheme = now === 'light' || now === 'dark' ? now : dark.matches ? 'dark' : 'light';
};
document.documentElement.dataset.themeChoice = chosen ?? 'auto';
dark.addEventListener('change', apply);
addEventListener('uptake:theme', apply);
apply();
