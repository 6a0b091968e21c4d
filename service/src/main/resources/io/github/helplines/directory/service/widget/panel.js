
/** Circumstances with a fragment merged into them: lists grow, all else is replaced. */
function merged(given, fragment) {
  const result = { ...given };
  for (const [key, value] of Object.entries(fragment ?? {})) {
    if (Array.isArray(value)) result[key] = [...new Set([...list(given[key]), ...value])];
    else result[key] = value && typeof value === 'object' ? { ...given[key], ...value } : value;
  }
  return result;
}

/** What is asked first, before the directory is asked anything. */
function opening(words) {
  const choice = (asking_as) => ({ text: words[`who_${asking_as}`], add: { asking_as } });
  const answers = ['self', 'parent_or_carer', 'friend_or_relative'].map(choice);
  answers.push({ text: words.skip, add: { declined: [] } });
  return { given: {}, question: { fact: 'asking_as', text: { text: words.who }, answers } };
}

/** Whether what a reply says of opening may still be right. */
const isFresh = ({ at }) => Date.now() - at < OLD;

const forMe = (slug, lang) => `/widget/v1/services/${slug}/for-me?lang=${lang}`;

/** Asks again for what was replied too long ago; what somebody typed or answered meanwhile stays. */
function renew(all, lang, update) {
  for (const [slug, { at, given, turn }] of all) {
    if (!at || turn || isFresh({ at })) continue; // an answer on its way brings a reply of its own
    ask(forMe(slug, lang), given).then(({ status, data }) => {
      const now = all.get(slug);
      if (status !== 200 || now?.at !== at || now.turn) return;
      all.set(slug, { ...data, given, typed: now.typed, error: now.error, at: Date.now() });
      update();
    }, () => {});
  }
}

/** What was said of somebody's answers, the next question if there is one, and who else can help. */
function panel(asked, words, level, { slug, discreet, add, typed, refuse, close }) {
  const { question, error } = asked;
  const skipped = list(question?.answers).some((answer) => answer.add?.declined);
  const heading = question && say(`h${level + 1}`, question.text);
  if (heading) heading.id = `question-${slug}`;
  const head = make('div', '', say('p', asked.text), heading);
  head.tabIndex = -1;
  head.dataset.key = `asked ${slug}`;
  const wrong = error && make('p', 'state', error);
  if (wrong) {
    wrong.id = `wrong-${slug}`;
    wrong.setAttribute('role', 'alert');
  }
  const answers = make('div', 'answers');
  list(question?.answers).forEach((answer, i) =>
    answers.append(press(`answer ${slug} ${i}`, plain(answer.text), () => add(answer.add))),
  );
  if (question && !skipped) {
    answers.append(press(`skip ${slug}`, words.skip, () => add({ declined: [question.fact] })));
  }
  const sheet = new Sheet(words, discreet, isFresh(asked));
  const others = list(asked.services).filter((service) => service.slug !== slug);
  return make(
    'div', 'asked',
    head,
    wrong,
    question && ['number', 'postcode'].includes(question.input) && entry(asked, words, { slug, add, typed, refuse }),
    answers,
    press(`close ${slug}`, words.close, close),
    make('p', 'small', words.for_me_note),
    others.length && make('p', 'state', words.hand_offs),
    ...others.map((service) => sheet.service(service, level + 1, `${slug} `)),
  );
}

/** A place to type an answer in. It has no name and is filled in by nothing: a browser has nothing to keep. */
function entry({ question, error, typed: before }, words, { slug, add, typed, refuse }) {
  const field = make('input');
  field.id = `answer-${slug}`;
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.inputMode = question.input === 'number' ? 'numeric' : 'text';
  field.maxLength = 10;
  field.value = before ?? '';
  field.dataset.key = `field ${slug}`;
  field.addEventListener('input', () => typed(field.value));
  if (error) {
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', `wrong-${slug}`);
  }
  const label = make('label', '', words.answer);
  label.htmlFor = field.id;
  label.id = `label-${slug}`;
  field.setAttribute('aria-labelledby', `question-${slug} ${label.id}`);
  const send = make('button', '', words.send);
  const form = make('form', '', label, field, ' ', send);
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) refuse(words.missing);
    else if (question.input !== 'number') add({ [question.fact]: text });
    else if (/^\d{1,3}$/.test(text)) add({ [question.fact]: Number(text) });
    else refuse(words.refused);
  });
  return form;
}
