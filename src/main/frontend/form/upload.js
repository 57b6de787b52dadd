import { headers } from './server.js';

export const MOST_FILES = 20;

/** Whether the file is of a type that the field accepts (".pdf,.docx,image/*"). */
export function accepted(file, accept) {
  const types = (accept ?? '').split(',').map(type => type.trim().toLowerCase()).filter(Boolean);
  return !types.length || types.some(type =>
    type.startsWith('.') ? file.name.toLowerCase().endsWith(type)
      : type.endsWith('/*') ? file.type.startsWith(type.slice(0, -1))
        : file.type === type);
}

export function readable(accept, say) {
  const types = (accept ?? '').split(',').map(type => type.trim()).filter(Boolean);
  return types.map(type => (type === 'image/*' ? say('forms.ui.file.pictures')
    : type.replace(/^\.|^.*\//, '').toUpperCase())).join(', ');
}

export function size(bytes, language) {
  const [amount, unit] = bytes >= 1e6 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e3, 'kilobyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 })
    .format(amount);
}

/** Sends one file; resolves to {file} or {message}. XMLHttpRequest, since fetch tells no progress. */
export function upload(url, file, formKey, onProgress) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'text';
    Object.entries(headers({ Accept: 'application/json' })).forEach(([name, value]) =>
      request.setRequestHeader(name, value));
    request.upload.onprogress = event =>
      event.lengthComputable && onProgress(Math.round((100 * event.loaded) / event.total));
    request.onload = () => resolve(answer(request));
    request.onerror = request.ontimeout = request.onabort = () => resolve({});
    const body = new FormData();
    body.append('file', file);
    body.append('formKey', formKey);
    request.send(body);
  });
}

function answer(request) {
  try {
    const body = JSON.parse(request.responseText);
    return request.status < 300 && body.id ? { file: { id: body.id, name: body.name, size: body.size } } : body;
  } catch {
    return {};
  }
}
