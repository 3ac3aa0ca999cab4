// What every page does: times in the reader's zone, live parts that only move when something changed.
(() => {
  // The reader's own way to write dates, as long as it is in the language of the page.
  const page = document.documentElement.lang || 'en';
  const language = navigator.languages.find((one) => one.startsWith(page)) || page;
  const formats = {
    exact: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
  };

  const localise = (root) => {
    for (const element of root.querySelectorAll('time[data-as]')) {
      const instant = new Date(element.dateTime);
      const format = formats[element.dataset.as];
      // A day without a clock time belongs to no zone and stays as it is.
      if (format && element.dateTime.includes('T') && !Number.isNaN(instant.getTime())) {
        element.textContent = format.format(instant);
        element.title = instant.toISOString();
      }
    }
  };

  const zone = document.querySelector('[data-zone]');
  if (zone) {
    zone.textContent = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  localise(document);

  // Where the navigation is wider than the screen, the reader's own place in it is in view.
  const here = document.querySelector('.site-nav [aria-current]');
  const nav = here?.closest('ul');
  if (nav) {
    nav.scrollLeft += here.getBoundingClientRect().left - nav.getBoundingClientRect().left - (nav.clientWidth - here.offsetWidth) / 2;
  }

  // Drafts may hold personal data: they leave this browser together with the person.
  document.querySelector('form[data-sign-out]')?.addEventListener('submit', () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('guildhall.draft:')) {
        localStorage.removeItem(key);
      }
    }
  });

  for (const input of document.querySelectorAll('input[type=file][data-most-bytes]')) {
    input.addEventListener('change', () => {
      const large = [...input.files].some((file) => file.size > Number(input.dataset.mostBytes));
      input.setCustomValidity(large ? input.dataset.tooLarge : '');
      input.reportValidity();
    });
  }

  for (const form of document.querySelectorAll('form[data-once]')) {
    form.addEventListener('submit', () => {
      for (const button of form.querySelectorAll('button[type=submit]')) {
        button.setAttribute('aria-busy', 'true');
        setTimeout(() => (button.disabled = true));
      }
    });
  }

  const live = document.getElementById('live');
  if (live) {
    let shown = live.innerHTML;
    let updatedAt = new Date();
    const age = document.getElementById('live-age');
    const say = (text) => {
      if (age && age.textContent !== text) {
        age.textContent = text;
      }
    };
    const lost = () => say(document.body.dataset.stale.replace('{0}', formats.exact.format(updatedAt)));
    document.body.addEventListener('htmx:sendError', lost);
    document.body.addEventListener('htmx:responseError', lost);
    document.body.addEventListener('htmx:beforeSwap', (event) => {
      if (event.detail.target.id !== 'live' || event.detail.xhr.status !== 200) {
        return;
      }
      updatedAt = new Date();
      say('');
      const next = new DOMParser().parseFromString(event.detail.serverResponse, 'text/html').getElementById('live');
      if (next && next.innerHTML === shown) {
        event.detail.shouldSwap = false;
      } else if (next) {
        shown = next.innerHTML;
      }
    });
    document.body.addEventListener('htmx:afterSettle', (event) => {
      localise(document);
      const now = document.getElementById('live');
      if (now?.dataset.updated && event.detail.target?.id === 'live') {
        say(now.dataset.updated);
      }
    });

    // The server says that something changed; what, the page asks for itself. Nobody listens in a tab that nobody sees.
    if (live.dataset.stream && window.EventSource) {
      let stream;
      const look = () => window.htmx?.trigger(document.body, 'live:changed');
      const listen = () => {
        stream = new EventSource(live.dataset.stream);
        stream.addEventListener('changed', look);
      };
      listen();
      document.addEventListener('visibilitychange', () => {
        stream.close();
        if (!document.hidden) {
          listen();
          look();
        }
      });
      window.addEventListener('pagehide', () => stream.close());
      window.addEventListener('pageshow', (event) => event.persisted && listen());
    }
  }
})();
