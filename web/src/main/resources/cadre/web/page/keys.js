// The palette of commands (Ctrl K), and single letters as shortcuts: g and a letter goes to an area, / searches, ? shows
// the keys. Letters do nothing while somebody types, and nothing at all where they were turned off.
'use strict';

(() => {
  const palette = document.getElementById('palette');
  if (!palette) return;
  const help = document.getElementById('keys');
  const input = document.getElementById('palette-q');
  const list = document.getElementById('palette-list');
  const status = palette.querySelector('[role=status]');
  const action = palette.querySelector('form').getAttribute('action');
  const letters = document.documentElement.dataset.keys !== 'off';
  let chosen = -1;
  let asking = null;
  let later = 0;
  let going = 0;

  const options = () => [...list.children];

  const choose = (index) => {
    const all = options();
    all.forEach((option, i) => {
      option.id = 'palette-' + i;
      option.setAttribute('aria-selected', i === index);
    });
    chosen = index;
    if (index >= 0 && all[index]) {
      input.setAttribute('aria-activedescendant', all[index].id);
      all[index].scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };

  const ask = async () => {
    if (asking) asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(action + '?part=true&q=' + encodeURIComponent(input.value), { signal: asking.signal });
      if (!answer.ok) return;
      list.innerHTML = await answer.text();
      const count = options().length;
      choose(count > 0 ? 0 : -1);
      status.textContent = count === 0 ? 'Nothing is called so.' : count === 1 ? 'One found.' : count + ' found.';
    } catch (e) {
      if (e.name !== 'AbortError') status.textContent = 'The server does not answer.';
    }
  };

  const open = () => {
    if (palette.open) return;
    input.value = '';
    palette.showModal();
    ask();
  };

  const go = (option) => {
    if (option) window.location.assign(option.dataset.address);
  };

  input.addEventListener('input', () => {
    window.clearTimeout(later);
    later = window.setTimeout(ask, 120);
  });

  input.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'ArrowDown' && count > 0) choose((chosen + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) choose((chosen + count - 1) % count);
    else if (event.key === 'Enter' && chosen >= 0) go(options()[chosen]);
    else return;
    event.preventDefault();
  });

  list.addEventListener('click', (event) => go(event.target.closest('[role=option]')));

  // A click beside a dialog closes it.
  [palette, help].forEach((dialog) => dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  }));

  const search = document.querySelector('.top .find');
  if (search) {
    search.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    search.querySelector('kbd').hidden = false;
  }

  const types = (element) => element.isContentEditable
    || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName)
    || element.closest('[role=textbox],[role=combobox],[role=listbox],[role=grid],[role=application]');

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
      return;
    }
    if (!letters || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]') || types(event.target)) return;
    const now = Date.now();
    if (now - going < 1500) {
      going = 0;
      const link = document.querySelector('nav.menu a[data-key="' + CSS.escape(event.key) + '"]');
      if (link) {
        event.preventDefault();
        window.location.assign(link.href);
      }
    } else if (event.key === 'g') {
      going = now;
    } else if (event.key === '/') {
      event.preventDefault();
      open();
    } else if (event.key === '?') {
      help.showModal();
    }
  });
})();
