
let presses = 0;
let alone = false; // Shift is down, and nothing else was since
let deadline = 0;
let expiry = 0;
let room = null; // while there is room for the way out: what the page itself said of these places

const inOrder = () => [...shown].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
/** The page has the component of GOV.UK, which does the same: ours keeps out of its way. */
const guarded = () => document.querySelector('.govuk-exit-this-page') !== null;
const tell = (count) => shown.forEach((element) => element.tellPresses(count));

/** Above everything else on the page, wherever in it the element stands. */
function raise(element) {
  if (!element.showPopover) return;
  element.popover = 'manual';
  if (!element.matches(':popover-open')) element.showPopover();
}

/** Whether it is laid out: not in a tab or a fold that is closed. */
const displayed = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;

/**
 * Once a page, on the first element that is to be seen: the emergency lines, which need a card, and the way out, where
 * the page has none of its own.
 */
function arrange() {
  const order = inOrder();
  const seen = order.some(displayed) ? order.filter(displayed) : order;
  const first = seen.find((element) => element.data);
  const exit = guarded() ? null : seen[0];
  order.forEach((element) => element.settle(element === first, element === exit));
  makeRoom(Boolean(exit) && displayed(exit) && !matchMedia('(min-width:40em)').matches);
}

/**
 * Where a window is narrow the way out is as wide as the window, to be hit in a hurry. What the page ends with can then be
 * scrolled clear of it, and so is what gets the focus (WCAG 2.2, 2.4.11): a button in a corner would hide a short link too.
 */
function makeRoom(wanted) {
  if (wanted === Boolean(room)) return;
  const [page, view] = [document.body.style, document.documentElement.style];
  if (wanted) {
    room = [page.paddingBlockEnd, view.scrollPaddingBlockEnd];
    page.paddingBlockEnd = `calc(${getComputedStyle(document.body).paddingBlockEnd} + max(4rem, 64px))`;
    view.scrollPaddingBlockEnd = 'max(4rem, 64px)';
  } else {
    [page.paddingBlockEnd, view.scrollPaddingBlockEnd] = room;
    room = null;
  }
}

/** After the page itself has done what this makes it do: a tab or a fold may be open now. */
const onMove = () => setTimeout(arrange);

/** Away from this page at once, and not back to it: in place of it, and of the page around it where that is allowed. */
function leave() {
  const to = inOrder().map((element) => element.way).find(Boolean) ?? EXIT_URL;
  const cover = make('div');
  const inside = cover.attachShadow({ mode: 'open' });
  if (style) inside.adoptedStyleSheets = [style];
  inside.append(make('div', 'cover'));
  fix(inside.firstChild, { top: 0, left: 0, width: '100%', height: '100%', background: '#fff' });
  document.documentElement.append(cover);
  raise(inside.firstChild);
  shown.forEach((element) => element.forget());
  try {
    window.top.location.replace(to);
  } catch {
    window.location.replace(to);
  }
  // A frame that may not take the page around it along leaves alone.
  if (window !== window.top) setTimeout(() => window.location.replace(to), 1000);
}

/** Shift three times within five seconds, with no other key between: as in the component of GOV.UK. */
function onKey(event) {
  if (event.type !== 'keyup') {
    alone = event.key === 'Shift' && (alone || !event.repeat);
    if (event.key !== 'Shift' && presses) tell((presses = 0));
    return;
  }
  if (event.key !== 'Shift' || !alone || guarded()) return;
  alone = false;
  clearTimeout(expiry);
  presses = presses && Date.now() < deadline ? presses + 1 : 1;
  if (presses === 3) return leave();
  if (presses === 1) deadline = Date.now() + 5000;
  expiry = setTimeout(() => tell((presses = 0)), deadline - Date.now());
  tell(presses);
}

/** The page is to be seen again, is back from where a browser kept it, or has a network again. */
function onReturn(event) {
  if (!document.hidden && (event.type !== 'pageshow' || event.persisted)) poll();
}

/** What somebody answered is gone before a browser keeps the page for a way back. */
function onHide() {
  shown.forEach((element) => element.forget());
}

function listen(to) {
  const change = to ? 'addEventListener' : 'removeEventListener';
  for (const type of ['keydown', 'keyup', 'pointerdown']) window[change](type, onKey, true);
  for (const type of ['pageshow', 'online']) window[change](type, onReturn);
  document[change]('visibilitychange', onReturn);
  window[change]('pagehide', onHide);
  for (const type of ['click', 'keyup', 'toggle', 'resize']) window[change](type, onMove, { capture: true, passive: true });
}
