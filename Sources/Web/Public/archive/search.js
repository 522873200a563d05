// Finds the pages of an archive by their words, from a folder or from a server. Everything is there without it.
(() => {
  const place = document.getElementById('search');
  const loaded = new Map();
  const words = {};
  let index;

  window.archiveSearch = {
    pages(given) { index = given; },
    part(given) { Object.assign(words, given); },
  };

  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = `search/${name}.js`;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  }

  // Words as the index holds them: small letters, without accents; what is no plain letter or digit as hexadecimal.
  function key(word) {
    const small = [...word].slice(0, 60).join('').toLowerCase();
    const plain = /^[\x00-\x7f]*$/.test(small) ? small : small.normalize('NFKD').toLowerCase();
    let key = 'w';
    for (const letter of plain.replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, '')) {
      if (/[a-z0-9]/.test(letter)) key += letter;
      else if (letter.codePointAt(0) > 127) {
        for (const byte of new TextEncoder().encode(letter)) key += byte.toString(16);
      }
    }
    return key;
  }

  // Where words are not set apart by gaps, each character is a word.
  function keys(text) {
    const parts = /[\p{Ideographic}\u3040-\u30ff]|(?:(?![\p{Ideographic}\u3040-\u30ff])[\p{L}\p{N}\p{M}])+/gu;
    return [...new Set((text.match(parts) ?? []).map(key))];
  }

  // A longer word also finds those that begin with it.
  const fits = (word, wanted) => (wanted.length >= 4 ? word.startsWith(wanted) : word === wanted);

  // The parts in which words that begin so may stand: they lie one after the other in the order of the words.
  function parts(beginning) {
    const firsts = index.parts;
    return firsts.map((_, number) => number).filter((number) =>
      (number + 1 >= firsts.length || firsts[number + 1] > beginning)
      && (firsts[number] <= beginning || firsts[number].startsWith(beginning)));
  }

  // The pages with one word, and what it is worth on each; a rare word is worth more.
  function found(wanted) {
    const pages = new Map();
    for (const [word, postings] of Object.entries(words)) {
      if (!fits(word, wanted)) continue;
      for (let at = 0; at < postings.length; at += 2) {
        pages.set(postings[at], (pages.get(postings[at]) ?? 0) + postings[at + 1]);
      }
    }
    const rarity = Math.log(1 + index.pages.length / Math.max(1, pages.size));
    for (const [page, weight] of pages) pages.set(page, weight * rarity);
    return pages;
  }

  async function search(text) {
    await load('pages');
    const wanted = keys(text);
    const needed = new Set(wanted.flatMap(parts));
    await Promise.all([...needed].map(load));
    const each = wanted.map(found);
    const pages = each.length ? [...each[0].keys()].filter((page) => each.every((one) => one.has(page))) : [];
    const worth = (page) => each.reduce((sum, one) => sum + one.get(page), 0);
    return pages.sort((a, b) => worth(b) - worth(a) || a - b);
  }

  const form = document.createElement('form');
  form.className = 'search';
  form.setAttribute('role', 'search');
  const label = document.createElement('label');
  label.htmlFor = 'q';
  label.textContent = place.dataset.label;
  const field = document.createElement('input');
  Object.assign(field, { id: 'q', type: 'search', maxLength: 400 });
  const button = document.createElement('button');
  button.textContent = place.dataset.button;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = document.createElement('ol');
  list.className = 'list';
  form.append(label, field, button);
  place.replaceChildren(form, status, list);

  function line(page, text) {
    const [path, title, chapter] = index.pages[page];
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = 'title';
    // Browsers that know it show the word; others open the page.
    const word = text.trim().split(/\s+/)[0];
    link.href = `${path}#:~:text=${encodeURIComponent(word).replace(/-/g, '%2D')}`;
    link.textContent = title;
    const meta = document.createElement('p');
    meta.className = 'meta';
    meta.textContent = chapter;
    item.append(link, ...(chapter && chapter !== title ? [meta] : []));
    return item;
  }

  let latest = 0;
  async function show(text) {
    const mine = ++latest;
    if (!text.trim()) {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      const pages = await search(text);
      // Another letter was typed meanwhile.
      if (mine !== latest) return;
      status.textContent = pages.length ? `${place.dataset.found} ${pages.length}` : place.dataset.none;
      list.replaceChildren(...pages.slice(0, 200).map((page) => line(page, text)));
    } catch {
      status.textContent = place.dataset.failed;
    }
  }

  // The way back leads to what was looked for.
  function recall() {
    field.value = decodeURIComponent(location.hash.slice(1));
    show(field.value);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.hash = encodeURIComponent(field.value);
    show(field.value);
  });
  field.addEventListener('input', () => show(field.value));
  addEventListener('hashchange', recall);
  recall();
})();
