/** Above everything else on the page, wherever in it the element stands. */
function raise(element) {
  if (!element.showPopover) return;
  element.popover = 'manual';
  if (!element.matches(':popover-open')) element.showPopover();
}

/** White over all that is to be seen. */
function hide() {
  const cover = document.createElement('div');
  const white = document.createElement('div');
  white.className = 'cover';
  Object.assign(white.style, {
    position: 'fixed', top: 0, left: 0, width: '100%', height: '100%', maxWidth: 'none', maxHeight: 'none', margin: 0,
    padding: 0, border: 0, background: '#fff', zIndex: 2147483647,
  });
  // No style of the page reaches it there.
  cover.attachShadow({ mode: 'open' }).append(white);
  document.documentElement.append(cover);
  raise(white);
}

/** Away from this page at once, and not back to it: in place of it, and of the page around it where that is allowed. */
function away(to) {
  try {
    hide();
  } catch {
    // Whatever a page made of its browser: nobody is kept here by it.
  }
  try {
    window.top.location.replace(to);
  } catch {
    window.location.replace(to);
  }
  // A frame that may not take the page around it along leaves alone.
  if (window !== window.top) setTimeout(() => window.location.replace(to), 1000);
}

/**
 * Listens for Shift three times within five seconds, with no other key between: as in the component of GOV.UK.
 *
 * @param tell is given how many presses were made, none again when they no longer count
 * @param off whether somebody else does this
 */
function onShift(leave, tell, off = () => false) {
  let presses = 0;
  let alone = false; // Shift is down, and nothing else was since
  let deadline = 0;
  let expiry = 0;
  return (event) => {
    if (event.type !== 'keyup') {
      alone = event.key === 'Shift' && (alone || !event.repeat);
      if (event.key !== 'Shift' && presses) tell((presses = 0));
      return;
    }
    if (event.key !== 'Shift' || !alone || off()) return;
    alone = false;
    clearTimeout(expiry);
    presses = presses && Date.now() < deadline ? presses + 1 : 1;
    if (presses === 3) return leave();
    if (presses === 1) deadline = Date.now() + 5000;
    expiry = setTimeout(() => tell((presses = 0)), deadline - Date.now());
    tell(presses);
  };
}
