// What every request of htmx needs: the CSRF header, a word when it fails, the sign-in page when the session is over.
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener('htmx:configRequest', event => {
  const token = meta('_csrf');
  if (token && event.detail.verb !== 'get') event.detail.headers[meta('_csrf_header')] = token;
});

function say(kind, detail) {
  const notice = document.getElementById('notice');
  if (!notice) return;
  notice.textContent = [notice.dataset[kind], detail].filter(Boolean).join(' ');
  notice.hidden = false;
  notice.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('htmx:beforeRequest', () => {
  const notice = document.getElementById('notice');
  if (notice) notice.hidden = true;
});
document.addEventListener('htmx:sendError', () => say('lost'));
document.addEventListener('htmx:responseError', event => {
  const { status, responseText } = event.detail.xhr;
  const answer = responseText.startsWith('{') ? JSON.parse(responseText) : {};
  if (status === 401) location.reload();
  else if (status >= 500) say('broken', answer.reference);
  else say('refused', answer.message);
});
document.addEventListener('htmx:beforeSwap', event => {
  const address = event.detail.xhr.responseURL;
  if (address && new URL(address).pathname.endsWith('/sign-in')) {
    event.preventDefault();
    location.assign(location.href);
  }
});
