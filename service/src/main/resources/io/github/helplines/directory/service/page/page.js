/*
 * What the pages of the directory do where there is a script; without it they work all the same. Nothing is kept.
 */
const way = document.querySelector('a.exit');
const told = document.querySelector('.presses');
const news = document.querySelector('.changed');
const unchecked = document.querySelector('.unchecked');

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

/** Says of the keys where they reach us: a frame gets none before it has the focus. */
function promise(reached) {
  for (const keys of document.querySelectorAll('.keys')) keys.hidden = !reached;
}

promise(window === window.top || document.hasFocus());
if (window !== window.top) {
  addEventListener('focus', () => promise(true));
  addEventListener('blur', () => promise(false));
}

/** In a frame one page takes the other's place: Back leads out of the page around it, and not through what was looked at. */
function follow(event) {
  const link = event.target.closest?.('a[href^="/embed/"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  window.location.replace(link.href);
}

if (window !== window.top) document.addEventListener('click', follow);

/** What gets the focus in a frame may be fixed to its edge: then no browser brings it into sight. */
addEventListener('blur', () => {
  const entered = document.activeElement;
  if (entered?.localName === 'iframe') entered.scrollIntoView({ block: 'nearest' });
});

const POLL = 30_000; // between two looks at what was recalled
const LIMIT = 10_000; // then we no longer wait
const OLD = 2.5 * POLL; // then we say since when nobody could look
let timer = 0;
let checked = Date.now(); // what stands here was right
let late = setTimeout(age, OLD + 1);

const numbered = () => document.querySelector('[data-channel]') !== null;

/** Says since when nobody could look, where that is too long and there is a number that it matters for. */
function age() {
  unchecked.hidden = Date.now() - checked <= OLD || !numbered();
  unchecked.textContent = unchecked.hidden ? '' : `${unchecked.dataset.since} ${when(checked, document.documentElement.lang)}.`;
}

/** Looks whether a number that stands here was taken away. What is asked says nothing of whose it is. */
async function poll() {
  clearTimeout(timer);
  if (document.hidden || !numbered()) return;
  timer = setTimeout(poll, POLL);
  age(); // what grew old while nobody looked at it
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), LIMIT);
  try {
    const answer = await fetch('/v1/recalls', {
      credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error', signal: stop.signal,
    });
    const { items } = await answer.json();
    take(new Set(items.map((item) => item.channel)));
    checked = Date.now();
    clearTimeout(late);
    late = setTimeout(age, OLD + 1);
    age();
  } catch {
    // It is asked again.
  } finally {
    clearTimeout(clock);
  }
}

/** What programs read of the page goes too: it has the same numbers. */
function take(recalled) {
  const gone = [...document.querySelectorAll('[data-channel]')].filter((each) => recalled.has(each.dataset.channel));
  if (!gone.length) return;
  const left = document.hasFocus() && gone.find((each) => each.contains(document.activeElement));
  for (const each of gone) {
    each.removeAttribute('data-channel');
    each.className = 'withdrawn';
    each.textContent = news.dataset.withdrawn;
  }
  for (const channels of new Set(gone.map((each) => each.parentElement))) leadOn(channels);
  document.querySelector('script[type="application/ld+json"]')?.remove();
  news.textContent = news.dataset.changed;
  if (left) head(left);
}

/** Whoever was on what is gone goes on from the heading of its card. */
function head(gone) {
  const heading = gone.closest('.service').querySelector('.name') ?? document.querySelector('.title');
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/**
 * From where a number was taken to the page as it is now, which names others, and no longer says the number in any text.
 * Nobody is led there unasked: what is on the page may be all that there is when the directory is away.
 */
function leadOn(channels) {
  const doubts = channels.nextElementSibling?.matches('ul.notes') ? channels.nextElementSibling : null;
  const some = channels.querySelector('[data-channel]');
  if (!some) doubts?.remove();
  const last = (some && doubts) || channels;
  if (last.nextElementSibling?.matches('.anew')) return;
  const way = document.createElement('p');
  const link = document.createElement('a');
  way.className = 'more anew';
  link.href = window.location.pathname + window.location.search;
  link.textContent = news.dataset.anew;
  way.append(link);
  last.after(way);
}

timer = setTimeout(poll, POLL);
for (const type of ['pageshow', 'online']) addEventListener(type, (event) => event.persisted !== false && poll());
document.addEventListener('visibilitychange', poll);
