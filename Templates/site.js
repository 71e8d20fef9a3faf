// What a brief's page can do only with a script. All of it is added here, so that nothing is on the
// page that would not work: buttons that copy, one tab stop for all paragraph numbers, the section in
// view marked in the contents, and Escape, which puts the card of a citation or note away.
(() => {
  'use strict';
  const words = document.currentScript.dataset;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  // Copying. The clipboard is there only in a secure context, as over HTTPS and from a file.
  const said = make('p', { className: 'visually-hidden', role: 'status' });
  const copy = async (text, shown) => {
    const type = 'text/plain';
    // A promise inside, since Safari forgets the reader's click while a file is fetched.
    await (text instanceof Promise
      ? navigator.clipboard.write([
          new ClipboardItem({ [type]: text.then((t) => new Blob([t], { type })) }),
        ])
      : navigator.clipboard.writeText(text));
    said.textContent = words.copied;
    shown(true);
    setTimeout(() => ((said.textContent = ''), shown(false)), 2000);
  };
  const button = (name, text) => {
    const element = make('button', { type: 'button', className: 'copy', textContent: words.copy });
    if (name) element.setAttribute('aria-label', words.copy + ': ' + name);
    element.addEventListener('click', () => {
      const shown = (done) => {
        element.textContent = done ? words.copied : words.copy;
        element.classList.toggle('done', done);
      };
      copy(text(), shown).catch(() => element.remove());
    });
    return element;
  };
  const plain = (element) => {
    const twin = element.cloneNode(true);
    all('button', twin).forEach((each) => each.remove());
    return twin.textContent.replace(/\s+/g, ' ').trim();
  };
  const addressOf = (link) => {
    const canonical = document.querySelector('link[rel=canonical]');
    return (canonical ? canonical.href : location.href.split('#')[0]) + link.hash;
  };
  if (navigator.clipboard && window.isSecureContext) {
    document.body.append(said);
    all('.citation').forEach((entry) => {
      const name = entry.previousElementSibling || document.getElementById('_how-to-cite');
      entry.append(' ', button(name.textContent, () => plain(entry)));
    });
    if (location.protocol !== 'file:' && window.ClipboardItem) {
      all('.work-files a:not([type*=json])').forEach((link) => {
        const file = () => fetch(link.href).then((answer) => answer.text());
        const pair = make('span', { className: 'with-copy' });
        link.replaceWith(pair);
        pair.append(link, button(link.textContent, file));
      });
    }
    all('.prose pre').forEach((block) => {
      const frame = make('div', { className: 'code' });
      block.replaceWith(frame);
      frame.append(block, button('', () => block.textContent));
    });
    all('.para').forEach((link) =>
      link.addEventListener('click', () => {
        const shown = (done) =>
          done ? (link.dataset.copied = words.copied) : delete link.dataset.copied;
        copy(addressOf(link), shown).catch(() => {});
      })
    );
  }

  // Paragraph numbers: one tab stop, and arrow keys from there.
  const numbers = all('.para');
  const reach = (link) => numbers.forEach((each) => (each.tabIndex = each === link ? 0 : -1));
  if (numbers.length) reach(numbers[0]);
  numbers.forEach((link, index) => {
    link.addEventListener('focus', () => reach(link));
    link.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const next = step && numbers[index + step];
      if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      next.focus();
    });
  });

  // Escape puts cards away (WCAG 2.2, 1.4.13) until the pointer or the focus has gone elsewhere.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    all(':is(.cite, .note-ref):is(:hover, :focus-within), .margin-note:hover').forEach((host) => {
      host.classList.add('put-away');
      const back = () => host.classList.remove('put-away');
      host.addEventListener('pointerleave', back, { once: true });
      host.addEventListener('focusout', back, { once: true });
    });
  });

  // The contents: open beside the text, and the section in view is the current one.
  const contents = document.querySelector('.contents');
  if (!contents) return;
  const wide = matchMedia('(min-width: 76em)');
  const details = contents.querySelector('details');
  const open = () => (details.open = wide.matches);
  open();
  wide.addEventListener('change', open);
  const links = all('a', contents);
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const passed = headings.filter((each) => each && each.getBoundingClientRect().top < 120).length;
    links.forEach((link, index) => {
      if (index !== passed - 1) return link.removeAttribute('aria-current');
      if (link.hasAttribute('aria-current')) return;
      link.setAttribute('aria-current', 'true');
      const middle = link.offsetTop - contents.clientHeight / 2;
      contents.scrollTop = middle;
    });
  };
  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => ((waiting = false), mark()));
  }, { passive: true });
  mark();
})();
