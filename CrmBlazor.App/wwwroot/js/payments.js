// An accountant's keys: Ctrl+Enter confirms, Del rejects, the arrows walk the queue. Inside a field or a dialog they are that field's.
export function open(root, page) {
  const keys = e => {
    if (!root.isConnected) return document.removeEventListener('keydown', keys);
    if (e.altKey || e.metaKey || e.target.closest?.('form, input, textarea, select, [contenteditable], .mud-dialog') || document.querySelector('.mud-dialog, .mud-popover-open')) return;
    const act = e.ctrlKey ? (e.code === 'Enter' || e.code === 'NumpadEnter') && (() => page.invokeMethodAsync('Confirm'))
      : { Delete: () => page.invokeMethodAsync('Reject'), ArrowUp: () => page.invokeMethodAsync('Step', -1), ArrowDown: () => page.invokeMethodAsync('Step', 1) }[e.code];
    if (!act || (e.code.startsWith('Arrow') && e.target.closest?.('[role="log"]')) || e.repeat && e.ctrlKey) return;
    e.preventDefault();
    act();
  };
  document.addEventListener('keydown', keys);
  root.dataset.ready = '';
}
