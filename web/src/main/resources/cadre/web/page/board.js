// The board: cards are dragged from stage to stage, and the form that moves one opens in front of it.
'use strict';

document.addEventListener('DOMContentLoaded', () => {
  const board = document.querySelector('.board');
  const mover = document.getElementById('mover');
  if (!board || !mover) return;
  let dragged = null;

  const open = (number, to) => {
    const query = new URLSearchParams({ back: board.dataset.back });
    if (to) query.set('to', to);
    const address = board.dataset.root + '/' + number + '/stage?' + query;
    htmx.ajax('GET', address, { target: '#mover', select: '#move', swap: 'innerHTML' })
      .catch(() => { window.location = address; });
  };

  mover.addEventListener('htmx:afterSwap', () => {
    if (!mover.open) mover.showModal();
    const first = mover.querySelector('#to');
    if (first) first.focus();
  });
  mover.addEventListener('click', (event) => {
    if (event.target.closest('.cancel')) {
      event.preventDefault();
      mover.close();
    }
  });

  board.addEventListener('click', (event) => {
    const move = event.target.closest('a.move');
    if (!move || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    open(move.closest('.card').dataset.number);
  });

  board.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('.card[draggable=true]');
    if (!dragged) return;
    event.dataTransfer.setData('text/plain', dragged.dataset.number);
    event.dataTransfer.effectAllowed = 'move';
    dragged.classList.add('dragged');
  });
  board.addEventListener('dragend', () => {
    if (dragged) dragged.classList.remove('dragged');
    dragged = null;
    board.querySelectorAll('.over').forEach((lane) => lane.classList.remove('over'));
  });
  board.addEventListener('dragover', (event) => {
    const lane = event.target.closest('.lane');
    board.querySelectorAll('.over').forEach((other) => { if (other !== lane) other.classList.remove('over'); });
    if (!dragged || !lane || lane === dragged.closest('.lane')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    lane.classList.add('over');
  });
  board.addEventListener('drop', (event) => {
    const lane = event.target.closest('.lane');
    if (!dragged || !lane || lane === dragged.closest('.lane')) return;
    event.preventDefault();
    open(dragged.dataset.number, lane.dataset.stage);
  });
});
