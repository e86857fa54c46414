// «@» in a text offers the colleagues whom its form can call: the arrows go through them, Enter or Tab puts the name in, Esc closes the list.
(() => {
  const list = Object.assign(document.createElement('ul'), { id: 'mentions', className: 'pop menu mentions', role: 'listbox', popover: 'manual' });
  const Most = 8;
  let field = null, start = 0, end = 0, at = 0;

  const close = () => {
    if (!field) return;
    list.remove();
    for (const name of ['aria-controls', 'aria-activedescendant']) field.removeAttribute(name);
    field = null;
  };
  const begins = (name, part) => [name, ...name.split(/\s+/)].some(w => w.toLocaleLowerCase().startsWith(part));
  const mark = place => {
    at = (place + list.children.length) % list.children.length;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', i === at));
    field.setAttribute('aria-activedescendant', list.children[at].id);
    list.children[at].scrollIntoView({ block: 'nearest' });
  };
  const show = names => {
    list.replaceChildren(...names.map((name, i) => Object.assign(document.createElement('li'), { id: `mention-${i}`, className: 'menu-item', role: 'option', textContent: name })));
    if (!list.isConnected) document.body.append(list);
    list.showPopover();
    const box = field.getBoundingClientRect(), below = box.bottom + 4;
    list.style.left = `${Math.max(0, Math.min(box.left, innerWidth - list.offsetWidth - 12))}px`;
    list.style.top = `${below + list.offsetHeight <= innerHeight ? below : Math.max(0, box.top - 4 - list.offsetHeight)}px`;
    field.setAttribute('aria-controls', list.id);
    mark(0);
  };
  const look = text => {
    const known = text.closest('form')?.querySelector('select.mention'), typed = text.value.slice(0, text.selectionStart), call = /(?:^|[\s(«])@([^@\n]*)$/.exec(typed);
    const part = call?.[1].toLocaleLowerCase();
    const names = known && call ? [...known.options].map(o => o.value).filter(n => n && n.toLocaleLowerCase() !== part && begins(n, part)).slice(0, Most) : [];
    if (!names.length) return close();
    [field, start, end] = [text, typed.length - part.length, typed.length];
    list.setAttribute('aria-label', known.getAttribute('aria-label'));
    show(names);
  };
  const put = name => {
    const text = field;
    text.setRangeText(`${name} `, start, end, 'end');
    close();
    text.dispatchEvent(new Event('input', { bubbles: true }));
  };

  addEventListener('input', e => e.target.matches('textarea') && look(e.target), true);
  // A caret that leaves the name, by a key or by hand, leaves the list.
  document.addEventListener('selectionchange', () => field && field.selectionStart !== end && look(field));
  for (const sign of ['focusout', 'submit', 'resize']) addEventListener(sign, close, true);
  addEventListener('scroll', e => ![field, list].includes(e.target) && close(), true);
  // What chooses from the list is neither a new line nor the next field, and does not close the dialog.
  addEventListener('keydown', e => {
    if (e.target !== field || e.ctrlKey || e.shiftKey || e.altKey || e.metaKey || e.isComposing) return;
    const act = { ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at - 1), Enter: () => put(list.children[at].textContent), Tab: () => put(list.children[at].textContent), Escape: close }[e.key];
    if (!act) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    act();
  }, true);
  list.addEventListener('mousedown', e => e.preventDefault());      // the text keeps the hand
  list.addEventListener('click', e => e.target.matches('li') && put(e.target.textContent));
})();
