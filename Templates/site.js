// The features of a brief's page that need a script. They are added here, so that the page never has
// controls that do not work: copy buttons, a single tab stop for all paragraph numbers, the current
// section in the contents, and Escape, which closes the card of a citation or note.
(() => {
  const words = document.currentScript.dataset;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const on = (target, type, run, options) => target.addEventListener(type, run, options);

  // Copying. A clipboard is available only in a secure context, such as HTTPS or a local file.
  const clipboard = navigator.clipboard;
  const said = make('p', { className: 'visually-hidden', role: 'status' });
  let copies = 0;
  const copy = async (text, shown) => {
    const type = 'text/plain';
    // Cleared first, so that the second of two copies is announced too.
    said.textContent = '';
    // A promise inside the item, since Safari forgets the reader's click while a file is fetched.
    await (text.then
      ? clipboard.write([new ClipboardItem({ [type]: text.then((t) => new Blob([t], { type })) })])
      : clipboard.writeText(text));
    said.textContent = words.copied;
    shown(true);
    const current = ++copies;
    setTimeout(() => {
      if (current === copies) said.textContent = '';
      shown(false);
    }, 2000);
  };
  const button = (name, text) => {
    const node = make('button', { className: 'copy', textContent: words.copy });
    if (name) node.setAttribute('aria-label', words.copy + ': ' + name);
    const shown = (done) => {
      node.textContent = done ? words.copied : words.copy;
      node.classList.toggle('done', done);
    };
    on(node, 'click', () => copy(text(), shown).catch(() => node.remove()));
    return node;
  };
  if (clipboard) {
    document.body.append(said);
    all('.citation').forEach((entry) => {
      const name = entry.previousElementSibling || document.getElementById('_how-to-cite');
      const text = entry.textContent.replace(/\s+/g, ' ').trim();
      entry.append(' ', button(name.textContent, () => text));
    });
    if (location.protocol !== 'file:' && window.ClipboardItem)
      all('.work-files a:not([href$=json])').forEach((link) => {
        const pair = make('span', { className: 'with-copy' });
        link.replaceWith(pair);
        const file = () => fetch(link.href).then((answer) => answer.text());
        pair.append(link, button(link.textContent, file));
      });
    all('.prose pre').forEach((block) => {
      const frame = make('div', { className: 'code' });
      block.replaceWith(frame);
      frame.append(block, button('', () => block.textContent));
    });
  }

  // Paragraph numbers copy their address. There is a single tab stop, the only one that is read aloud, and
  // arrow keys lead to the others.
  const numbers = all('.para');
  const page = (document.querySelector('link[rel=canonical]') || location).href.split('#')[0];
  const reach = (link) => numbers.forEach((each) => {
    each.tabIndex = each === link ? 0 : -1;
    each.ariaHidden = each !== link;
  });
  reach(numbers[0]);
  numbers.forEach((link, index) => {
    link.ariaLabel = words.paragraph.replace('{number}', index + 1);
    const shown = (done) => (done ? (link.dataset.copied = words.copied) : delete link.dataset.copied);
    if (clipboard) on(link, 'click', () => copy(page + link.hash, shown).catch(() => {}));
    on(link, 'focus', () => reach(link));
    on(link, 'keydown', (event) => {
      const next = numbers[index + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
      if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      next.focus();
    });
  });

  // Escape closes cards (WCAG 2.2, 1.4.13) until the pointer or the focus has moved elsewhere.
  on(document, 'keydown', (event) => {
    if (event.key !== 'Escape') return;
    all(':is(.cite, .note-ref):is(:hover, :focus-within), .margin-note:hover').forEach((host) => {
      host.classList.add('put-away');
      const back = () => host.classList.remove('put-away');
      on(host, 'pointerleave', back, { once: true });
      on(host, 'focusout', back, { once: true });
    });
  });

  // The contents: expanded next to the text, with the visible section as the current one.
  const contents = document.querySelector('.contents');
  if (!contents) return;
  const wide = matchMedia('(min-width: 76em)');
  const open = () => (contents.querySelector('details').open = wide.matches);
  open();
  on(wide, 'change', open);
  const links = all('a', contents);
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let marked;
  const mark = () => {
    const passed = headings.filter((each) => each?.getBoundingClientRect().top < 120);
    const current = links[passed.length - 1];
    if (current === marked) return;
    marked?.removeAttribute('aria-current');
    marked = current;
    if (!current) return;
    current.setAttribute('aria-current', 'true');
    contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
  };
  on(window, 'scroll', mark);
  mark();
})();
