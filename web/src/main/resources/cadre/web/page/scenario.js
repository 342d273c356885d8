// Scenarios: people and teams are moved by pointer or keyboard, changes are made without leaving the page, people are found
// while typing. Everything here also works with the forms of the page.
'use strict';

(() => {
  const board = () => document.getElementById('scenario');
  const editable = () => board() && board().dataset.editable === 'yes';
  const say = (text) => {
    const place = document.getElementById('say');
    if (place) place.textContent = text;
  };

  // --- Making a change -------------------------------------------------------------------------------------------

  let line = Promise.resolve();

  /** Sends a form; the page is renewed in place, or left when the answer is another one. One after the other. */
  function send(action, fields, focus, said) {
    line = line.then(async () => {
      const answer = await fetch(action, { method: 'POST', body: new URLSearchParams(fields), credentials: 'same-origin' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.getElementById('scenario');
      if (!next || (answer.redirected && new URL(answer.url).pathname !== window.location.pathname)) {
        window.location.assign(answer.redirected ? answer.url : window.location.href);
        return;
      }
      renew(next, focus);
      const faults = next.querySelector('.faults');
      if (faults) faults.focus();
      else {
        const message = page.querySelector('.said p');
        say(message ? message.textContent : said || 'Done.');
      }
    }).catch(() => say('The server did not answer. Nothing was changed.'));
    return line;
  }

  /** Puts the new page in the place of the old one; what was folded open and what was searched for stays so. */
  function renew(next, focus) {
    const old = board();
    const open = [...old.querySelectorAll('details[open]')].map(keyOf);
    const closed = [...old.querySelectorAll('.unit details:not([open])')].map(keyOf);
    const search = document.getElementById('q');
    const typed = search && !search.defaultValue ? search.value : '';
    old.replaceWith(next);
    next.querySelectorAll('details').forEach((details) => {
      if (open.includes(keyOf(details))) details.open = true;
      if (closed.includes(keyOf(details))) details.open = false;
    });
    if (typed) document.getElementById('q').value = typed;
    window.htmx.process(next);
    prepare();
    mirror();
    filter();
    const at = focus && next.querySelector(focus);
    if (at) {
      const folded = at.closest('details');
      if (folded) folded.open = true;
      at.focus();
    }
  }

  function keyOf(details) {
    const team = details.closest('.unit');
    return (team ? team.dataset.team + ' ' : '') + (details.className || '')
      + (team ? '' : details.querySelector('summary').textContent);
  }

  function change(fields, focus, said) {
    const form = document.getElementById('move');
    const token = form.querySelector('input[type=hidden]');
    send(form.action, { [token.name]: token.value, ...fields }, focus, said);
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!board() || !board().contains(form)) return;
    if (form.matches('.seek')) {
      if (!document.getElementById('q').defaultValue) event.preventDefault();
      return;
    }
    if (!/\/(changes|undoing|redoing|comments|deletion)$/.test(new URL(form.action).pathname)) return;
    event.preventDefault();
    const button = event.submitter;
    send(form.action, new FormData(form), button && button.name ? `[name=${button.name}]` : '#board', 'Done.');
  });

  // --- Where something can be put --------------------------------------------------------------------------------

  /** What can be moved: a person to a team, a team to a domain. */
  function thing(element) {
    const person = element.closest('.person');
    const handle = element.closest('.handle[data-handle]');
    return person || handle;
  }

  const isPerson = (item) => item.classList.contains('person');
  const nameOf = (item) => (isPerson(item) ? item.dataset.name : item.closest('.unit').dataset.name);
  const targets = (item) => [...board().querySelectorAll(isPerson(item) ? '.unit' : '.domain')];
  const home = (item) => item.closest('.unit');

  function served(item, domain) {
    return home(item).dataset.serves.split(' ').includes(domain.dataset.domain);
  }

  function drop(item, target) {
    if (isPerson(item)) {
      if (target === home(item)) {
        say(`${nameOf(item)} stays in ${target.dataset.name}.`);
        return;
      }
      change({ kind: 'move', person: item.dataset.seat, to: target.dataset.team },
        `[data-seat="${CSS.escape(item.dataset.seat)}"]`, `${nameOf(item)} is in ${target.dataset.name} now.`);
    } else {
      const team = home(item);
      change({ kind: 'toggle', serving: team.dataset.team, domain: target.dataset.domain },
        `.unit[data-team="${CSS.escape(team.dataset.team)}"] .handle`,
        `${team.dataset.name} ${served(item, target) ? 'no longer serves' : 'serves'} ${target.dataset.name}.`);
    }
  }

  // --- By keyboard -----------------------------------------------------------------------------------------------

  let held = null;

  function pick(item) {
    const all = targets(item);
    held = { item, all, at: isPerson(item) ? all.indexOf(home(item)) : 0 };
    item.classList.add('held');
    item.setAttribute('aria-pressed', 'true');
    all[held.at].classList.add('target');
    say(`${nameOf(item)} is picked up. ${place()} Arrows choose, Enter drops, Escape leaves it.`);
  }

  function place() {
    const target = held.all[held.at];
    const what = isPerson(held.item) ? (target === home(held.item) ? ', where it is now'  : '')
      : served(held.item, target) ? ', served now: Enter ends that' : ', not served now';
    return `${target.dataset.name}${what}, ${held.at + 1} of ${held.all.length}.`;
  }

  function letGo() {
    if (!held) return;
    held.item.classList.remove('held');
    held.item.setAttribute('aria-pressed', 'false');
    held.all.forEach((target) => target.classList.remove('target'));
    held = null;
    catchUp();
  }

  function step(by) {
    held.all[held.at].classList.remove('target');
    held.at = (held.at + by + held.all.length) % held.all.length;
    held.all[held.at].classList.add('target');
    held.all[held.at].scrollIntoView({ block: 'nearest' });
    say(place());
  }

  document.addEventListener('keydown', (event) => {
    if (!editable()) return;
    const item = event.target.closest && thing(event.target);
    const forward = ['ArrowDown', 'ArrowRight'].includes(event.key);
    const back = ['ArrowUp', 'ArrowLeft'].includes(event.key);
    if (held) {
      if (event.key === 'Escape') {
        say(`${nameOf(held.item)} stays where it was.`);
        letGo();
      } else if (forward || back) step(forward ? 1 : -1);
      else if (event.key === 'Enter' || event.key === ' ') {
        const { item: moved, all, at } = held;
        letGo();
        drop(moved, all[at]);
      } else if (event.key === 'Tab') {
        letGo();
        return;
      } else return;
      event.preventDefault();
    } else if (item && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      pick(item);
    } else if (item && isPerson(item) && (forward || back || event.key === 'Home' || event.key === 'End')) {
      event.preventDefault();
      rove(item, event.key, forward);
    }
  });

  /** Within a team, arrows go from one to the next; Tab goes to the next team. */
  function rove(item, key, forward) {
    const all = [...item.closest('.people').querySelectorAll('li:not([hidden]) .person')];
    const at = all.indexOf(item);
    const to = key === 'Home' ? 0 : key === 'End' ? all.length - 1
      : Math.max(0, Math.min(all.length - 1, at + (forward ? 1 : -1)));
    all.forEach((person, i) => person.setAttribute('tabindex', i === to ? '0' : '-1'));
    all[to].focus();
  }

  // --- By pointer ------------------------------------------------------------------------------------------------

  let drag = null;

  document.addEventListener('pointerdown', (event) => {
    if (!editable() || event.button !== 0) return;
    const item = thing(event.target);
    // A finger on a name scrolls the page; on the sign before it, it drags.
    if (!item || (event.pointerType === 'touch' && isPerson(item) && !event.target.closest('.sign'))) return;
    letGo();
    drag = { item, x: event.clientX, y: event.clientY, ghost: null, target: null };
  });

  document.addEventListener('pointermove', (event) => {
    if (!drag) return;
    if (!drag.ghost) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return;
      drag.ghost = document.createElement('div');
      drag.ghost.className = 'carried';
      drag.ghost.setAttribute('aria-hidden', 'true');
      drag.ghost.textContent = nameOf(drag.item);
      document.body.append(drag.ghost);
      document.body.classList.add('dragging');
      drag.item.classList.add('held');
    }
    drag.ghost.style.left = `${event.clientX + 12}px`;
    drag.ghost.style.top = `${event.clientY + 12}px`;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const target = under && under.closest(isPerson(drag.item) ? '.unit' : '.domain');
    if (drag.target && drag.target !== target) drag.target.classList.remove('target');
    drag.target = target;
    if (target) target.classList.add('target');
    const edge = 60;
    if (event.clientY < edge) window.scrollBy(0, -12);
    if (event.clientY > window.innerHeight - edge) window.scrollBy(0, 12);
  });

  function endDrag(dropped) {
    if (!drag) return;
    const { item, ghost, target } = drag;
    drag = null;
    if (!ghost) return;
    ghost.remove();
    document.body.classList.remove('dragging');
    item.classList.remove('held');
    if (target) target.classList.remove('target');
    catchUp();
    if (dropped && target) drop(item, target);
  }

  document.addEventListener('pointerup', () => endDrag(true));
  document.addEventListener('pointercancel', () => endDrag(false));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') endDrag(false);
  });

  // --- Finding people --------------------------------------------------------------------------------------------

  function filter() {
    const search = document.getElementById('q');
    const found = document.getElementById('found');
    if (!search || search.defaultValue) return;
    const wanted = search.value.trim().toLowerCase();
    let count = 0;
    const people = document.querySelectorAll('.people li');
    people.forEach((entry) => {
      const fits = !wanted || entry.firstElementChild.dataset.words.includes(wanted);
      entry.hidden = !fits;
      if (fits) count++;
    });
    if (wanted) {
      document.querySelectorAll('.unit details').forEach((details) => {
        if (details.querySelector('li:not([hidden])')) details.open = true;
      });
    }
    found.textContent = wanted ? `${count} of ${people.length} people` : `${people.length} people`;
    prepareStops();
  }

  document.addEventListener('input', (event) => {
    if (event.target.id === 'q') filter();
  });

  // --- What is new on the page -----------------------------------------------------------------------------------

  function prepareStops() {
    document.querySelectorAll('.people').forEach((team) => {
      let first = true;
      team.querySelectorAll('li').forEach((entry) => {
        const person = entry.firstElementChild;
        person.setAttribute('tabindex', first && !entry.hidden ? '0' : '-1');
        if (!entry.hidden) first = false;
      });
    });
  }

  function prepare() {
    if (!editable()) return;
    document.getElementById('how').hidden = false;
    document.querySelectorAll('.person, .handle[data-handle]').forEach((item) => {
      item.setAttribute('role', 'button');
      item.setAttribute('aria-pressed', 'false');
      item.setAttribute('aria-describedby', 'how');
      if (!isPerson(item)) item.setAttribute('tabindex', '0');
    });
    prepareStops();
  }

  /** The answer also stands at the lower edge of the window, to be seen while somebody is being moved. */
  function mirror(from) {
    const place = document.getElementById('now');
    const answer = (from || document).querySelector(from ? 'h1' : '.figures h1');
    const status = (from || document).querySelector(from ? '.status' : '.figures .status');
    if (!place || !answer) return;
    place.replaceChildren(Object.assign(document.createElement('b'), { textContent: answer.textContent }),
      Object.assign(document.createElement('span'), { className: 'quiet', textContent: status.textContent }));
    place.hidden = false;
  }

  prepare();
  mirror();

  // While somebody is being moved the page stays still; only the answer at the lower edge goes on.
  let kept = null;
  document.addEventListener('htmx:sseBeforeMessage', (event) => {
    if (!(drag && drag.ghost) && !held) return;
    event.preventDefault();
    kept = event.detail.data;
    mirror(new DOMParser().parseFromString(kept, 'text/html'));
  });

  function catchUp() {
    const figures = document.querySelector('.figures');
    if (kept && figures) figures.innerHTML = kept;
    kept = null;
  }

  // The answer is read out when it is first there and when it is final, not each time it gets more exact.
  let told = '';
  document.addEventListener('htmx:sseMessage', (event) => {
    const figures = event.target.closest('.figures');
    const answer = figures && figures.querySelector('h1');
    mirror();
    if (!answer || !figures.querySelector('table')) return;
    if (!told) {
      told = answer.textContent;
      say(told);
    }
  });
  // When it is final, the page stays as it is.
  document.addEventListener('htmx:sseClose', (event) => {
    const figures = event.target.closest('.figures');
    if (!figures) return;
    event.stopPropagation();
    const answer = figures.querySelector('h1').textContent;
    if (answer !== told) say(answer);
    told = '';
  }, true);
})();
