/** A day and a time. Chromium has no Welsh months, and would take those of whatever language it is in itself. */
function when(at, lang) {
  const date = new Date(at);
  const [day, month, time] = [{ day: 'numeric' }, { month: 'long' }, { timeStyle: 'short' }].map((part) =>
    date.toLocaleString('en-GB', part),
  );
  return `${day} ${lang === 'cy' ? MONTHS[date.getMonth()] : month} ${date.getFullYear()}, ${time}`;
}
const MONTHS = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ');
