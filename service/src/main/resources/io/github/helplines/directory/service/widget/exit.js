
let room = null; // while there is room for the way out: what the page itself said of these places

const inOrder = () => [...shown].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
/** The page has the component of GOV.UK, which does the same: ours keeps out of its way. */
const guarded = () => document.querySelector('.govuk-exit-this-page') !== null;
const tell = (count) => shown.forEach((element) => element.tellPresses(count));

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

/** By the first way out that the page names. */
function leave() {
  const to = inOrder().map((element) => element.way).find(Boolean) ?? EXIT_URL;
  try {
    shown.forEach((element) => element.forget());
  } finally {
    away(to);
  }
}

const onKey = onShift(leave, tell, guarded);

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
