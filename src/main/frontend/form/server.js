// Talking to the server: CSRF, what kind of answer came, never an exception that loses text.

export function headers(more = {}) {
  const token = document.querySelector('meta[name="_csrf"]')?.content;
  const name = document.querySelector('meta[name="_csrf_header"]')?.content;
  return { 'X-Requested-With': 'XMLHttpRequest', ...(token && name ? { [name]: token } : {}), ...more };
}

/** One of: {kind: done | rejected | stale | signedOut | offline | failed, body}. */
export async function send(method, url, content, options = {}) {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: headers({ 'Content-Type': 'application/json', Accept: 'application/json' }),
      body: JSON.stringify(content),
      ...options,
    });
    return { kind: kindOf(response), body: await json(response) };
  } catch {
    return { kind: 'offline', body: {} };
  }
}

function kindOf(response) {
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  if (response.status === 401 || response.status === 403) return 'signedOut';
  if (response.redirected || (response.ok && !isJson)) return 'signedOut'; // the login page answered instead
  if (response.ok) return 'done';
  if (response.status === 422 || (response.status === 404 && isJson)) return 'rejected';
  if (response.status === 409) return 'stale';
  return 'failed';
}

async function json(response) {
  try {
    return await response.json();
  } catch {
    return {};
  }
}
