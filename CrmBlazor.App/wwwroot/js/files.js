// Files go by HTTP, one after another, each with its progress; what is refused says why and stays until the next try. They go on while one looks at other pages; before the program is left, one is asked.
let going = 0;
addEventListener('beforeunload', e => going && e.preventDefault());

export function open(root, server) {
  const progress = root.querySelector('[data-progress]'), input = root.querySelector('input[type=file]');
  if (!input) return;
  const line = name => {
    const row = document.createElement('div'), text = document.createElement('span'), bar = document.createElement('progress');
    row.className = 'up';
    text.textContent = name;
    bar.max = 1;
    bar.value = 0;
    row.append(text, bar);
    progress.append(row);
    return { move: share => { bar.value = share; }, done: () => row.remove(), fail: why => { row.className = 'up is-bad'; row.textContent = `${name}: ${why}`; } };
  };
  const why = request => {
    try {
      const told = JSON.parse(request.responseText);
      return told.errors ? Object.values(told.errors).flat().join(' ') : told.title;
    } catch { return root.dataset.failed; }
  };
  const send = file => new Promise(over => {
    const row = line(file.name), request = new XMLHttpRequest();
    request.upload.onprogress = e => e.lengthComputable && row.move(e.loaded / e.total);
    request.onloadend = async () => {
      if (request.status !== 200) { row.fail(why(request)); return over(); }
      try {
        await server.invokeMethodAsync('Uploaded', JSON.parse(request.responseText).upload);
        row.done();
      } catch { row.fail(root.dataset.failed); }
      over();
    };
    const to = new URL(root.dataset.to ?? '/files', location.href);
    to.searchParams.set('name', file.name);
    request.open('POST', to);
    request.send(file);
  });
  const sendAll = async files => {
    progress.replaceChildren();
    going += files.length;
    for (const file of files) {
      await send(file);
      going--;
    }
  };
  const sendChosen = async () => { await sendAll([...input.files]); input.value = ''; };
  input.addEventListener('change', sendChosen);
  if (input.files.length) sendChosen();    // chosen while this script was on its way
  root.addEventListener('dragover', e => { e.preventDefault(); root.classList.add('is-over'); });
  root.addEventListener('dragleave', () => root.classList.remove('is-over'));
  root.addEventListener('drop', e => { e.preventDefault(); root.classList.remove('is-over'); sendAll([...e.dataTransfer.files]); });
}
