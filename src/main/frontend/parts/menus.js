// A <details> used as a menu closes on Escape and when something else is chosen; dialogs open and close by buttons.
document.addEventListener('click', event => {
  document.querySelectorAll('details[data-menu][open]').forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  const opener = event.target.closest('[data-opens]');
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    if (dialog?.showModal) {
      event.preventDefault();
      dialog.showModal();
    }
  }
  event.target.closest('[data-closes]')?.closest('dialog')?.close();
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const menu = document.querySelector('details[data-menu][open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
// a form that a change of any field sends; without script its button does
document.addEventListener('change', event => {
  const form = event.target.closest('form[data-send-on-change]');
  if (form) form.requestSubmit();
});
