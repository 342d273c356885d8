// A comparison under way: calm for those who asked their system for less motion, and held still by a button. A decision is
// printed, and its address copied, by a button.
'use strict';

(() => {
  const live = document.getElementById('live');
  if (live) {
    // This file is run before htmx looks at the page, so that it opens the calm stream at once.
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      live.setAttribute('sse-connect', live.getAttribute('sse-connect') + '?calm=true');
    }
    const pause = live.querySelector('.pause');
    const button = pause.querySelector('button');
    pause.hidden = false;
    button.addEventListener('click', () => {
      const held = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', held);
    });
    live.addEventListener('htmx:sseBeforeMessage', (event) => {
      if (button.getAttribute('aria-pressed') === 'true') event.preventDefault();
    });
  }

  const print = document.querySelector('.print');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }

  const copy = document.querySelector('.copy');
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(window.location.origin + copy.dataset.address);
      copy.querySelector('span').textContent = 'The link is copied';
    });
  }
})();
