// Renders a form-js form, keeps what is typed, sends it, and says in words what came of it.
(() => {
  const place = document.querySelector('[data-form]');
  if (!place) {
    return;
  }
  const { action, readOnly, draft: draftName, back, page } = place.dataset;
  const read = (id) => JSON.parse(document.getElementById(id)?.textContent || '{}');
  const schema = read('form-schema');
  const data = read('form-data');
  const isReadOnly = readOnly === 'true';
  const session = { ...read('form-session'), closed: isReadOnly };
  const summary = document.getElementById('form-messages');
  const headers = () => ({
    Accept: 'application/json, application/problem+json',
    'X-CSRF-TOKEN': document.querySelector('meta[name=_csrf]')?.content || '',
  });

  const dataName = (component) => component.path || component.key;
  const inputs = (components) =>
    (components || []).flatMap((component) =>
      component.components && !component.path ? inputs(component.components) : dataName(component) ? [component] : [],
    );
  const fields = inputs(schema.components);
  const fieldOf = (name) => fields.find((field) => dataName(field) === name.split(/[.[]/)[0]);
  // owners[2].name: the field of a list's rows, and which row.
  const inRow = (name) => {
    const [, list, row, key] = name.match(/^(\w+)\[(\d+)]\.(\w+)$/) || [];
    const field = list && inputs(fieldOf(list)?.components).find((child) => dataName(child) === key);
    return field && { field, row: Number(row) };
  };
  const labelOf = (field) => {
    const label = field?.label || field?.dateLabel || '';
    // A label that is taken from data is read where it stands.
    return label.startsWith('=')
      ? place.querySelector(`[id*="-${field.id}"]`)?.closest('.fjs-form-field')?.querySelector('label')?.firstChild?.textContent || ''
      : label;
  };
  // Several groups ask for a name: the summary says whose.
  const groups = (components, group) =>
    (components || []).flatMap((component) => [
      [component.id, group],
      ...groups(component.components, component.label || group),
    ]);
  const groupOf = new Map(groups(schema.components, ''));
  const order = [...groupOf.keys()];
  // form-js puts a name of its own before the field's.
  const nodeOf = (field, row) => place.querySelector(`[id$="-${field.id}${row === undefined ? '' : `_${row}`}"]`);

  const { browser, language } = window.guildhallWords;
  const element = (tag, attributes = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), attributes);
    node.append(...children);
    return node;
  };

  const say = (kind, title, ...content) => {
    const heading = element('h2', { className: 'message-title' }, title);
    const box = element('div', { className: `message message-${kind}`, tabIndex: -1 }, heading, ...content);
    box.setAttribute('role', kind === 'info' ? 'status' : 'alert');
    summary.replaceChildren(box);
    if (kind !== 'info') {
      box.focus({ preventScroll: true });
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      box.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
    }
  };
  const paragraph = (text) => element('p', {}, text);
  const link = (href, text) => element('p', {}, element('a', { href }, text));

  const focusField = (field, row) => {
    const target =
      (row !== undefined && nodeOf(field, row)) ||
      place.querySelector(`[id$="-${field.id}"]:is(input, textarea)`) ||
      place.querySelector(`[id*="-${field.id}"]:is(input, textarea, [tabindex])`) ||
      nodeOf(field) ||
      place.querySelector(`[data-id="${field.id}"] input`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };

  const sayErrors = (messages) => {
    const list = element('ul');
    const inOrder = [...messages].sort((a, b) => order.indexOf(a.field?.id) - order.indexOf(b.field?.id));
    for (const { field, row, text } of inOrder) {
      const group = row === undefined ? groupOf.get(field?.id) : `${groupOf.get(field?.id)} ${row + 1}`;
      const label = [group, labelOf(field).replace(/\.$/, '')].filter(Boolean).join(', ');
      const sentence = label && !text.includes(labelOf(field)) ? browser('label', label, text) : text;
      if (field) {
        const jump = element('a', { href: `#${nodeOf(field, row)?.id || ''}` }, sentence);
        jump.addEventListener('click', (event) => {
          event.preventDefault();
          focusField(field, row);
        });
        list.append(element('li', {}, jump));
      } else {
        list.append(element('li', {}, sentence));
      }
    }
    say('error', messages.length === 1 ? browser('attention-one') : browser('attention', messages.length), list);
  };

  const button = (text, act) => {
    const made = element('button', { type: 'button', className: 'btn btn-link p-0' }, text);
    made.addEventListener('click', act);
    return made;
  };
  const moment = (at) => new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

  const drafts = window.guildhallDrafts({
    address: `${action}/draft`,
    name: draftName || action,
    page,
    session,
    headers,
    note: document.getElementById('form-saved'),
    tell(newer, { takeOther, keepThis }) {
      say(
        'warning',
        browser('newer'),
        paragraph(browser('newer-lead', moment(newer.at))),
        element('p', {}, button(browser('newer-load'), takeOther)),
        element(
          'p',
          {},
          button(browser('newer-keep'), () => {
            summary.replaceChildren();
            keepThis();
          }),
        ),
      );
    },
  });
  const typed = (all) =>
    Object.fromEntries(
      fields
        .filter((field) => !field.readonly && !field.disabled && field.type !== 'filepicker' && !field.properties?.askAnew)
        .map((field) => [dataName(field), all[dataName(field)]]),
    );
  const files = window.guildhallFiles({ place, fields, address: `${action}/files`, session, headers, element });

  // Texts of a form are Markdown; what people typed is shown in them letter by letter.
  const texts = new Set();
  const collectTexts = (components) =>
    (components || []).forEach((component) => {
      texts.add(component.text);
      collectTexts(component.components);
    });
  collectTexts(schema.components);
  const asLetters = (value) =>
    typeof value === 'string'
      ? value.replace(/[&<>"'`*_[\]!#|~\\]|^[ \t]*[-+=]/gm, (found) => found.replace(/\S/g, (one) => `&#${one.codePointAt(0)};`))
      : value;
  const templating = new FormViewer.FeelersTemplating();
  const evaluate = templating.evaluate.bind(templating);
  templating.evaluate = (template, context, options) =>
    evaluate(template, context, texts.has(template) ? { ...options, sanitizer: asLetters } : options);

  const firstMessage = (errors) => (Array.isArray(errors) ? errors.flat(Infinity).find(Boolean) : errors);

  let touched = false;

  const start = async () => {
    const draft = isReadOnly ? null : drafts.load();
    window.guildhallWords.prepare();
    // Every keystroke counts at once: what waits to be counted is lost when the form is drawn anew in between.
    const form = new FormViewer.Form({ container: place, debounce: false, additionalModules: [files.module, { templating: ['value', templating] }] });
    window.guildhallWords.check(form);
    form._state.properties = { ...form._state.properties, readOnly: isReadOnly };
    await form.importSchema({ ...schema, id: schema.id }, { ...data, ...draft?.typed, ...files.data() });
    place.removeAttribute('aria-busy');
    window.guildhallWords.watch(place, [...form.get('formFieldRegistry').getAll()]);
    files.attach(form, () => (touched = true));

    if (draft) {
      const discard = button(browser('draft-discard'), async () => {
        await drafts.discard();
        window.location.reload();
      });
      const where = draft.inBrowser ? [paragraph(browser('draft-here'))] : [];
      const other = draft.other
        ? [paragraph(browser('draft-other', moment(draft.other.at))),
          element('p', {}, button(browser('draft-use-other'), () => drafts.takeOther()))]
        : [];
      say('info', browser('draft-back', moment(draft.at)), ...where, ...other, element('p', {}, discard));
    }
    if (isReadOnly) {
      return;
    }

    // For what a page offers beside the form, such as saving it for later.
    window.guildhallForm = { typed: () => typed(form._getState().data), leave: drafts.done };

    let sending = false;
    for (const kind of ['input', 'change', 'click']) {
      place.addEventListener(kind, () => (touched = true), { capture: true });
    }
    let timer;
    let kept = JSON.stringify(typed(form._getState().data));
    const keep = (all) => {
      const now = typed(all);
      const text = JSON.stringify(now);
      if (touched && text !== kept && !sending) {
        drafts.save(now);
      }
      kept = text;
    };
    form.on('changed', (event) => {
      clearTimeout(timer);
      timer = setTimeout(() => keep(event.data), 400);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        clearTimeout(timer);
        keep(form._getState().data);
        drafts.leave();
      }
    });

    const own = place.querySelector('button[type=submit]');
    const submit = own || element('button', { type: 'button', className: 'btn btn-primary btn-lg' }, place.dataset.submit || 'Submit');
    if (!own) {
      submit.addEventListener('click', () => form.submit());
      document.getElementById('form-actions').prepend(submit);
    }

    const busy = (on) => {
      sending = on;
      submit.setAttribute('aria-busy', String(on));
      submit.classList.toggle('disabled', on);
    };

    form.on('submit', async ({ data: answers, errors }) => {
      const invalid = fields.filter((field) => firstMessage(errors[field.id]));
      const nested = Object.keys(errors).filter((id) => !fields.some((field) => field.id === id));
      if (Object.keys(errors).length > 0) {
        const registry = form.get('formFieldRegistry');
        sayErrors([
          ...invalid.map((field) => ({ field, text: firstMessage(errors[field.id]) })),
          ...nested.flatMap((id) =>
            Object.entries(errors[id])
              .filter(([, said]) => firstMessage(said))
              .map(([row, said]) => ({ field: registry.get(id), row: Number(row), text: firstMessage(said) })),
          ),
        ]);
        return;
      }
      const waitsFor = files.busy();
      if (waitsFor) {
        sayErrors([{ field: waitsFor, text: browser('files-on-their-way') }]);
        return;
      }
      if (sending) {
        return;
      }
      busy(true);
      try {
        await send(form, answers);
      } finally {
        busy(false);
      }
    });
  };

  const send = async (form, answers) => {
    let response;
    try {
      response = await fetch(action, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { ...headers(), 'Content-Type': 'application/json' },
        body: JSON.stringify({ page, data: answers }),
      });
    } catch {
      say(
        'error',
        browser('unreachable'),
        paragraph(browser('unreachable-lead')),
      );
      return;
    }
    const answer = await response.json().catch(() => ({}));
    if (response.ok) {
      drafts.done();
      window.location.assign(answer.next || '/');
    } else if (answer.errors) {
      const messages = Object.entries(answer.errors).map(([name, text]) => ({ ...(inRow(name) || { field: fieldOf(name) }), text }));
      const beside = {};
      for (const { field, row, text } of messages) {
        if (row !== undefined) {
          (beside[field.id] ||= [])[row] = [text];
        } else if (field && !field.path) {
          beside[field.id] = [text];
        }
      }
      form._setState({ errors: beside });
      sayErrors(messages);
    } else {
      refuse(response.status, answer);
    }
  };

  const refuse = (status, { title, detail }) => {
    const says = {
      401: [browser('signed-out'), browser('signed-out-lead')],
      403: [browser('refused'), browser('refused-lead')],
      404: [browser('gone'), browser('gone-lead')],
      409: [browser('changed'), browser('changed-lead')],
      429: [browser('too-many'), browser('too-many-lead')],
    }[status] || [browser('failed'), browser('failed-lead')];
    const useServer = detail && status !== 404 && status < 500;
    say(
      'error',
      useServer && title && status !== 400 && title !== 'Conflict' && title !== 'Forbidden' && title !== 'Too Many Requests' ? title : says[0],
      paragraph(useServer ? detail : says[1]),
      link(status === 401 ? '/sign-in' : back || '/', status === 401 ? browser('sign-in') : browser('back')),
    );
  };

  start().catch(() => {
    place.removeAttribute('aria-busy');
    say('error', browser('not-shown'), paragraph(browser('not-shown-lead')));
  });
})();
