// The keys of the lines of goods: they move among the fields by themselves, and the server hears values only.
const rows = root => [...root.querySelectorAll('tr[data-line]')];
const typed = row => [...row.querySelectorAll('input[data-cell]:not([disabled])')];
const go = field => { field?.focus(); field?.select?.(); return !!field; };
const search = root => root.querySelector('#product');

// What one types between a choice and its line is the line's: it is held for the first cell.
let held = null, late;
const hold = root => {
  held = [];
  clearTimeout(late);
  late = setTimeout(() => release(root, search(root)), 2000);
};
const release = (root, field) => {
  const keys = held ?? [];
  held = null;
  clearTimeout(late);
  for (const key of keys) {
    if (key === 'Enter' || key === 'Tab') {
      next(root, field.closest('tr[data-line]'), field, false);
      field = document.activeElement;
      continue;
    }
    const from = key === 'Backspace' && field.selectionStart === field.selectionEnd ? Math.max(0, field.selectionStart - 1) : field.selectionStart;
    field.setRangeText(key === 'Backspace' ? '' : key, from, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
};
addEventListener('keydown', e => {
  if (!held || e.ctrlKey || e.altKey || e.metaKey || !(e.key.length === 1 || ['Enter', 'Tab', 'Backspace'].includes(e.key))) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  held.push(e.key);
}, true);
addEventListener('keyup', e => held?.at(-1) === 'Enter' && e.key === 'Enter' && e.stopImmediatePropagation(), true);

// Whether one has gone on by oneself since one chose, removed or pasted: the server's answer to that may come late.
let moved = false;
const isChoice = e => e.type === 'pointerdown' ? !e.target.closest('.goods :is(input, select, textarea)')
  : e.target.id === 'product' ? ['Enter', 'Tab'].includes(e.key)
  : e.target.matches('button') || e.ctrlKey && e.key === 'Delete';
for (const sign of ['pointerdown', 'keydown', 'input']) addEventListener(sign, e => {
  moved = !isChoice(e);
  if (moved) held = null;
}, true);

export function open(root, editor) {
  root.dataset.ready = '';
  root.addEventListener('choosing', e => {
    if (e.target !== search(root)) return;
    moved = false;
    hold(root);
  });
  root.addEventListener('chosen', e => e.target === search(root) && !e.detail && held && release(root, e.target));
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
  if (held) release(root, field);
  root.addEventListener('focusin', e => {
    if (e.target !== search(root) || field === e.target) return;
    done.abort();
    field.focus();
  }, { signal });
  for (const sign of ['keydown', 'input', 'pointerdown']) addEventListener(sign, () => done.abort(), { signal, capture: true });
  setTimeout(() => done.abort(), Patience);
}
