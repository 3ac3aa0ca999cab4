// Keys for the list of tasks: j and k go down and up, / searches, ? says so. Never inside a field, never with a modifier.
(() => {
  const links = () => [...document.querySelectorAll('#live td a.main')];
  const typing = (target) => target.closest('input, textarea, select, [contenteditable]');
  const go = (step) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1);
    all[next]?.focus();
  };
  const keys = {
    j: () => go(1),
    k: () => go(-1),
    '/': () => document.getElementById('q')?.focus(),
    '?': () => {
      const help = document.getElementById('keys');
      help.open = !help.open;
    },
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || !keys[event.key]) {
      return;
    }
    event.preventDefault();
    keys[event.key]();
  });
})();
