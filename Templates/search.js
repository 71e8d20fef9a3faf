// Search in the reader's browser, without a server. The files of the index, written by the build, are loaded
// as scripts, since a page opened from a disk cannot load anything else. See docs/search.md.
(() => {
  const page = document.getElementById("_search");
  const [form, input, status, note, list, more] =
    ["form", "[type=search]", "[role=status]", ".search-note", ".results", ".more-results"]
      .map((name) => page.querySelector(name));
  const say = page.dataset, step = 10, mostChecked = 20;

  // Files of the index.

  const files = new Map(), waiting = {};

  // The only place where text becomes something that runs (Trusted Types): a file next to this page.
  const own = { createScriptURL: (name) => `${name}.js?${say.version}` };
  const trusted = window.trustedTypes?.createPolicy("briefpress", own) ?? own;

  window.briefpressIndex = (name, data) => waiting[name](data);

  function load(name, read) {
    if (!files.has(name)) {
      files.set(name, new Promise((resolve, reject) => {
        const onerror = () => { files.delete(name); reject(); };
        waiting[name] = (data) => resolve(read ? read(data) : data);
        document.head.append(make("script", { src: trusted.createScriptURL(name), onerror }));
      }));
    }
    return files.get(name);
  }

  // Numbers are written in 92 printable digits; the first digit gives the number of digits.
  function digit(text, at = 0) {
    const c = text.charCodeAt(at);
    return c - (c < 34 ? 33 : c < 92 ? 34 : 35);
  }

  function numbers(text) {
    const found = [];
    for (let at = 0; at < text.length;) {
      const first = digit(text, at++);
      const [more, start, plus] =
        first < 56 ? [0, 0, 0] : first < 88 ? [1, 56, 56] : first < 91 ? [2, 88, 3000] : [4, 91, 28392];
      let number = first - start;
      for (const end = at + more; at < end; at++) number = number * 92 + digit(text, at);
      found.push(number + plus);
    }
    return found;
  }

  function rising(text) {
    let next = 0;
    return numbers(text).map((gap) => (next += gap + 1) - 1);
  }

  const root = () => load("root", (root) => {
    let next = 0;
    root.starts = numbers(root.files).map((count) => (next += count) - count);
    root.shards = root.shards.split(" ");
    root.words = root.words.split("\t");
    return root;
  });

  // In a shard, a term is the number of letters shared with the previous term, followed by the rest.
  const shard = (number) => load(`t${number}`, (text) => {
    const terms = new Map(), parts = text.split(" ");
    let term = "";
    for (let at = 0; at + 1 < parts.length; at += 2) {
      term = term.slice(0, digit(parts[at])) + parts[at].slice(1);
      terms.set(term, parts[at + 1]);
    }
    return terms;
  });

  const facet = (name) => load(name, (values) =>
    values.map(([key, title, documents]) => ({ key, title, documents: rising(documents) })));

  // The record and the text of a result.
  async function details(number) {
    const { starts, words } = await root();
    const file = starts.findLastIndex((start) => start <= number);
    const shown = (await load(`d${file}`))[number - starts[file]];
    return [decoded(shown.at(-1), words), ...shown];
  }

  // Frequent words have codes of one or two characters; others are enclosed in tabs. Adjacent words
  // are separated by a space; other separators begin with `=` in the list.
  function decoded(code, words) {
    let afterWord = false;
    return code.replace(/\t([^\t]*)\t|[!#-S]|[T-~]./g, (part, literal) => {
      const first = digit(part);
      const entry = literal ?? words[part.length < 2 ? first : 50 + (first - 50) * 92 + digit(part, 1)];
      const isWord = entry[0] !== "=";
      const space = isWord && afterWord ? " " : "";
      afterWord = isWord;
      return space + (isWord ? entry : entry.slice(1));
    });
  }

  // Terms: the same rules as in Sources/Search/Folding.swift and TermCutter.swift.

  const dropped = /(?=[\u0300-\u036F\u0591-\u05C7\u0610-\u06ED\u08CA-\u08FF\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE2F])\p{Mn}|\p{Cf}|\u0640/gu;
  const spaceless = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\uA9E0-\uA9FF\uAA60-\uAA7F\u3005-\u3007\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
  const letter = /[\p{L}\p{M}\p{N}]/u, decimal = /\p{Nd}/u;
  // Each of these is followed by its replacement.
  const variants = new Map(("ß ss æ ae œ oe þ th ø o đ d ð d ł l ħ h ŧ t ı i ς σ ٱ ا ى ي ی ي ک ك ڪ ك ہ ه ۃ ه ة ه ە ه")
    .match(/\S+ \S+/g).map((pair) => pair.split(" ")));
  const folded = new Map();

  function fold(sign) {
    if (!folded.has(sign)) {
      const plain = sign.normalize("NFKD").toLowerCase().replace(dropped, "");
      folded.set(sign, [...plain].flatMap((c) => {
        if (c > "\x7F" && decimal.test(c)) {
          const value = c.codePointAt(0), starts = decimal.test(String.fromCodePoint(value & ~15));
          return String((value & 15) - (starts ? 0 : 6));
        }
        return [...(variants.get(c) ?? c)];
      }));
    }
    return folded.get(sign);
  }

  // The terms of a text, with their positions. A query has no terms for the last letter of a run without spaces.
  function terms(text, isAsked) {
    const found = [];
    let word = "", start = 0, row = [], at = 0;
    const endWord = () => { if (word) found.push({ term: word, start, end: at }); word = ""; };
    const endRow = () => {
      row.forEach((first, n) => {
        const last = row[n + 1];
        if (last) found.push({ term: first.c + last.c, start: first.start, end: last.end });
        else if (!isAsked || n === 0) found.push({ ...first, term: first.c });
      });
      row = [];
    };
    for (const sign of text) {
      for (const c of fold(sign)) {
        if (!letter.test(c)) {
          endWord();
          endRow();
        } else if (spaceless.test(c)) {
          endWord();
          row.push({ c, start: at, end: at + sign.length });
        } else {
          endRow();
          if (!word) start = at;
          word += c;
        }
      }
      at += sign.length;
    }
    endWord();
    endRow();
    return found;
  }

  // The query: words that must occur, and phrases to find in the text. The last word may be incomplete.
  function parsed(query) {
    const phrases = [];
    const plain = query.replace(/["“„«]([^"“”„«»]+)["”“»]/g, (_, phrase) => {
      phrases.push(terms(phrase, true).map((t) => t.term));
      return " ";
    });
    const words = terms(plain, true);
    const goesOn = words.length > 0 && words.at(-1).end === plain.trimEnd().length && !/\s$/.test(query);
    const asked = words.map(({ term }, n) => ({ term, isPrefix: goesOn && n === words.length - 1 }));
    for (const term of phrases.flat()) asked.push({ term, isPrefix: false });
    return { words: asked, phrases: phrases.filter((phrase) => phrase.length > 1) };
  }

  // Finding.

  // The lists of a word, and of words that start with it.
  async function lists(term, isPrefix) {
    const { shards } = await root(), found = [];
    const first = Math.max(0, shards.findLastIndex((start) => start <= term));
    for (let n = first; n < Math.min(shards.length, first + (term.length > 2 ? 3 : 1)); n++) {
      if (n > first && !(isPrefix && shards[n].startsWith(term))) break;
      for (const [other, postings] of await shard(n)) {
        if (other === term) found.push({ postings, share: 1 });
        else if (isPrefix && other.startsWith(term)) found.push({ postings, share: 0.5 });
      }
    }
    return found;
  }

  // A word that is not found is looked up as the start of a word, and then without its own ending.
  async function listsOf(word) {
    let found = await lists(word.term, word.isPrefix);
    for (let cut = 0; !found.length && cut < 4; cut++) {
      const beginning = word.term.slice(0, word.term.length - cut);
      if (cut && (beginning.length < 4 || /\d/.test(beginning))) break;
      found = await lists(beginning, true);
      if (found.length) [word.term, word.isPrefix] = [beginning, true];
    }
    return found;
  }

  async function ranked(words) {
    const { count, levels } = await root();
    const scores = new Float32Array(count), hits = new Uint8Array(count), all = [...hits.keys()];
    for (const word of words) {
      const best = new Float32Array(count);
      for (const { postings, share } of await listsOf(word)) {
        const values = numbers(postings), rarity = share * Math.log(1 + count / values.length);
        let next = 0;
        for (const value of values) {
          const document = next + Math.floor(value / levels);
          const score = rarity * ((value % levels + 0.5) / levels);
          if (score > best[document]) best[document] = score;
          next = document + 1;
        }
      }
      best.forEach((score, n) => { if (score) { scores[n] += score; hits[n]++; } });
    }
    let found = all.filter((n) => hits[n] === words.length), isPartial;
    if (!found.length) {
      found = all.filter((n) => hits[n]);
      isPartial = found.length;
    }
    found.sort((a, b) => hits[b] - hits[a] || scores[b] - scores[a] || b - a);
    return { found, isPartial };
  }

  async function holding(phrases, documents) {
    const found = [];
    for (const number of documents.slice(0, mostChecked)) {
      const [text, , title] = await details(number);
      const row = terms(`${title}\n${text}`, true).map((t) => t.term);
      if (phrases.every((phrase) =>
        row.some((_, at) => phrase.every((term, n) => row[at + n] === term)))) found.push(number);
    }
    return found;
  }

  // Facets: a result needs any of the chosen values of a facet, for every facet.

  const panels = [...page.querySelectorAll("[data-facet]")];
  const keysOf = (panel) => new FormData(form).getAll(panel.dataset.facet);

  async function masks() {
    const masks = new Map();
    for (const panel of panels) {
      const keys = keysOf(panel);
      if (!keys.length) continue;
      const values = (await facet(panel.dataset.facet)).filter(({ key }) => keys.includes(key));
      masks.set(panel, new Set(values.flatMap((value) => value.documents)));
    }
    return masks;
  }

  const within = (masks, but) => (n) => [...masks].every(([panel, mask]) => panel === but || mask.has(n));

  const box = (name, value, checked) => make("input", { type: "checkbox", name, value, checked });

  async function showPanel(panel) {
    if (!panel.open) return;
    const name = panel.dataset.facet, keys = keysOf(panel);
    const rest = new Set(last.found.filter(within(last.masked, panel)));
    const values = (await facet(name)).map((value) =>
      ({ ...value, count: value.documents.filter((n) => rest.has(n)).length }));
    if (name !== "year") values.sort((a, b) => b.count - a.count);
    const focused = panel.querySelector(":focus")?.value;
    const items = values.filter((v) => v.count || keys.includes(v.key)).map(({ key, title, count }) =>
      make("li", make("label", box(name, key, keys.includes(key)), " ", make("bdi", title), " ",
        make("span.quiet", shown(count)))));
    panel.querySelector("ul").replaceChildren(...items);
    if (focused) panel.querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }

  // Showing.

  // make("p.note", { lang: "en" }, "text", element)
  function make(name, ...parts) {
    const [tag, className] = name.split("."), node = document.createElement(tag);
    if (className) node.className = className;
    for (const part of parts) {
      if (part.constructor === Object) Object.assign(node, part);
      else node.append(part);
    }
    return node;
  }

  const shown = (number) => String(number).replace(/\d/g, (d) => [...say.digits][d]);

  const places = (text, words) => terms(text).flatMap(({ term, start, end }) => {
    const word = words.findIndex((w) => w.term === term || (w.isPrefix && term.startsWith(w.term)));
    if (word < 0) return [];
    // Of two letters in a row, the query may contain only the first.
    const asked = words[word].term, isFirst = asked !== term && spaceless.test(term);
    return { start, end: isFirst ? start + asked.length : end, word };
  });

  // A part of the text, with its words marked.
  function marked(text, words, hits = places(text, words), from = 0, to = text.length) {
    const parts = [];
    let at = from;
    for (let n = 0; n < hits.length; n++) {
      let { start, end } = hits[n];
      while (n + 1 < hits.length && hits[n + 1].start < end) end = Math.max(end, hits[++n].end);
      if (start < from || end > to) continue;
      parts.push(text.slice(at, start), make("mark", text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at, to)];
  }

  // The part of a text with most of the words.
  function passage(text, words) {
    const hits = places(text, words);
    let best = 0, [from, to] = [0, 0];
    hits.forEach(({ start }, first) => {
      const near = hits.slice(first, first + 30).filter((hit) => hit.end < start + 200);
      const score = new Set(near.map((hit) => hit.word)).size * 10 + Math.min(near.length, 6);
      if (score > best) [best, from, to] = [score, start, near.at(-1)?.end ?? start];
    });
    const open = text.lastIndexOf("\n", from) + 1, early = Math.max(open, from - 70);
    const first = text.indexOf(" ", early), close = `${text}\n`.indexOf("\n", to);
    const begin = early > open && first > 0 && first < from ? first + 1 : early;
    const late = Math.max(to, Math.min(close, begin + 280)), last = text.lastIndexOf(" ", late);
    const end = late < close && last > to ? last : late;
    return [begin ? "… " : "", ...marked(text, words, hits, begin, end), end < text.length ? " …" : ""];
  }

  async function result(number, words) {
    const { extra: { languages, series: names } } = await root();
    const [text, address, title, date, iso, series, authors, language] = await details(number);
    const [tag, direction] = languages[language];
    const line = make("p.series-line");
    if (series) {
      line.append(make("span", make("span.series", names[series[0]]), " ", make("span.number", series[1])));
    }
    if (iso) line.append(make("time", { dateTime: iso }, date));
    const link = make("a", { href: `../${address}` }, ...marked(title, words));
    return make("li", make("article.item", { lang: tag, dir: direction }, line, make("h3", link),
      make("p.summary", ...passage(text, words)), make("p.authors", ...marked(authors, words))));
  }

  let run = 0, showMore, last;

  async function search() {
    const current = ++run, isStale = () => current !== run;
    list.ariaBusy = "true";
    const query = parsed(input.value), masked = await masks();
    const isEmpty = !query.words.length && !masked.size, isIdle = isEmpty && !panels.some((p) => p.open);
    let { found, isPartial } = isIdle ? { found: [] } : await ranked(query.words), isCut;
    if (query.phrases.length) {
      const candidates = isPartial ? [] : found.filter(within(masked));
      isCut = candidates.length > mostChecked;
      found = await holding(query.phrases, candidates);
      isPartial = false;
    }
    if (isStale()) return;
    const results = isEmpty ? [] : found.filter(within(masked));
    if (form.elements.order.value || !query.words.length) results.sort((a, b) => b - a);
    let next = 0;
    showMore = async () => {
      const items = await Promise.all(
        results.slice(next, next + step).map((number) => result(number, query.words)));
      if (isStale()) return;
      if (next === 0) list.replaceChildren();
      list.append(...items);
      next += step;
      more.hidden = next >= results.length;
      return items[0]?.querySelector("a");
    };
    await showMore();
    if (isStale()) return;
    note.hidden = !isPartial;
    status.textContent = isEmpty ? "" : !results.length ? say.nothing
      : say.count.replace("{count}", shown(results.length) + (isCut ? "+" : ""));
    last = { found, masked };
    await Promise.all(panels.map(showPanel));
    if (!isStale()) list.ariaBusy = "false";
  }

  const start = () => search().catch(() => {
    status.textContent = say.broken;
    list.ariaBusy = "false";
  });

  // The address contains the query, so that it can be saved, shared and returned to.

  let isSettled = true;

  function go(settles) {
    const asked = String(new URLSearchParams([...new FormData(form)].filter(([, value]) => value)));
    if (asked !== location.search.slice(1)) {
      // Some browsers do not allow this for files.
      try {
        history[isSettled ? "pushState" : "replaceState"](null, "", location.pathname + (asked && `?${asked}`));
      } catch {}
    }
    isSettled = settles;
    start();
  }

  async function read() {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") ?? "";
    form.elements.order.value = asked.get("order") ?? "";
    for (const panel of panels) {
      const name = panel.dataset.facet, keys = asked.getAll(name);
      panel.querySelector("ul").replaceChildren(...keys.map((key) => box(name, key, true)));
      if (keys.length) panel.open = true;
    }
    isSettled = asked.size;
    await start();
  }

  // Keys and clicks.

  let timer;

  function keyed(event) {
    const focused = document.activeElement, links = [...list.querySelectorAll("h3 a")];
    const at = links.indexOf(focused), { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (key === "/" && !focused.matches("[type=search], select")) input.select();
    else if (key === "ArrowDown" && (focused === input || at >= 0)) links[at + 1]?.focus();
    else if (key === "ArrowUp" && at >= 0) (links[at - 1] ?? input).focus();
    else if (key === "Escape" && at >= 0) input.focus();
    else if (key === "Escape" && focused === input && input.value) { input.value = ""; go(true); }
    else return;
    event.preventDefault();
  }

  const on = (target, name, act) => target.addEventListener(name, act);
  on(document, "keydown", keyed);
  on(window, "popstate", read);
  on(input, "input", () => {
    clearTimeout(timer);
    timer = setTimeout(go, 150, false);
    list.ariaBusy = "true";
  });
  on(form, "submit", (event) => { event.preventDefault(); clearTimeout(timer); go(true); });
  on(form, "change", ({ target }) => { if (target !== input) { isSettled = true; go(true); } });
  for (const panel of panels) on(panel, "toggle", () => last?.found.length ? showPanel(panel) : start());
  on(more, "click", async () => (await showMore())?.focus());

  page.hidden = false;
  page.terms = terms;
  read();
})();
