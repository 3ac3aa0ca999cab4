// Saves the application on the server and has the link to it sent, so that it can be finished on any device.
(() => {
  const form = document.querySelector('form[data-save-later]');
  if (!form) {
    return;
  }
  const mail = form.querySelector('input[name=mail]');
  const button = form.querySelector('button[type=submit]');
  const said = form.querySelector('[role=alert]');
  const { unreachable, refused } = form.dataset;

  const say = (text) => {
    said.textContent = text;
    said.hidden = !text;
    mail.setAttribute('aria-invalid', String(Boolean(text)));
  };

  form.closest('details')?.addEventListener('toggle', () => {
    mail.value ||= window.guildhallForm?.typed().contactMail || '';
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-busy') === 'true' || !window.guildhallForm) {
      return;
    }
    say('');
    button.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          Accept: 'application/json, application/problem+json',
          'Content-Type': 'application/json',
          'X-CSRF-TOKEN': document.querySelector('meta[name=_csrf]')?.content || '',
        },
        body: JSON.stringify({ page: form.dataset.page, mail: mail.value, typed: window.guildhallForm.typed() }),
      });
      const answer = await response.json().catch(() => ({}));
      if (response.ok) {
        window.guildhallForm.leave();
        window.location.assign(answer.next);
      } else {
        say(answer.errors?.mail || answer.errors?.[''] || answer.detail || refused);
        mail.focus();
      }
    } catch {
      say(unreachable);
    } finally {
      button.setAttribute('aria-busy', 'false');
    }
  });
})();
