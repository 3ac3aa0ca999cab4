// Keeps what is typed into a form: on the server for a task, in this browser for everybody else and while the server is away.
window.guildhallDrafts = ({ address, name, page, session, headers, note, tell }) => {
  const onServer = Boolean(session.person) && !session.closed;
  const localKey = `guildhall.draft:${session.person || ''}:${name}`;
  const retryAfter = 5000;
  const { browser, language } = window.guildhallWords;
  const time = (instant) => new Date(instant).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  const say = (text) => {
    if (note) {
      note.textContent = text;
    }
  };

  const local = {
    load() {
      try {
        return JSON.parse(localStorage.getItem(localKey));
      } catch {
        return null;
      }
    },
    save(typed, seen) {
      try {
        localStorage.setItem(localKey, JSON.stringify({ at: new Date().toISOString(), typed, seen }));
        return true;
      } catch {
        return false;
      }
    },
    drop() {
      try {
        localStorage.removeItem(localKey);
      } catch {
        // A browser without storage has no draft to drop.
      }
    },
  };

  let seen = session.draft?.version || 0;
  let waiting = null;
  let sending = false;
  let stopped = false;
  let timer;

  const away = (typed) => {
    const kept = local.save(typed, seen);
    say(browser(kept ? 'not-saved-away' : 'not-saved-nowhere'));
    waiting = waiting || typed;
    clearTimeout(timer);
    timer = setTimeout(flush, retryAfter);
  };

  const conflict = (newer, typed) => {
    stopped = true;
    local.save(typed, seen);
    say(browser('not-saved-newer'));
    tell(newer, {
      takeOther() {
        local.drop();
        window.location.reload();
      },
      keepThis() {
        seen = newer.version;
        stopped = false;
        waiting = waiting || typed;
        return flush();
      },
    });
  };

  const flush = async (leaving = false) => {
    if (!waiting || sending || stopped) {
      return;
    }
    clearTimeout(timer);
    const typed = waiting;
    waiting = null;
    sending = true;
    let response;
    let answer = {};
    try {
      response = await fetch(address, {
        method: 'PUT',
        credentials: 'same-origin',
        keepalive: leaving,
        headers: { ...headers(), 'Content-Type': 'application/json' },
        body: JSON.stringify({ page, seen, typed }),
      });
      answer = await response.json().catch(() => ({}));
    } catch {
      response = { status: 0, ok: false };
    }
    sending = false;
    if (stopped) {
      return;
    }
    if (response.ok) {
      seen = answer.version;
      local.drop();
      say(browser('saved', time(answer.at)));
      await flush();
    } else if (response.status === 412) {
      conflict(answer, typed);
    } else if (response.status === 0 || response.status >= 500 || response.status === 429) {
      away(typed);
    } else if (response.status === 401 || response.status === 403) {
      stopped = true;
      const kept = local.save(typed, seen);
      say(browser(kept ? 'not-saved-signed-out' : 'not-saved-lost'));
    } else {
      stopped = true;
      const why = answer.errors?.[''] || answer.detail;
      say(why ? browser('not-saved', why) : browser('not-saved-closed'));
    }
  };

  return {
    /** What to continue with, or null: typed, at, inBrowser; other is a second draft that may be taken instead. */
    load() {
      const kept = local.load();
      if (!onServer) {
        return kept && { ...kept, inBrowser: true };
      }
      if (kept && kept.seen === seen) {
        waiting = kept.typed;
        flush();
        return { ...kept, inBrowser: true };
      }
      return session.draft ? { ...session.draft, other: kept } : kept && { ...kept, inBrowser: true };
    },
    /** Makes the draft of this browser the one to continue with. */
    takeOther() {
      const kept = local.load();
      local.save(kept.typed, seen);
      window.location.reload();
    },
    save(typed) {
      if (!onServer) {
        if (local.save(typed, 0)) {
          say(browser('kept'));
        }
        return;
      }
      waiting = typed;
      if (stopped) {
        local.save(typed, seen);
      } else {
        flush();
      }
    },
    /** Saves what is not saved yet while the page goes away. */
    leave() {
      flush(true);
    },
    async discard() {
      stopped = true;
      local.drop();
      if (onServer) {
        await fetch(address, { method: 'DELETE', credentials: 'same-origin', headers: headers() });
      }
    },
    /** The form was sent: there is nothing left to keep. */
    done() {
      stopped = true;
      clearTimeout(timer);
      local.drop();
    },
  };
};
