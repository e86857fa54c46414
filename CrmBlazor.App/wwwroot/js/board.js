// The board's own hand: dragging, keys, scrolling. Nothing is sent while a card is carried; only the drop goes to the server.
let gone;

export function open(root, server) {
  gone?.abort();   // the board that was open before has left its ears on the window
  gone = new AbortController();
  const listen = (name, act) => addEventListener(name, act, { signal: gone.signal });
  const say = text => { root.querySelector('[data-say]').textContent = text; };
  const fill = (text, ...facts) => facts.reduce((t, f, i) => t.replace(`{${i}}`, f), text);
  const nameOf = column => column.querySelector('.col-name').textContent.trim();
  const titleOf = card => card.querySelector('.card-title').textContent;
  const columns = () => [...root.querySelectorAll('.col')];
  const cardsOf = column => [...column.querySelectorAll('.card')];
  const call = (method, ...args) => server.invokeMethodAsync(method, ...args).catch(() => { /* the link is away: the bar says so */ });

  // ── a floating layer beside its card
  const place = layer => {
    const card = root.querySelector(`.card[data-deal="${layer.dataset.anchor}"]`);
    if (!card) return;
    const at = card.getBoundingClientRect(), size = layer.getBoundingClientRect();
    const right = at.right + 8 + size.width <= innerWidth;
    layer.style.left = `${Math.max(8, right ? at.right + 8 : at.left - 8 - size.width)}px`;
    layer.style.top = `${Math.max(8, Math.min(at.top, innerHeight - size.height - 8))}px`;
  };
  let placed = null;
  new MutationObserver(() => {
    const layer = root.querySelector('[data-anchor]');
    if (layer) place(layer);
    if (layer !== placed) (layer?.querySelector('.cure button') ?? layer?.querySelector('button, a'))?.focus({ preventScroll: true });
    if (!layer && placed && document.activeElement === document.body) focusCard(root.querySelector(`.card[data-deal="${placed.dataset.anchor}"]`));
    placed = layer;
  }).observe(root, { childList: true, subtree: true });

  // ── dragging by pointer
  let drag = null;
  const targetAt = (x, y) => document.elementFromPoint(x, y)?.closest('.col, .zone');
  const mark = over => {
    root.querySelectorAll('.is-over').forEach(e => e.classList.remove('is-over'));
    over?.classList.add('is-over');
  };
  const lift = () => {
    const box = drag.card.getBoundingClientRect();
    drag.ghost = drag.card.cloneNode(true);
    drag.ghost.classList.add('is-ghost');
    drag.ghost.style.width = `${box.width}px`;
    drag.ghost.removeAttribute('data-deal');
    root.append(drag.ghost);
    drag.card.classList.add('is-lifted');
    root.dataset.dragging = '';
  };
  const end = () => {
    drag?.ghost?.remove();
    drag?.card.classList.remove('is-lifted');
    delete root.dataset.dragging;
    mark(null);
    drag = null;
  };

  root.addEventListener('pointerdown', e => {
    const card = e.target.closest('.card');
    if (!card || e.button !== 0 || e.pointerType === 'touch' || e.target.closest('button')) return;
    drag = { card, x: e.clientX, y: e.clientY };
  });
  listen('pointermove', e => {
    if (!drag) return;
    if (!drag.ghost && Math.hypot(e.clientX - drag.x, e.clientY - drag.y) < 6) return;
    if (!drag.ghost) lift();
    drag.ghost.style.left = `${e.clientX - 40}px`;
    drag.ghost.style.top = `${e.clientY - 16}px`;
    mark(targetAt(e.clientX, e.clientY));
  });
  listen('pointerup', async e => {
    if (!drag) return;
    if (!drag.ghost) { drag = null; return; }
    const over = targetAt(e.clientX, e.clientY), { card } = drag;
    root.addEventListener('click', stop => { stop.preventDefault(); stop.stopPropagation(); }, { capture: true, once: true });
    setTimeout(() => root.dispatchEvent(new Event('click', { cancelable: true })), 0);   // takes the guard away where no click follows
    end();
    if (over && over !== card.closest('.col')) await call('Drop', Number(card.dataset.deal), over.dataset.stage ?? over.dataset.zone);
  });
  listen('pointercancel', end);
  root.addEventListener('dragstart', e => e.preventDefault());

  // ── keys: one card is in the tab order, arrows move, Space lifts and drops, M opens the menu
  let carried = null;
  const focusCard = card => {
    if (!card) return;
    root.querySelectorAll('.card[tabindex="0"]').forEach(c => { c.tabIndex = -1; });
    card.tabIndex = 0;
    card.focus();
  };
  const step = (card, dx, dy) => {
    const all = columns(), column = card.closest('.col'), row = cardsOf(column).indexOf(card);
    if (dy) return cardsOf(column)[row + dy];
    for (let i = all.indexOf(column) + dx; all[i]; i += dx) {
      const cards = cardsOf(all[i]);
      if (cards.length) return cards[Math.min(row, cards.length - 1)];
    }
  };
  const over = (column, card) => {
    carried.column = column;
    mark(column);
    say(fill(root.dataset.over, nameOf(column), columns().indexOf(column) + 1, columns().length));
  };
  const letGo = said => {
    carried?.card.classList.remove('is-carried');
    mark(null);
    carried = null;
    say(said);
  };
  const keys = {
    ArrowUp: card => focusCard(step(card, 0, -1)),
    ArrowDown: card => focusCard(step(card, 0, 1)),
    ArrowLeft: card => focusCard(step(card, -1, 0)),
    ArrowRight: card => focusCard(step(card, 1, 0)),
    KeyJ: card => focusCard(step(card, 0, 1)),
    KeyK: card => focusCard(step(card, 0, -1)),
    KeyM: card => call('Menu', Number(card.dataset.deal)),
    Enter: card => card.querySelector('.card-title').click(),
    Space: card => {
      carried = { card, column: card.closest('.col') };
      card.classList.add('is-carried');
      say(fill(root.dataset.lifted, titleOf(card), nameOf(carried.column), columns().indexOf(carried.column) + 1, columns().length));
    },
  };
  const carryingKeys = {
    ArrowLeft: () => { const c = columns()[columns().indexOf(carried.column) - 1]; if (c) over(c); },
    ArrowRight: () => { const c = columns()[columns().indexOf(carried.column) + 1]; if (c) over(c); },
    Escape: () => letGo(root.dataset.cancelled),
    Space: async () => {
      const { card, column } = carried, deal = Number(card.dataset.deal), moves = column !== card.closest('.col');
      letGo(moves ? fill(root.dataset.dropped, nameOf(column)) : root.dataset.cancelled);
      if (moves) await call('Drop', deal, column.dataset.stage);
      if (!root.querySelector('[data-anchor]')) focusCard(root.querySelector(`.card[data-deal="${deal}"]`));
    },
  };
  const onKey = e => {
    if (e.code === 'Escape' && !carried) { call('Close'); end(); return; }
    const item = document.activeElement?.closest?.('.move-menu .menu-item');
    if (item && ['ArrowUp', 'ArrowDown'].includes(e.code)) {
      const items = [...item.parentElement.querySelectorAll('.menu-item')];
      items.at((items.indexOf(item) + (e.code === 'ArrowDown' ? 1 : -1)) % items.length).focus();
      e.preventDefault();
    }
    const card = document.activeElement?.closest?.('.card');
    if (!card || !root.contains(card) || document.activeElement !== card || e.ctrlKey || e.metaKey || e.altKey) return;
    const act = carried ? carryingKeys[e.code] : keys[e.code];
    if (!act) return;
    e.preventDefault();
    act(card);
  };
  listen('keydown', onKey);

  // One card can always be reached by Tab.
  const reachable = () => { if (!root.querySelector('.card[tabindex="0"]')) { const first = root.querySelector('.card'); if (first) first.tabIndex = 0; } };
  new MutationObserver(reachable).observe(root, { childList: true, subtree: true });
  reachable();
  root.addEventListener('focusin', e => {
    const card = e.target.closest('.card');
    if (card && e.target === card) { root.querySelectorAll('.card[tabindex="0"]').forEach(c => { if (c !== card) c.tabIndex = -1; }); card.tabIndex = 0; }
  });

  // ── a column holds the cards near the eye; gaps as high as the others keep the scrollbar true
  const margin = 8, asked = new WeakMap(), pitches = new WeakMap();
  const pitchOf = list => {   // measured once, so that the gaps do not tremble; a column with a gap holds a dozen cards
    if (!pitches.has(list)) { const cards = cardsOf(list); pitches.set(list, (cards.at(-1).offsetTop - cards[0].offsetTop) / (cards.length - 1)); }
    return pitches.get(list);
  };
  const look = list => {
    const above = Number(list.querySelector('[data-above]')?.dataset.above ?? 0), below = Number(list.querySelector('[data-below]')?.dataset.below ?? 0);
    if (!above && !below) return;
    const cards = cardsOf(list), pitch = pitchOf(list), top = list.scrollTop + list.offsetTop;
    const seen = cards.findIndex(c => c.offsetTop + c.offsetHeight > top), inGap = seen < 0 || cards[seen].offsetTop > top + pitch;
    const first = inGap ? Math.floor(list.scrollTop / pitch) : above + seen, fitting = Math.ceil(list.clientHeight / pitch);
    const short = (above && first < above + margin) || (below && first + fitting + margin > above + cards.length);
    if (!short || asked.get(list) === first) return;
    asked.set(list, first);
    call('Scrolled', list.closest('.col').dataset.stage, first, fitting);
  };
  const settle = () => {   // all is written before anything is read: one layout, not one for each column
    const gaps = [...root.querySelectorAll('.col-gap')], lists = new Set(gaps.map(gap => gap.parentElement));
    const heights = gaps.map(gap => Number(gap.dataset.above ?? gap.dataset.below) * pitchOf(gap.parentElement));
    gaps.forEach((gap, i) => { gap.style.height = `${heights[i]}px`; });
    lists.forEach(list => {
      asked.delete(list);   // what was asked for is here, or another filter has put it away
      if (list.scrollTop) look(list);
    });
  };
  new MutationObserver(settle).observe(root, { childList: true, subtree: true, attributeFilter: ['data-above', 'data-below'] });
  settle();
  root.addEventListener('scroll', e => { if (e.target.classList?.contains('cards')) look(e.target); }, true);

  // ── a phone opens on the first column that has cards
  if (matchMedia('(max-width: 760px)').matches) root.querySelector('.col:has(.card)')?.scrollIntoView({ inline: 'start', block: 'nearest' });

  // ── presses outside close what floats; on the phone the tabs lead to their column
  listen('pointerdown', e => { if (root.isConnected && root.querySelector('[data-anchor]') && !e.target.closest('[data-anchor], .card-more')) call('Close'); });
  root.addEventListener('click', e => {
    const press = e.target.closest('[data-menu], [data-take]');
    if (press) call('take' in press.dataset ? 'Take' : 'Menu', Number(press.closest('.card').dataset.deal));
    const tab = e.target.closest('[data-show]');
    if (tab) root.querySelector(`#col-${tab.dataset.show}`)?.scrollIntoView({ behavior: 'smooth', inline: 'start', block: 'nearest' });
  });
  root.dataset.ready = '';
}
