const shown = new Set(); // elements on the page
const cards = new Map(); // path -> {data, text, at, made, failed, slow, pending}
const recalled = new Set(); // channels that must no longer be shown, whatever a card says
let timer = 0;

async function ask(path, body) {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), LIMIT);
  try {
    const answer = await fetch(HERE + path, {
      credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error', signal: stop.signal,
      ...(body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: answer.status, data: await answer.json() };
  } finally {
    clearTimeout(clock);
  }
}

const warned = new Set();

/** Tells whoever makes the page, once, of a name that they may have mistyped. */
function warn(kind, slug) {
  const said = `<helpline-contacts ${kind}="${slug}">: the directory has no such ${kind}`;
  if (!warned.has(said)) console.warn(said);
  warned.add(said);
}

/** Asks for a card, once however many elements show it. */
function load(path) {
  const card = cards.get(path) ?? { at: 0, made: 0 };
  cards.set(path, card);
  if (card.pending) return;
  const update = () => shown.forEach((element) => element.path === path && element.update());
  const clock = setTimeout(() => {
    card.slow = true;
    update();
  }, SLOW);
  card.pending = ask(path)
    .then(({ status, data }) => {
      if (status === 404) warn(...path.match(/(service|topic)s\/([^?]*)/).slice(1));
      if (!list(data?.services).length) throw new Error('no card');
      const text = JSON.stringify(data);
      Object.assign(card, { data, text, failed: false, at: Date.now(), made: Date.now() });
    })
    .catch(() => (card.failed = true))
    .finally(() => {
      clearTimeout(clock);
      card.slow = card.pending = null;
      update();
    });
}

/** Looks whether a number was taken away, and whether a card has to be asked for again. */
async function poll() {
  clearTimeout(timer);
  if (!shown.size || document.hidden) return;
  timer = setTimeout(poll, POLL);
  shown.forEach((element) => element.update()); // what grew old meanwhile goes before anybody answers
  let sequence = null;
  try {
    const { data } = await ask('/v1/recalls');
    list(data.items).forEach((item) => recalled.add(item.channel));
    sequence = data.sequence;
  } catch {
    // Below, what failed is asked for again.
  }
  for (const path of new Set([...shown].map((element) => element.path))) {
    const card = cards.get(path);
    if (!card) continue;
    if (sequence !== null && card.data?.sequence === sequence && Date.now() - card.made < OLD) card.at = Date.now();
    else load(path);
  }
  shown.forEach((element) => {
    element.renew();
    element.update();
  });
}
