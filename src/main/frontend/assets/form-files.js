// Sends files while a form is filled in; the form itself keeps only the ids that the server gave them.
window.guildhallFiles = ({ place, fields, address, session, headers, element }) => {
  const pickers = fields.filter((field) => field.type === 'filepicker');
  const none = [];
  const entries = new Map(
    pickers.map((field) => [
      field.key,
      (session.files || []).filter((file) => file.field === field.key).map((file) => ({ ...file, state: 'there' })),
    ]),
  );
  const inputOf = (field) => place.querySelector(`input[type=file][id$="-${field.id}"]`);
  const widgets = new Map();
  let form;
  let queue = Promise.resolve();
  let changed = () => {};

  const { browser, language } = window.guildhallWords;
  const size = (bytes) =>
    bytes === 0
      ? browser('file-empty-size')
      : bytes < 1024 * 1024
        ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString(language)} KB`
        : `${(bytes / 1024 / 1024).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;
  const accepted = (field) =>
    field.accept ? field.accept.split(',').map((one) => one.trim().toLowerCase()) : session.endings || none;
  const ids = (field) => entries.get(field.key).filter(({ state }) => state === 'there').map(({ id }) => id);

  const keep = (field) => {
    const fieldInstance = form
      .get('formFieldInstanceRegistry')
      .getAllKeyed()
      .find(({ id }) => id === field.id);
    if (fieldInstance) {
      form._update({ fieldInstance, value: ids(field) });
    }
    changed();
  };

  const says = {
    waiting: browser('file-waiting'),
    checking: browser('file-checking'),
    there: browser('file-there'),
  };

  const draw = (field) => {
    const widget = widgets.get(field.key);
    if (!widget) {
      return;
    }
    widget.list.replaceChildren(
      ...entries.get(field.key).map((entry) => {
        const title = entry.url
          ? element('a', { href: entry.url, target: '_blank', rel: 'noopener', className: 'upload-name' }, entry.name)
          : element('span', { className: 'upload-name' }, entry.name);
        const state = element('span', { className: 'upload-state' }, entry.error || says[entry.state] || '');
        entry.bar = entry.state === 'sending' ? element('progress', { max: 100, value: entry.percent || 0 }) : null;
        entry.bar?.setAttribute('aria-label', browser('file-sending', entry.name));
        const does = entry.state === 'there' ? 'remove' : entry.state === 'refused' ? 'dismiss' : 'cancel';
        const away = element('button', { type: 'button', className: 'btn btn-quiet btn-sm' }, browser(`file-${does}`));
        away.setAttribute('aria-label', browser(`file-${does}-named`, entry.name));
        away.disabled = session.closed;
        away.addEventListener('click', () => remove(field, entry));
        const again = entry.file && entry.retry ? element('button', { type: 'button', className: 'btn btn-quiet btn-sm' }, browser('file-again')) : '';
        if (again) {
          again.addEventListener('click', () => {
            remove(field, entry);
            add(field, [entry.file]);
          });
        }
        return element(
          'li',
          { className: `upload upload-${entry.state}` },
          element('div', { className: 'upload-text' }, title, element('span', { className: 'soft' }, ` ${size(entry.size)}`), state, entry.bar || ''),
          element('div', { className: 'upload-tools' }, again, session.closed ? '' : away),
        );
      }),
    );
  };

  const announce = (field, text) => {
    const widget = widgets.get(field.key);
    if (widget) {
      widget.live.textContent = text;
    }
  };

  const refuse = (field, entry, error, retry = false) => {
    Object.assign(entry, { state: 'refused', error, retry });
    draw(field);
    announce(field, browser('file-refused', entry.name, error));
  };

  const fault = (field, file) => {
    const name = file.name.toLowerCase();
    const endings = accepted(field);
    if (file.size === 0) {
      return browser('file-empty');
    }
    if (file.size > session.largest) {
      return browser('file-large', size(session.largest));
    }
    return endings.length > 0 && !endings.some((ending) => name.endsWith(ending))
      ? browser('file-type', endings.join(', '))
      : '';
  };

  const send = (field, entry) =>
    new Promise((done) => {
      if (entry.state !== 'waiting') {
        done();
        return;
      }
      const request = new XMLHttpRequest();
      entry.request = request;
      entry.state = 'sending';
      draw(field);
      request.open('POST', `${address}/${encodeURIComponent(field.key)}`);
      const name = encodeURIComponent(entry.name).replace(/['()*!]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
      for (const [header, value] of Object.entries({
        ...headers(),
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      })) {
        request.setRequestHeader(header, value);
      }
      request.upload.addEventListener('progress', (event) => {
        entry.percent = event.total ? (100 * event.loaded) / event.total : 0;
        if (entry.bar) {
          entry.bar.value = entry.percent;
        }
      });
      request.upload.addEventListener('load', () => {
        if (entry.state === 'sending') {
          entry.state = 'checking';
          draw(field);
        }
      });
      request.addEventListener('load', () => {
        let answer = {};
        try {
          answer = JSON.parse(request.responseText);
        } catch {
          // Said by the status below.
        }
        if (request.status === 200) {
          const twin = entries.get(field.key).find((other) => other !== entry && other.id === answer.id);
          if (twin) {
            entries.set(field.key, entries.get(field.key).filter((other) => other !== entry));
          } else {
            Object.assign(entry, answer, { state: 'there', file: null });
          }
          draw(field);
          keep(field);
          announce(field, twin ? browser('file-twin', twin.name) : browser('file-attached', entry.name));
        } else {
          const ended = request.status === 401 ? browser('file-signed-out') : '';
          refuse(field, entry, ended || answer.detail || browser('file-failed'), request.status >= 500);
        }
        done();
      });
      request.addEventListener('error', () => {
        refuse(field, entry, browser('file-unsent'), true);
        done();
      });
      request.addEventListener('abort', done);
      request.send(entry.file);
    });

  const add = (field, files) => {
    const chosen = field.multiple ? files : files.slice(0, 1);
    if (!field.multiple && chosen.length > 0) {
      entries.get(field.key).forEach((entry) => remove(field, entry));
    }
    for (const file of chosen) {
      const entry = { name: file.name, size: file.size, file, state: 'waiting' };
      entries.get(field.key).push(entry);
      const problem = fault(field, file);
      if (problem) {
        refuse(field, entry, problem);
      } else {
        queue = queue.then(() => send(field, entry));
      }
    }
    draw(field);
  };

  const remove = async (field, entry) => {
    const was = entry.state;
    entry.state = 'gone';
    entry.request?.abort();
    entries.set(field.key, entries.get(field.key).filter((other) => other !== entry));
    draw(field);
    widgets.get(field.key)?.button.focus();
    if (was === 'there') {
      keep(field);
      announce(field, browser('file-removed', entry.name));
      await fetch(`${address}/${entry.id}`, { method: 'DELETE', credentials: 'same-origin', keepalive: true, headers: headers() }).catch(() => {});
    }
  };

  const dress = (field) => {
    const input = inputOf(field);
    const box = input?.closest('.fjs-form-field');
    if (!box || box.querySelector('.uploads')) {
      return;
    }
    const button = box.querySelector('button');
    const list = element('ul', { className: 'uploads' });
    const live = element('p', { className: 'visually-hidden' });
    live.setAttribute('role', 'status');
    const hint = element(
      'p',
      { className: 'upload-hint', id: `${input.id}-hint` },
      browser(field.multiple ? 'files-hint' : 'file-hint', accepted(field).join(', '), size(session.largest)),
    );
    list.setAttribute('aria-label', browser('files-of', field.label));
    button.firstChild.data = browser(field.multiple ? 'files-choose' : 'file-choose');
    button.setAttribute('aria-label', `${button.textContent}: ${field.label}`);
    button.setAttribute('aria-describedby', hint.id);
    if (session.closed) {
      hint.hidden = true;
    }
    box.append(hint, list, live);
    widgets.set(field.key, { list, live, button });
    for (const kind of ['dragover', 'dragleave', 'drop']) {
      box.addEventListener(kind, (event) => {
        if (session.closed || ![...(event.dataTransfer?.types || [])].includes('Files')) {
          return;
        }
        event.preventDefault();
        box.classList.toggle('upload-over', kind === 'dragover');
        if (kind === 'drop') {
          add(field, [...event.dataTransfer.files]);
        }
      });
    }
    draw(field);
  };

  // form-js keeps chosen files for whoever submits the form; here they are on their way at once.
  place.addEventListener(
    'change',
    (event) => {
      const field = pickers.find((one) => inputOf(one) === event.target);
      if (field) {
        event.stopPropagation();
        const files = [...event.target.files];
        event.target.value = '';
        add(field, files);
      }
    },
    { capture: true },
  );

  return {
    module: {
      fileRegistry: [
        'value',
        {
          hasKey: () => true,
          getFiles: () => none,
          setFiles() {},
          deleteFiles() {},
          getAllFiles: () => new Map(),
          getKeys: () => none,
          clear() {},
        },
      ],
    },
    /** Values of the form's file fields. */
    data: () => Object.fromEntries(pickers.map((field) => [field.key, ids(field)])),
    attach(to, onChange) {
      form = to;
      changed = onChange;
      const dressAll = () => pickers.forEach(dress);
      dressAll();
      if (pickers.length > 0) {
        new MutationObserver(dressAll).observe(place, { childList: true, subtree: true });
      }
    },
    busy: () => pickers.find((field) => entries.get(field.key).some(({ state }) => ['waiting', 'sending', 'checking'].includes(state))),
  };
};
