// What the page does by itself: theme, language, clocks, alerts. Everything else is the server's.
(() => {
  const root = document.documentElement;
  const cookie = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`; };

  // The server's clock, as seen from here: it was told when the first byte came.
  const told = performance.timeOrigin + (performance.getEntriesByType('navigation')[0]?.responseStart ?? 0);
  const ahead = Number(root.dataset.now) - told;
  const now = () => Date.now() + ahead;

  // A countdown to the end of the response time, in working time: <response-clock due warn open="from/to,from/to">.
  const clocks = new Set();
  const lag = 5000; // A page may be this far behind the server: what just began does not stand.
  const two = n => String(n).padStart(2, '0');
  const span = ms => {
    const s = Math.max(0, Math.floor(ms / 1000)), h = Math.floor(s / 3600);
    return `${h ? `${h}:` : ''}${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  };

  class ResponseClock extends HTMLElement {
    static observedAttributes = ['due', 'warn', 'open'];

    connectedCallback() { clocks.add(this); this.paint(); }
    disconnectedCallback() { clocks.delete(this); }
    attributeChangedCallback() { if (this.isConnected) this.paint(); }

    paint() {
      const at = now(), due = Number(this.getAttribute('due')), warn = Number(this.getAttribute('warn'));
      const open = (this.getAttribute('open') ?? '').split(',').filter(Boolean).map(o => o.split('/').map(Number));
      const state = at >= due ? 'breach' : at >= warn ? 'warn' : 'calm';
      const next = open.find(([, to]) => at < to);
      const stands = state !== 'breach' && next && at < next[0] - lag;
      const left = open.reduce((sum, [from, to]) => sum + Math.max(0, to - Math.max(from, at)), 0);
      this.className = `clock clock--${state}${stands ? ' clock--stands' : ''}`;
      const track = document.getElementById(this.dataset.track);
      if (track) {
        const whole = open.reduce((sum, [from, to]) => sum + to - from, 0);
        track.value = whole ? 1 - left / whole : 1;
        track.dataset.state = state;
      }
      const time = state === 'breach' ? `+${span(at - due)}` : span(left);
      const text = stands ? `${this.dataset.until} ${new Date(next[0]).toLocaleString(root.lang, { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: root.dataset.zone })}` : time;
      if (this.said === `${state}${text}`) return;
      this.said = `${state}${text}`;
      const icon = state === 'breach' ? 'octagon-alert' : state === 'warn' ? 'triangle-alert' : stands ? 'hourglass' : 'timer';
      this.innerHTML = `<i class="i i-${icon}" aria-hidden="true"></i><span class="clock-time"></span>`;
      this.lastElementChild.textContent = text;
      this.title = this.dataset[state] ?? '';
    }
  }

  customElements.define('response-clock', ResponseClock);

  // A list under a button of the head closes when something in it is chosen.
  document.addEventListener('click', e => e.target.closest('[popover] .menu-item:not(.menu-item--stays)')?.closest('[popover]').hidePopover());

  // How long somebody has been waiting: <waiting-time since>.
  class WaitingTime extends HTMLElement {
    static observedAttributes = ['since'];

    connectedCallback() { clocks.add(this); this.paint(); }
    disconnectedCallback() { clocks.delete(this); }
    attributeChangedCallback() { if (this.isConnected) this.paint(); }

    paint() {
      const ms = Math.max(0, now() - Number(this.getAttribute('since'))), days = Math.floor(ms / 86400000);
      const text = days ? `${days} ${this.dataset.days}` : span(ms);
      if (this.said === text) return;
      this.said = text;
      this.innerHTML = '<i class="i i-hourglass" aria-hidden="true"></i><span class="clock-word"></span><span class="clock-time"></span>';
      this.children[1].textContent = this.dataset.word ?? '';
      this.lastElementChild.textContent = text;
    }
  }

  customElements.define('waiting-time', WaitingTime);
  setInterval(() => clocks.forEach(c => c.paint()), 1000);

  // A sound without a file; browsers allow it after the first press on the page.
  let audio;
  const tones = { calm: [660], money: [660, 880], warn: [520, 520], bad: [440, 330, 440] };
  const beep = tone => {
    audio ??= new AudioContext();
    (tones[tone] ?? tones.calm).forEach((pitch, i) => {
      const sound = audio.createOscillator(), volume = audio.createGain(), at = audio.currentTime + i * 0.18;
      sound.frequency.value = pitch;
      volume.gain.setValueAtTime(0.08, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.16);
      sound.connect(volume).connect(audio.destination);
      sound.start(at);
      sound.stop(at + 0.17);
    });
  };

  // How many alerts came since somebody looked: «(2) Сделки».
  let unseen = 0;
  const titled = () => {
    const plain = document.title.replace(/^\(\d+\) /, '');
    const wanted = unseen ? `(${unseen}) ${plain}` : plain;
    if (document.title !== wanted) document.title = wanted;
  };
  new MutationObserver(titled).observe(document.head, { childList: true, subtree: true, characterData: true });
  const seen = () => { unseen = 0; titled(); };
  addEventListener('focus', seen);

  // What is typed on a static page, which has no draft, goes over to the other language.
  const typed = `typed ${location.pathname}`;
  const keep = form => sessionStorage.setItem(typed, JSON.stringify([...new FormData(form)].filter(([name]) => !name.startsWith('_'))));
  const giveBack = form => {
    for (const [name, value] of JSON.parse(sessionStorage.getItem(typed) ?? '[]')) if (form.elements[name]) form.elements[name].value = value;
    sessionStorage.removeItem(typed);
  };
  const waiting = document.querySelector('form[data-keep]');
  if (waiting) giveBack(waiting);

  // Escape closes what lies on top: a list that is open over a dialog, and the dialog by the next press.
  addEventListener('keydown', e => {
    if (e.key !== 'Escape' || e.isComposing || e.target.closest?.('[data-escape]') || document.querySelector('.mud-popover-open, [popover]:popover-open')) return;
    [...document.querySelectorAll('.sheet-title [data-close]')].at(-1)?.click();
  }, true);

  window.crm = {
    open() {
      document.getElementById('waiting')?.remove();
      return root.dataset.rail === '1';
    },
    theme(dark) { root.dataset.theme = dark ? 'dark' : 'light'; cookie('theme', root.dataset.theme); },
    rail(folded) { cookie('rail', folded ? '1' : '0'); },
    culture(name) {
      cookie('.AspNetCore.Culture', encodeURIComponent(`c=${name}|uic=${name}`));
      const form = document.querySelector('form[data-keep]');
      if (!form) { location.reload(); return; }
      keep(form);
      location.replace(location.pathname); // Not what was posted once more.
    },
    alert(text, tone, link) {
      if (!document.hasFocus()) { unseen++; titled(); }
      try { beep(tone); } catch { /* no sound before the first press */ }
      if (document.hasFocus() || !('Notification' in window) || Notification.permission !== 'granted') return;
      const note = new Notification('CrmBlazor', { body: text, tag: link });
      note.onclick = () => { window.focus(); location.assign(link); };
    },
    allow() { beep('calm'); return 'Notification' in window ? Notification.requestPermission() : 'denied'; },
    seen,
    print() { window.print(); },
    // Over plain HTTP a browser has no clipboard for scripts, only for a selection.
    async copy(text) {
      if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false);
      const field = document.body.appendChild(Object.assign(document.createElement('textarea'), { value: text }));
      field.select();
      const done = document.execCommand('copy');
      field.remove();
      return done;
    },
    // A dialog comes a moment after it was asked for; who was faster types where he is.
    enter(selector, tries = 20) {
      const fields = `${selector} :is(input, select, textarea):not([disabled])`, field = document.querySelector(fields);
      if (document.activeElement.matches(fields)) return;
      if (field) field.focus();
      else if (tries) setTimeout(window.crm.enter, 30, selector, tries - 1);
      else if (!document.activeElement.closest(selector)) document.querySelector(`${selector} [data-close]`)?.focus();
    },
    fault() { document.querySelector('[aria-invalid="true"], .field:has(> .help--bad) :is(input, select, textarea)')?.focus(); },
    focus(id) { document.getElementById(id)?.focus(); },
    show(id) { document.getElementById(id)?.scrollIntoView({ block: 'center' }); },
  };

  // Ctrl+Enter sends the form one is in, from a text of several lines too.
  addEventListener('keydown', e => {
    if (!e.ctrlKey || e.code !== 'Enter') return;
    const send = e.target.closest?.('form')?.querySelector('button[type=submit]:not([disabled])');
    if (!send) return;
    e.preventDefault();
    e.target.dispatchEvent(new Event('change', { bubbles: true }));
    send.click();
  });

  // Ctrl+K, in any keyboard layout, looks for something; the arrows go through what is found, Enter opens the first.
  addEventListener('keydown', e => {
    if ((e.ctrlKey || e.metaKey) && e.code === 'KeyK') {
      e.preventDefault();
      if (!document.querySelector('[role=dialog]')) document.getElementById('find-open')?.click();
      return;
    }
    const places = [...e.target.closest?.('[data-find]')?.querySelectorAll('input, [data-found]') ?? []], step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (e.key === 'Enter' && e.target === places[0]) places[1]?.click();
    else if (step && places.length) {
      e.preventDefault();
      places[(places.indexOf(e.target) + step + places.length) % places.length].focus();
    }
  });

  // F1 tells the keys.
  addEventListener('keydown', e => {
    if (e.key !== 'F1') return;
    e.preventDefault();
    if (!document.querySelector('[role=dialog]')) document.getElementById('keys-open')?.click();
  });

  // The static pages have no circuit: their switches work by themselves.
  addEventListener('click', e => {
    const button = e.target.closest?.('[data-switch-theme], [data-switch-culture], [data-reveal]');
    if (!button) return;
    if ('switchTheme' in button.dataset) window.crm.theme(root.dataset.theme !== 'dark');
    else if (button.dataset.switchCulture) window.crm.culture(button.dataset.switchCulture);
    else {
      const field = document.getElementById(button.dataset.reveal);
      field.type = field.type === 'password' ? 'text' : 'password';
    }
  });
})();
