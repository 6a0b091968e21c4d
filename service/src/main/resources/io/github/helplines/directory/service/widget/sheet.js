
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
    const gone = service.withdrawn ?? (channels.length < list(service.channels).length && this.words.withdrawn);
    const handOffs = this.#handOffs(service, place, !channels.length);
    const headed = plain(name?.text) !== this.title;
    return make(
      'section', 'service',
      headed && say(`h${level}`, name),
      say('p', service.alert, 'alert'),
      gone && say('p', gone, 'alert'),
      channels.length && make('ul', '', ...channels.map((channel) => this.#channel(channel, place))),
      !this.discreet && say('p', service.summary),
      panel?.(service, headed ? level : level - 1),
      handOffs,
    );
  }

  #channel(channel, place) {
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
    const copy = copied && press(`copy ${place}${channel.id}`, this.words.copy, () => {});
    if (copy) {
      copy.append(make('span', 'hide', ` ${copied}`));
      copy.dataset.copy = copied;
    }
    const kind = /^[a-z_]+$/.test(channel.kind ?? '') ? channel.kind : '';
    return make('li', `channel ${kind}`, reach, state && make('p', 'state', state), make('ul', 'notes', ...notes), copy);
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
    const folded = make('details', '', make('summary', '', this.words.hand_offs), make('ul', '', ...others));
    folded.dataset.key = `others ${place}${service.slug}`;
    return folded;
  }
}
