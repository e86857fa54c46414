// The keys of the lines of goods: they move among the fields by themselves, and the server hears values only.
const rows = root => [...root.querySelectorAll('tr[data-line]')];
const typed = row => [...row.querySelectorAll('input[data-cell]:not([disabled])')];
const go = field => { field?.focus(); field?.select?.(); return !!field; };
const search = root => root.querySelector('#product');

// Whether one has gone on by oneself since one chose, removed or pasted: the server's answer to that may come late.
let moved = false;
const isChoice = e => e.type === 'pointerdown' ? !e.target.closest('.goods :is(input, select, textarea)')
  : e.target.id === 'product' ? ['Enter', 'Tab'].includes(e.key)
  : e.target.matches('button') || e.ctrlKey && e.key === 'Delete';
for (const sign of ['pointerdown', 'keydown', 'input']) addEventListener(sign, e => { moved = !isChoice(e); }, true);

export function open(root, editor) {
  let chosen = false;      // by an arrow, in the list that an empty search shows
  root.dataset.ready = '';
  root.addEventListener('focusin', e => { if (e.target === search(root)) chosen = false; });
  // On its way down, before the search hears it; it listens to keys that come up, too.
  for (const way of ['keydown', 'keyup']) root.addEventListener(way, e => {
    if (e.target !== search(root) || e.ctrlKey) return;
    if (e.code === 'ArrowDown' || e.code === 'ArrowUp') chosen = true;
    else if (e.code === 'Enter' || e.code === 'NumpadEnter') {
      e.preventDefault();      // a choice is no press on «Сохранить», which is what Enter in a form means
      if (!e.target.value.trim() && !chosen) e.stopPropagation();      // where nothing was typed, it chooses nothing
    }
  }, true);
  root.addEventListener('keydown', e => {
    const row = e.target.closest?.('tr[data-line]'), field = e.target.closest?.('[data-cell], .cell');
    if (!row || !field || e.altKey || e.metaKey) return;
    const all = rows(root), place = all.indexOf(row);
    if (e.ctrlKey && e.code === 'Delete') row.querySelector('[data-remove]')?.click();
    else if (e.ctrlKey) return;
    else if (e.code === 'Enter' || e.code === 'NumpadEnter') next(root, row, field, e.shiftKey);
    else if ((e.code === 'ArrowDown' || e.code === 'ArrowUp') && field.dataset.cell) {
      const other = all[place + (e.code === 'ArrowDown' ? 1 : -1)];
      if (other) go(other.querySelector(`[data-cell="${field.dataset.cell}"]`));
      else if (e.code === 'ArrowDown') go(search(root));
      else return;
    } else return;
    e.preventDefault();
  });
  // Cells copied from a sheet; one word goes where the caret is.
  root.addEventListener('paste', async e => {
    const text = e.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.trim()) || e.target.closest?.('textarea')) return;
    e.preventDefault();
    moved = false;
    for (const part of parts(text)) await editor.invokeMethodAsync('PasteAsync', part);
    enter(root, rows(root).length - 1);
  });
}

// A message to the server has its limits.
function* parts(text) {
  let part = '';
  for (const line of text.split(/\r?\n/)) {
    if (part && part.length + line.length > 6000) { yield part; part = ''; }
    part += `${line}\n`;
  }
  yield part;
}

function next(root, row, field, back) {
  const fields = rows(root).flatMap(typed), at = fields.indexOf(field);
  if (at < 0) go(typed(row)[0]);
  else if (!go(fields[at + (back ? -1 : 1)]) && !back) go(search(root));
}

// The search takes the hand back once after its choice, later on a slow line: until somebody does something himself, it goes where one types next.
const Patience = 5000;

export function enter(root, place) {
  if (moved) return;
  const all = rows(root), field = all.length ? typed(all[Math.min(place, all.length - 1)])[0] : search(root);
  const done = new AbortController(), { signal } = done;
  go(field);
  root.addEventListener('focusin', e => {
    if (e.target !== search(root) || field === e.target) return;
    done.abort();
    go(field);
  }, { signal });
  for (const sign of ['keydown', 'input', 'pointerdown']) addEventListener(sign, () => done.abort(), { signal, capture: true });
  setTimeout(() => done.abort(), Patience);
}
