// Passkeys: the server asks, the browser's own dialogue answers, the server decides.
(() => {
  const supported = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';
  if (!supported) {
    return;
  }
  for (const note of document.querySelectorAll('[data-no-passkeys]')) {
    note.hidden = true;
  }

  const dialogue = {
    create: (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
    get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  };

  class Refused extends Error {}

  const send = async (address, body) => {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        'Content-Type': 'application/json',
        'X-CSRF-TOKEN': document.querySelector('meta[name=_csrf]')?.content || '',
      },
      body: JSON.stringify(body),
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new Refused(answer.detail || '');
    }
    return answer;
  };

  const inWords = (problem, words) => {
    if (problem instanceof Refused) {
      return problem.message || words.failed;
    }
    if (problem instanceof TypeError) {
      return words.unreachable;
    }
    return { NotAllowedError: words.cancelled, AbortError: words.cancelled, InvalidStateError: words.known }[problem.name] || words.failed;
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const button = form.querySelector('button[type=submit]');
    const said = form.querySelector('[role=alert]');
    const say = (text) => {
      said.textContent = text;
      said.hidden = !text;
    };
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (button.getAttribute('aria-busy') === 'true') {
        return;
      }
      say('');
      button.setAttribute('aria-busy', 'true');
      try {
        const options = await send(form.dataset.options, {});
        const credential = await dialogue[form.dataset.passkey](options);
        const { next } = await send(form.action, { name: form.elements.name?.value, credential: credential.toJSON() });
        window.location.assign(next);
      } catch (problem) {
        say(inWords(problem, form.dataset));
      } finally {
        button.setAttribute('aria-busy', 'false');
      }
    });
  }
})();
