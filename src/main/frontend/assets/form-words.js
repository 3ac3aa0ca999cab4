// What forms say besides their own texts, in the language of the page: form-js itself speaks English only.
window.guildhallWords = (() => {
  const page = document.documentElement.lang || 'en';
  // The reader's own way to write dates and numbers, as long as it is in the language of the page.
  const language = navigator.languages.find((one) => one.startsWith(page)) || page;
  const words = JSON.parse(document.getElementById('form-words')?.textContent || '{}');
  const text = (key, ...values) => words[key].replace(/\{(\d)}/g, (place, at) => values[at] ?? place);
  const browser = (key, ...values) => text(`browser.${key}`, ...values);

  const missing = { number: 'number', checkbox: 'checkbox', radio: 'choice', select: 'choice', checklist: 'choices', taglist: 'choices', filepicker: 'file' };
  const noDate = ({ subtype = 'date' }) => text(subtype === 'datetime' ? 'check.date-and-time' : `check.missing.${subtype}`);
  // What form-js says of an answer, and the words of our server for the same.
  const problems = [
    [/^Field is required/, (field) => (field.type === 'datetime' ? noDate(field) : text(`check.missing.${missing[field.type] || 'text'}`))],
    [/^Field must match pattern/, () => text('check.pattern')],
    [/minimum length of (\d+)/, (field, value, least) => text('check.min-length', least)],
    [/maximum length of (\d+)/, (field, value, most) => text('check.max-length', most, String(value).trim().length)],
    [/minimum value of (\S+)\.$/, (field, value, least) => text('check.min', least)],
    [/maximum value of (\S+)\.$/, (field, value, most) => text('check.max', most)],
    [/valid email/, () => text('check.email')],
    [/phone number/, () => text('check.phone')],
    [/expected to be an integer/, () => text('check.whole')],
    [/at most (\d+) decimal/, (field, value, digits) => text('check.decimals', digits)],
    [/two nearest valid values/, (field) => text('check.multiple', field.increment)],
    [/is not a number/, () => text('check.number')],
  ];
  const problem = (said, field, value) => {
    for (const [pattern, words] of problems) {
      const found = said.match(pattern);
      if (found) {
        return words(field, value, ...found.slice(1));
      }
    }
    return said;
  };

  // Words of form-js around the fields, by where they stand; what people typed never stands there.
  const around = [
    ['.fjs-repeat-render-add', /^Add new$/, () => browser('row-add')],
    ['.fjs-repeat-render-collapse', /^Expand all \((\d+)\)$/, (more) => browser('rows-more', more)],
    ['.fjs-repeat-render-collapse', /^Collapse$/, () => browser('rows-less')],
    ['.fjs-repeat-row-remove', /^Remove list item (\d+)$/, (row) => browser('row-remove', row)],
    ['.fjs-dropdownlist-empty', /^No results$/, () => browser('no-results')],
    ['.fjs-dropdownlist-empty', /^All values selected$/, () => browser('all-chosen')],
    ['.fjs-taglist-skip-link', /^Skip to search$/, () => browser('to-search')],
    ['.fjs-taglist-tag-remove', /^Remove tag$/, () => browser('tag-remove')],
    ['.fjs-form-field-taglist input, .fjs-form-field-select input', /^Search$/, () => browser('search')],
    ['.fjs-number-arrow-container', /^Increment$/, () => browser('increment')],
    ['.fjs-number-arrow-container', /^Decrement$/, () => browser('decrement')],
    ['.fjs-form-field-select', /^Select$/, () => browser('select')],
    ['.fjs-table-middle-container', /^Nothing to show\.$/, () => browser('nothing')],
    ['.fjs-table-nav-button', /^Previous page$/, () => browser('page-before')],
    ['.fjs-table-nav-button', /^Next page$/, () => browser('page-next')],
    ['.fjs-table-nav-label', /^ of $/, () => ` ${browser('page-of')} `],
    ['.fjs-table-th', /^Click to sort by (.*) ascending$/, (column) => browser('sort-up', column)],
    ['.fjs-table-th', /^Click to sort by (.*) descending$/, (column) => browser('sort-down', column)],
    ['.fjs-table-th', /^Click to remove sorting$/, () => browser('sort-off')],
    ['.fjs-filepicker-container .fjs-form-field-label', /^No files selected$/, () => browser('no-files')],
    ['.fjs-form-field-error', /^Date and time must both be entered\.$/, () => text('check.date-and-time')],
  ];
  const put = (said, owner, set) => {
    for (const [place, pattern, words] of around) {
      const found = said?.match(pattern);
      if (found && owner?.closest(place)) {
        set(words(...found.slice(1)));
        return;
      }
    }
  };
  const attributes = ['aria-label', 'placeholder', 'title'];
  const translate = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      put(node.data, node.parentElement, (words) => (node.data = words));
      return;
    }
    attributes.forEach((name) => put(node.getAttribute?.(name), node, (words) => node.setAttribute(name, words)));
    node.childNodes.forEach(translate);
  };

  // form-js asks for the browser's own date format by the locale "default".
  const Format = Intl.DateTimeFormat;
  const speakDates = () => {
    Intl.DateTimeFormat = new Proxy(Format, {
      construct: (target, [locale, ...rest]) => new target(locale === 'default' ? language : locale, ...rest),
    });
    const name = (date, options) => new Format(language, { ...options, timeZone: 'UTC' }).format(date);
    const months = (month) => [...Array(12).keys()].map((at) => name(Date.UTC(2024, at, 1), { month }));
    // 2024 began with a Monday.
    const days = (weekday) => [...Array(7).keys()].map((at) => name(Date.UTC(2024, 0, 7 + at), { weekday }));
    window.flatpickr?.localize({
      months: { longhand: months('long'), shorthand: months('short') },
      weekdays: { longhand: days('long'), shorthand: days('short') },
      firstDayOfWeek: page === 'de' ? 1 : 0,
      yearAriaLabel: browser('calendar-year'),
      monthAriaLabel: browser('calendar-month'),
    });
  };
  /** dd.mm.yyyy as the language writes it, which form-js leaves in English letters. */
  const dateHint = (format) =>
    format.replace('dd', browser('day')).replace('yyyy', browser('year'));

  return {
    language,
    browser,
    /** Before the form is made. */
    prepare: speakDates,
    /** Lets a form say what it has to say of answers in our words. */
    check(form) {
      const validator = form.get('validator');
      const check = validator.validateFieldInstance.bind(validator);
      const registry = form.get('formFieldRegistry');
      validator.validateFieldInstance = (instance, value) =>
        check(instance, value).map((said) => problem(said, registry.get(instance.id), value));
    },
    /** Keeps what stands around the fields in our words, and marks what is in another language than the page. */
    watch(place, fields) {
      const mark = (within) => {
        for (const field of fields.filter(({ properties }) => properties?.lang && properties.lang !== page)) {
          // What is inside of a group speaks for itself.
          const said = field.components
            ? within.querySelectorAll(`label[for$="-${field.id}"]`)
            : [...within.querySelectorAll(`[id*="-${field.id}"]`)]
                .filter(({ id }) => new RegExp(`-${field.id}([-_]|$)`).test(id))
                .map((node) => node.closest('.fjs-form-field') || node);
          said.forEach((node) => (node.lang = field.properties.lang));
        }
        within.querySelectorAll('.fjs-powered-by, .fjs-powered-by-lightbox').forEach((node) => (node.lang = 'en'));
        within
          .querySelectorAll('.fjs-form-field-datetime input')
          .forEach((input) => (input.placeholder = dateHint(input.placeholder)));
      };
      translate(place);
      mark(place);
      new MutationObserver((changes) => {
        for (const { type, target, addedNodes } of changes) {
          (type === 'childList' ? addedNodes : [target]).forEach(translate);
        }
        if (changes.some(({ type }) => type === 'childList')) {
          mark(place);
        }
      }).observe(place, { subtree: true, childList: true, characterData: true, attributeFilter: attributes });
    },
  };
})();
