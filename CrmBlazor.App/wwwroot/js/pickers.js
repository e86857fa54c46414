// Searches whose list the server brings (Picker.cs). What is typed counts, however late its list comes: Enter and Tab take the first that is found by it, and only an arrow chooses from the list in sight.
(() => {
  const servers = new Map();      // by the fields' ids
  const isOne = e => e?.matches?.('.mud-autocomplete input');
  let typed = false, walked = false, come = null;

  const isOf = text => document.querySelector('.mud-popover-open [data-of]')?.dataset.of === text;
  const tell = (field, name, detail) => field.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  const take = async field => {
    typed = false;
    tell(field, 'choosing');
    const found = await servers.get(field.id)?.invokeMethodAsync('TakeAsync', field.value).catch(() => false);
    if (!found && document.activeElement === field) typed = true;
    tell(field, 'chosen', found);
  };

  window.crm.picker = (id, server) => { servers.set(id, server); };

  // What stands there is selected for who comes; a click, which would put the caret somewhere, counts as coming once.
  addEventListener('focusin', e => {
    [typed, walked, come] = [false, false, isOne(e.target) ? e.target : null];
    come?.select();
  });
  addEventListener('click', e => {
    if (e.target === come && come.selectionStart === come.selectionEnd) come.select();
    come = null;
  }, true);
  addEventListener('input', e => { [typed, walked, come] = [!!isOne(e.target), false, null]; }, true);
  addEventListener('pointerdown', e => {
    if (e.target.closest('.mud-popover-open .mud-list-item') && isOne(document.activeElement)) tell(document.activeElement, 'choosing');
  }, true);
  addEventListener('keydown', e => {
    come = null;
    if (!isOne(e.target) || e.ctrlKey || e.shiftKey || e.altKey || e.metaKey || e.isComposing) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      walked = !typed || isOf(e.target.value);
      if (!walked) e.stopImmediatePropagation();
    }
    if (e.key !== 'Enter' && e.key !== 'Tab') return;
    if (e.key === 'Enter') e.preventDefault();      // a choice is no press on the form's button
    if (walked && e.key === 'Tab') {
      e.stopImmediatePropagation();
      e.target.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }));
    } else if (!walked && typed && e.target.value.trim()) {
      e.stopImmediatePropagation();
      take(e.target);
    }
  }, true);
  // The list itself chooses when Enter comes up, but only what an arrow has marked.
  addEventListener('keyup', e => {
    if (e.key !== 'Enter' || !isOne(e.target)) return;
    if (walked) tell(e.target, 'choosing');
    else e.stopImmediatePropagation();
    walked = false;
  }, true);
})();
