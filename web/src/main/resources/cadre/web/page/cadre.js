// What works better with script; everything works without it too.
'use strict';

// A summary of errors is read out and focused when a form comes back.
document.addEventListener('DOMContentLoaded', () => {
  const faults = document.querySelector('.faults');
  if (faults) faults.focus();
});

// When what a page watches has ended, the page shows how.
document.addEventListener('htmx:sseClose', (event) => {
  if (event.detail && event.detail.type === 'message') window.location.reload();
});
