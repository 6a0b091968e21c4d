
/** A line with the numbers in it as links. */
function linked(line) {
  const made = make('p');
  if (/^[a-z]{2,3}$/.test(line.lang ?? '')) made.lang = line.lang;
  let rest = plain(line.text);
  for (const link of list(line.links)) {
    const text = plain(link.text);
    const at = text ? rest.indexOf(text) : -1;
    if (!text) continue;
    made.append(at < 0 ? `${rest} ` : rest.slice(0, at), anchor(link.href, '', text));
    rest = at < 0 ? '' : rest.slice(at + text.length);
  }
  made.append(rest);
  return made;
}

/** Draws services. Discreet: with names that give nothing away, and without what tells what they are for. */
class Sheet {
  /** Every channel that was drawn, with its open words. */
  channels = new Map();

  /** @param fresh whether what is said of opening may still be right */
  constructor(words, discreet, fresh) {
    Object.assign(this, { words, discreet, fresh });
  }

  service(service, level, place, panel) {
    const name = (this.discreet && service.discreet_name) || service.name;
    const channels = list(service.channels).filter((channel) => !recalled.has(channel.id));
    const doubts = list(service.doubts);
    const gone = service.withdrawn ?? (channels.length < list(service.channels).length && this.words.withdrawn);
    const handOffs = this.#handOffs(service, place, !channels.length);
    const headed = plain(name?.text) !== this.title;
    return make(
      'section', 'service',
      headed && say(`h${level}`, name),
      this.#own(`alert ${place}${service.slug}`, say('p', service.alert, 'alert')),
      gone && say('p', gone, 'alert'),
      channels.length && make('ul', '', ...channels.map((channel) => this.#channel(channel, place, doubts))),
      channels.length && make('ul', 'notes', ...doubts.map((doubt) => say('li', doubt))),
      !this.discreet && say('p', service.summary),
      panel?.(service, headed ? level : level - 1),
      handOffs,
    );
  }

  /** What is said of a topic: that nobody is to blame, and what one can do. It tells what the topic is. */
  guidance({ intro, steps }) {
    if (this.discreet) return null;
    const step = ({ condition, text, lang }) => say('li', { text: condition ? `${condition}: ${text}` : text, lang });
    return make('section', 'service', say('p', intro), make('h3', '', this.words.todo), make('ul', '', ...list(steps).map(step)));
  }

  #channel(channel, place, doubts) {
    // An address says whose it is.
    const instead = this.discreet && this.words[`discreet_${channel.kind}`];
    const value = instead || plain(channel.value);
    const label = instead ? '' : plain(channel.label);
    const copied = instead ? '' : plain(channel.copy);
    const state = this.fresh ? plain(channel.open) : '';
    this.channels.set(channel.id, state && `${label} ${value}: ${state}`);
    const reach = anchor(channel.href, 'reach', label && make('span', 'label', label), ' ', make('bdi', 'value', value));
    reach.dataset.key = `reach ${place}${channel.id}`;
    const notes = list(channel.notes).map((note, i) => say('li', { text: note, lang: channel.note_langs?.[i] }));
    const own = this.discreet && channel.noted && this.#own(`note ${place}${channel.id}`, make('ul', 'notes', notes.shift()));
    // What is doubted of all is said once, below.
    const alone = (note) => note && !doubts.some((doubt) => plain(doubt?.note) === note.textContent);
    const copy = copied && press(`copy ${place}${channel.id}`, this.words.copy, () => {});
    if (copy) {
      copy.append(make('span', 'hide', ` ${copied}`));
      copy.dataset.copy = copied;
    }
    const kind = /^[a-z_]+$/.test(channel.kind ?? '') ? channel.kind : '';
    const open = state && make('p', 'state', state);
    return make('li', `channel ${kind}`, reach, open, own, make('ul', 'notes', ...notes.filter(alone)), copy);
  }

  /** The record's own words, which may tell what it is for: discreetly they are folded away. */
  #own(key, words) {
    if (!this.discreet || !words) return words;
    const folded = this.#fold(key, this.words.discreet_note, words);
    folded.className = 'tells';
    return folded;
  }

  #fold(key, label, ...inside) {
    const folded = make('details', '', make('summary', '', label), ...inside);
    folded.dataset.key = key;
    return folded;
  }

  /** Others who can help: unfolded where there is nobody else, and folded where a name would tell. */
  #handOffs(service, place, alone) {
    const others = list(service.hand_offs).map((other) => {
      const name = plain((this.discreet && other.discreet_name) || other.name);
      const text = { text: this.discreet ? '' : other.text, lang: other.lang };
      return make('li', '', say('p', text), anchor(paged(other.page, this.discreet), '', name));
    });
    if (!others.length) return null;
    if (alone) return make('div', '', make('p', 'state', this.words.hand_offs), make('ul', '', ...others));
    return this.#fold(`others ${place}${service.slug}`, this.words.hand_offs, make('ul', '', ...others));
  }
}
