import { mountAll } from '../form/frame.js';

// loaded only on pages with a form; htmx may bring one later
document.addEventListener('htmx:load', event => mountAll(event.target));
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', () => mountAll(document));
} else {
  mountAll(document);
}
