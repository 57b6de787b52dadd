// A file that is too large is told so before it travels: behind the door its answer could not say which form it was.
document.addEventListener('change', ({ target }) => {
  if (!target.dataset?.most) return;
  const tooLarge = [...target.files].some(file => file.size > Number(target.dataset.most));
  target.setCustomValidity(tooLarge ? target.dataset.tooLarge : '');
  target.reportValidity();
});
