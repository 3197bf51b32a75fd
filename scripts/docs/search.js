// Looks through the headings and what stands below them, as somebody types. Every word must occur.
const field = document.querySelector('#find');
const found = document.querySelector('#found');
const count = document.querySelector('#count');
const up = document.body.dataset.up;

function matches(wanted) {
  const has = (text) => wanted.every((word) => text.toLowerCase().includes(word));
  const inHeading = window.words.filter(({ heading, page }) => has(`${heading} ${page}`));
  const inText = window.words.filter((one) => !inHeading.includes(one) && has(`${one.heading} ${one.text}`));
  return [...inHeading, ...inText];
}

function line({ href, page, heading }) {
  const link = document.createElement('a');
  link.href = `${up}/${href}`;
  link.textContent = heading === page ? page : `${page}: ${heading}`;
  const item = document.createElement('li');
  item.append(link);
  return item;
}

field.addEventListener('input', () => {
  const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const all = wanted.length === 0 ? [] : matches(wanted);
  found.replaceChildren(...all.slice(0, 12).map(line));
  count.textContent = wanted.length === 0 ? '' : `${all.length} found`;
});
