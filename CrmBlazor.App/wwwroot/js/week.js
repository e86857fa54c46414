// The week's own hand: a task is carried to another day by the pointer; only the drop goes to the server, by way of the task's own day field.
let gone;

export function open(root, server) {
  gone?.abort();
  gone = new AbortController();
  const listen = (name, act) => addEventListener(name, act, { signal: gone.signal });
  const dayAt = (x, y) => document.elementFromPoint(x, y)?.closest('[data-day]');
  const mark = over => {
    root.querySelectorAll('.is-over').forEach(e => e.classList.remove('is-over'));
    over?.classList.add('is-over');
  };
  let drag = null, carried = false;
  root.addEventListener('pointerdown', e => {
    const item = e.target.closest('[data-movable]');
    if (!item || e.button !== 0 || e.pointerType === 'touch' || e.target.closest('.icon-btn, a, select')) return;
    drag = { item, x: e.clientX, y: e.clientY };
  });
  listen('pointermove', e => {
    if (!drag) return;
    if (!drag.ghost) {
      if (Math.hypot(e.clientX - drag.x, e.clientY - drag.y) < 6) return;
      carried = true;
      drag.ghost = drag.item.cloneNode(true);
      drag.ghost.classList.add('is-ghost');
      drag.ghost.style.width = `${drag.item.getBoundingClientRect().width}px`;
      root.append(drag.ghost);
      drag.item.classList.add('is-lifted');
    }
    drag.ghost.style.left = `${e.clientX - 30}px`;
    drag.ghost.style.top = `${e.clientY - 12}px`;
    mark(dayAt(e.clientX, e.clientY));
  });
  const end = () => {
    drag?.ghost?.remove();
    drag?.item.classList.remove('is-lifted');
    mark(null);
    drag = null;
  };
  // What ends a carrying is no press.
  const swallow = e => e.stopPropagation();
  listen('pointerup', e => {
    if (carried) {
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, true));
    }
    carried = false;
    const over = drag?.ghost && dayAt(e.clientX, e.clientY), item = drag?.item;
    end();
    if (over && over !== item.closest('[data-day]')) server.invokeMethodAsync('Drop', Number(item.dataset.task), over.dataset.day).catch(() => { /* the link is away: the bar says so */ });
  });
  listen('keydown', e => { if (e.key === 'Escape') end(); });
  root.dataset.ready = '';
}
