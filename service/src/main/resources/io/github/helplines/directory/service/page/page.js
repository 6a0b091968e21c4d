/*
 * What the pages of the directory do where there is a script; without it they work all the same. Nothing is kept.
 */
const way = document.querySelector('a.exit');
const told = document.querySelector('.presses');

function leave(event) {
  event?.preventDefault();
  away(way.href);
}

/** Says how many more presses of Shift it takes; nothing when none was pressed. */
function tell(count) {
  told.textContent = count ? told.dataset[count === 2 ? 'once' : 'twice'] : '';
}

way.addEventListener('click', leave);
const onKey = onShift(leave, tell);
for (const type of ['keydown', 'keyup', 'pointerdown']) addEventListener(type, onKey, true);
for (const keys of document.querySelectorAll('.keys')) keys.hidden = false;
