const list = (value) => (Array.isArray(value) ? value : []);
/** A text without what would make its characters stand in another order than they are in. */
const plain = (text) => (typeof text === 'string' ? text.replace(UNSEEN, '') : '');
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** An element with a class and what is inside it: elements, and texts that stay texts. */
function make(tag, name, ...inside) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside.filter((each) => each));
  return made;
}

/** A text with its language, or nothing. */
function say(tag, words, name) {
  const text = plain(words?.text ?? words);
  if (!text) return null;
  const made = make(tag, name, text);
  if (/^[a-z]{2,3}$/.test(words.lang ?? '')) made.lang = words.lang;
  return made;
}

/** What may be opened from here: a number, an address for mail, a page over https, or a page of the directory. */
function safe(href) {
  if (typeof href !== 'string' || href !== plain(href)) return null;
  try {
    const url = new URL(href, HERE);
    const ours = url.protocol === 'http:' && url.origin === HERE;
    return ours || ['tel:', 'sms:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A page of the directory; discreetly, the one of it that names nothing. */
function paged(path, discreet) {
  if (!discreet || typeof path !== 'string') return path;
  return `${path.startsWith('/embed/') ? '' : '/embed'}${path}${path.includes('?') ? '&' : '?'}discreet=true`;
}

function anchor(href, name, ...inside) {
  const to = safe(href);
  const made = make(to ? 'a' : 'span', name, ...inside);
  if (to) {
    made.href = to;
    if (/^http/.test(to)) {
      made.rel = 'noopener noreferrer';
      if (window !== window.top) made.target = '_top';
    }
  }
  return made;
}

function press(key, text, action, name) {
  const made = make('button', name, text);
  made.type = 'button';
  made.dataset.key = key;
  made.addEventListener('click', action);
  return made;
}

/** Copies what a button is for, or selects it where nothing may be copied; answers with what to say of it. */
async function copy(button, words) {
  let done = words.copied;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    const value = button.closest('.channel').querySelector('.value');
    getSelection().selectAllChildren(value);
    done = words.selected;
  }
  button.firstChild.data = done;
  setTimeout(() => (button.firstChild.data = words.copy), 5000);
  return `${done} ${button.dataset.copy}`;
}
