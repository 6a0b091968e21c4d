
class HelplineContacts extends HTMLElement {
  static observedAttributes = ['service', 'topic', 'lang', 'discreet', 'eligibility', 'exit-url', 'theme'];

  #root = this.attachShadow({ mode: 'open' });
  #slot = make('slot');
  #note = make('div', 'note'); // beside what stands inside the element, while there is no card
  #card = make('div', 'card');
  #floor = make('div', 'floor');
  #body = make('div');
  #status = make('div', 'hide'); // says what changed
  #exit = make('div', 'exit');
  #presses = make('p');
  #lang = 'en';
  #page = null;
  #drawn = '';
  #failed = false; // as last said
  #states = new Map(); // channel -> its open words, as last said
  #asked = new Map(); // slug -> what was answered so far: nowhere but here
  #unfolded = new Set();

  /** Where this element asks for its card; null when its attributes name none. */
  path = null;

  constructor() {
    super();
    if (style) this.#root.adoptedStyleSheets = [style];
    for (const live of [this.#status, this.#presses]) live.setAttribute('role', 'status');
    fix(this.#exit, { top: 'auto', left: 'auto', bottom: 0, right: 0 });
    this.#card.dir = 'ltr';
    this.#card.append(this.#floor, this.#body);
    this.#card.hidden = this.#note.hidden = this.#exit.hidden = true;
    this.#root.append(this.#exit, this.#note, this.#slot, this.#card, this.#status);
    this.#slot.addEventListener('slotchange', () => this.update());
  }

  connectedCallback() {
    if (!shown.size) {
      listen(true);
      timer = setTimeout(poll, POLL);
    }
    shown.add(this);
    this.#load();
  }

  disconnectedCallback() {
    shown.delete(this);
    this.#exit.hidden = true;
    this.forget();
    if (!shown.size) {
      listen(false);
      clearTimeout(timer);
    }
    arrange();
  }

  attributeChangedCallback() {
    if (shown.has(this)) this.#load();
  }

  /** What the directory last said for this element; undefined before that. */
  get data() {
    return cards.get(this.path)?.data;
  }

  /** Where "exit" leads by this element: a whole address over https, away from the directory; otherwise null. */
  get way() {
    try {
      const to = new URL(this.getAttribute('exit-url'));
      return to.protocol === 'https:' && to.origin !== HERE ? to.href : null;
    } catch {
      return null;
    }
  }

  get #words() {
    const words = { ...WORDS[this.#lang] };
    for (const [key, text] of Object.entries(this.data?.labels ?? {})) words[key] = plain(text) || words[key];
    return words;
  }

  #on(attribute) {
    return this.hasAttribute(attribute) && this.getAttribute(attribute) !== 'false';
  }

  #load() {
    const kind = this.hasAttribute('service') ? 'service' : 'topic';
    const slug = this.getAttribute(kind) ?? '';
    this.#lang = /^cy\b/i.test(this.closest('[lang]')?.lang ?? '') ? 'cy' : 'en';
    this.#page = /^[a-z0-9-]{1,100}$/.test(slug) ? `/${kind}s/${slug}?lang=${this.#lang}` : null;
    const path = this.#page && `/widget/v1${this.#page}`;
    if (path !== this.path) {
      this.forget();
      this.#states = new Map(); // what goes with another service was not taken away
    }
    this.path = path;
    if (!path && slug) warn(kind, slug); // without a slug the page has yet to set it
    if (path && !(Date.now() - cards.get(path)?.at < POLL)) load(path);
    this.update();
  }

  /** Draws again when there is something new to show. */
  update() {
    const { data, text, failed, slow, at, made } = cards.get(this.path) ?? { failed: true };
    const since = data && Date.now() - at > 2.5 * POLL ? at : 0;
    const fresh = Date.now() - made < 2 * OLD;
    const ownLine = !this.textContent.includes('999');
    const attributes = HelplineContacts.observedAttributes.map((name) => this.getAttribute(name));
    const replies = [...this.#asked.values()].map(isFresh);
    const drawn = JSON.stringify([text, failed, slow, since, fresh, replies, [...recalled], attributes, this.#lang, ownLine]);
    if (drawn !== this.#drawn) {
      const focused = this.#root.activeElement?.dataset.key;
      this.#drawn = drawn;
      this.#slot.hidden = Boolean(data);
      this.#card.hidden = !data;
      this.#drawNote(!data && Boolean(failed || slow), !data && ownLine);
      if (data) this.#draw(since, fresh);
      if (focused) this.#focus(focused, true);
    }
    arrange();
  }

  /** What stands here while there is no card, beside what the page has inside the element. */
  #drawNote(failed, ownLine) {
    const words = WORDS[this.#lang];
    const [before, after] = words.floor;
    const link = (failed || ownLine) && this.#page && !this.querySelector('a[href*="/embed/"]');
    this.#note.lang = this.#lang;
    this.#note.hidden = !failed && !ownLine;
    this.#note.replaceChildren(
      ...[
        ownLine && make('p', '', before, anchor('tel:999', '', '999'), after),
        failed && make('p', '', words.failed),
        link && make('p', '', anchor(paged(`/embed${this.#page}`, this.#on('discreet')), '', words.page)),
        failed && this.#page && press('retry', words.retry, () => this.#retry()),
      ].filter(Boolean),
    );
    if (failed !== this.#failed) this.#say(failed ? words.failed : '');
    this.#failed = failed;
  }

  /** Asks by hand: what comes of it is said, also when it is the same as before. */
  #retry() {
    this.#drawn = '';
    this.#failed = false;
    load(this.path);
  }

  /** The card, and a word on what changed. */
  #draw(since, fresh) {
    const data = this.data;
    const words = this.#words;
    this.#card.lang = this.#lang;
    this.#floor.replaceChildren(...this.#emergency(data, words));
    const sheet = new Sheet(words, this.#on('discreet'), fresh);
    const [first] = data.services;
    const one = plain(data.title?.text) === plain(first.name?.text);
    const title = sheet.discreet ? (one && first.discreet_name) || words.discreet_title : data.title;
    sheet.title = plain(title?.text ?? title);
    const forMe = (service, level) =>
      this.#on('eligibility') && service.for_me ? this.#panel(service, words, level) : null;
    this.#body.replaceChildren(
      ...[
        say('h2', title),
        ...data.services.flatMap((service, i) => [
          sheet.service(service, 3, '', forMe), i + 1 === data.guidance?.after && sheet.guidance(data.guidance),
        ]),
        since && make('p', 'small', `${words.unchecked} ${when(since, this.#lang)}.`),
        data.more && make('p', 'small', anchor(paged(data.more.href, sheet.discreet), '', plain(data.more.text))),
        make('p', 'small way', `${words.exit_note} ${words.exit_keys}`),
      ].filter(Boolean),
    );
    const marked = this.#lang !== 'en' && this.#card.querySelector('[lang=en]');
    if (marked) this.#body.append(make('p', 'small', words.in_english));
    for (const button of this.#body.querySelectorAll('[data-copy]')) {
      button.addEventListener('click', async () => this.#say(await copy(button, words)));
    }
    for (const details of this.#root.querySelectorAll('details')) {
      details.open = this.#unfolded.has(details.dataset.key);
      details.addEventListener('toggle', () => this.#unfolded[details.open ? 'add' : 'delete'](details.dataset.key));
    }
    this.#sayChanges(sheet.channels, words);
  }

  #emergency(data, words) {
    const lines = list(data.emergency).map((line) => linked(line));
    if (lines.length < 2) return lines;
    const more = make('details', '', make('summary', '', words.emergency_more), ...lines.slice(1));
    more.dataset.key = 'emergency';
    return [lines[0], more];
  }

  #sayChanges(channels, words) {
    const before = this.#states;
    this.#states = channels;
    const gone = [...before.keys()].filter((id) => !channels.has(id));
    if (gone.length) return this.#say(gone.some((id) => recalled.has(id)) ? words.changed : words.renewed);
    const changed = [...channels].filter(([id, state]) => before.has(id) && before.get(id) !== state);
    if (changed.length) this.#say(changed.map(([, state]) => state).join(' '));
  }

  #say(text) {
    this.#status.lang = this.#lang;
    this.#status.textContent = '';
    setTimeout(() => (this.#status.textContent = text), 50);
  }

  /** To where the focus was, or else to the card's heading. */
  #focus(key, preventScroll) {
    const all = [...this.#root.querySelectorAll('[data-key]')];
    const target = all.find((each) => each.dataset.key === key) ?? this.#body.querySelector('h2,h3');
    if (target?.matches('h2,h3')) {
      target.tabIndex = -1;
      target.dataset.key = 'heading';
    }
    target?.focus({ preventScroll });
  }

  /** "Is this for me?": a button, or what was asked and answered so far. */
  #panel(service, words, level) {
    const { slug } = service;
    const asked = this.#asked.get(slug);
    if (!asked) return press(`ask ${slug}`, words.for_me, () => this.#show(slug, opening(words)));
    return panel(asked, words, level, {
      slug,
      discreet: this.#on('discreet'),
      add: (fragment) => this.#answer(slug, fragment),
      typed: (text) => (asked.typed = text),
      refuse: (error) => this.#show(slug, { ...asked, error, turn: null }),
      close: () => {
        this.#asked.delete(slug);
        this.#redraw(`ask ${slug}`);
      },
    });
  }

  /** Sends what is known by now, with this; keeps it only when it was understood. */
  async #answer(slug, fragment) {
    const before = this.#asked.get(slug);
    const turn = (before.turn = {});
    const given = merged(before.given, fragment);
    // Closed, left or answered anew meanwhile: then this is no longer wanted.
    const show = (asked) => this.#asked.get(slug)?.turn === turn && this.#show(slug, asked);
    const late = setTimeout(() => show({ ...before, error: this.#words.unanswered }), SLOW);
    let next;
    try {
      const { status, data } = await ask(forMe(slug, this.#lang), given);
      if (status === 200) next = { given, ...data, at: Date.now() };
      else next = { ...before, error: status < 500 ? this.#words.refused : this.#words.unanswered };
    } catch {
      next = { ...before, error: this.#words.unanswered };
    }
    clearTimeout(late);
    show({ ...next, turn: null }); // nothing is on its way any more
  }

  #show(slug, asked) {
    this.#asked.set(slug, asked);
    this.#redraw(`asked ${slug}`);
  }

  #redraw(focus) {
    this.#drawn = '';
    this.update();
    this.#focus(focus);
  }

  /** Asks again for what was replied too long ago. */
  renew() {
    renew(this.#asked, this.#lang, () => this.update());
  }

  /** Forgets every answer. */
  forget() {
    if (!this.#asked.size) return;
    this.#asked.clear();
    this.#drawn = '';
    this.update();
  }

  /** Shows or hides what a page has once. */
  settle(floor, exit) {
    this.#floor.hidden = !floor;
    const way = this.#body.querySelector('.way');
    if (way) way.hidden = !exit;
    if (exit === !this.#exit.hidden && this.#exit.lang === this.#lang) return;
    this.#exit.hidden = !exit;
    this.#exit.lang = this.#lang;
    this.#exit.replaceChildren(press('exit', this.#words.exit, leave), this.#presses);
    if (exit) raise(this.#exit);
  }

  /** Says how many more presses of Shift it takes; nothing when none was pressed. */
  tellPresses(count) {
    this.#presses.textContent = count ? this.#words.shift[2 - count] : '';
  }
}

if (!customElements.get('helpline-contacts')) customElements.define('helpline-contacts', HelplineContacts);
