// What the pages of the documentation do beside being read: search, the choice of a theme, and the
// way to another version. All of it is made here, so that nothing is shown that does not work.
'use strict';

(() => {
  const script = document.currentScript;
  const { root, release } = script.dataset;

  // Before anything is drawn, so that the page does not flash.
  const themes = ['auto', 'light', 'dark'];
  let theme = stored('theme');
  applyTheme();

  document.addEventListener('DOMContentLoaded', () => {
    const tools = document.querySelector('.tools');
    tools.prepend(searchBox());
    tools.append(themeButton());
    for (const menu of tools.querySelectorAll('.versions')) prepareVersions(menu);
    showCurrent();
    showMissing();
  });

  /** What browsers keep for the site; some keep nothing for files. */
  function stored(key) {
    try {
      return localStorage.getItem(`qapi-${key}`);
    } catch {
      return null;
    }
  }

  function store(key, value) {
    try {
      localStorage.setItem(`qapi-${key}`, value);
    } catch {
      // Then it holds for this page.
    }
  }

  function applyTheme() {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }

  function themeButton() {
    const button = element('button', { type: 'button' });
    const show = () => {
      button.textContent = `Theme: ${theme ?? 'auto'}`;
    };
    button.addEventListener('click', () => {
      theme = themes[(themes.indexOf(theme ?? 'auto') + 1) % themes.length];
      store('theme', theme);
      applyTheme();
      show();
    });
    show();
    return button;
  }

  /** Where the page is among the modules, which may be below the window's end. */
  function showCurrent() {
    const side = document.querySelector('.side');
    const current = side.querySelector('[aria-current]');
    if (current && getComputedStyle(side).position === 'sticky') {
      side.scrollTop = current.offsetTop - side.clientHeight / 4;
    }
  }

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  // Search

  function searchBox() {
    const input = element('input', {
      type: 'search',
      role: 'combobox',
      placeholder: 'Search  ( / )',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-label': 'Search',
      'aria-expanded': 'false',
      'aria-controls': 'results',
      'aria-autocomplete': 'list',
    });
    const list = element('ul', { id: 'results', class: 'results', role: 'listbox', hidden: '' });
    list.setAttribute('aria-label', 'Results');
    const status = element('span', { class: 'status', role: 'status' });
    const box = element('div', { class: 'search', role: 'search' }, input, list, status);
    const state = { found: [], selected: -1 };

    const close = () => {
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const select = (at) => {
      list.children[state.selected]?.setAttribute('aria-selected', 'false');
      state.selected = at;
      const item = list.children[at];
      if (!item) return;
      item.setAttribute('aria-selected', 'true');
      item.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', item.id);
    };
    const show = async () => {
      const query = input.value.trim();
      const search = await loadSearch();
      // Another letter may have come while the index was loaded.
      if (query !== input.value.trim()) return;
      state.found = query === '' ? [] : search(query);
      list.replaceChildren(...state.found.map(resultItem));
      list.hidden = query === '' || state.found.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      status.textContent = query === '' ? '' : `${state.found.length} results`;
      status.classList.toggle('none', query !== '' && state.found.length === 0);
      state.selected = -1;
      if (state.found.length > 0) select(0);
    };
    const open = (beside = false) => {
      const target = state.found[state.selected];
      if (target && beside) window.open(target.href);
      else if (target) location.href = target.href;
      close();
    };

    input.addEventListener('focus', () => void loadSearch());
    input.addEventListener('input', () => void show());
    input.addEventListener('keydown', (event) => {
      const count = state.found.length;
      if (event.key === 'Escape') {
        close();
      } else if (event.key === 'Enter') {
        open();
      } else if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        const step = event.key === 'ArrowDown' ? 1 : count - 1;
        list.hidden = false;
        input.setAttribute('aria-expanded', 'true');
        select((state.selected + step) % count);
      } else {
        return;
      }
      event.preventDefault();
    });
    box.addEventListener('focusout', ({ relatedTarget }) => {
      if (!box.contains(relatedTarget)) close();
    });
    // A click would take the focus, and so close the list, before it arrives.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const item = event.target.closest('li');
      if (!item) return;
      select([...list.children].indexOf(item));
      open(event.ctrlKey || event.metaKey);
    });
    document.addEventListener('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const typing = target.closest('input, select, textarea') !== null;
      const wanted =
        key === '/'
          ? !typing && !ctrlKey && !metaKey && !altKey
          : key === 'k' && (ctrlKey || metaKey);
      if (!wanted) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    return box;
  }

  function resultItem({ name, kind, summary }, at) {
    const item = element('li', { id: `result-${at}`, role: 'option', 'aria-selected': 'false' });
    item.append(element('code', {}, name), ' ', element('span', { class: 'kind' }, kind));
    if (summary !== '') item.append(element('span', { class: 'summary' }, summary));
    return item;
  }

  // Versions

  /** Its links lead to the same definition, where the other release has it. */
  function prepareVersions(menu) {
    menu.addEventListener('click', (event) => {
      const link = event.target.closest('a[data-release]');
      const anchor = currentAnchor();
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || anchor === null) return;
      event.preventDefault();
      versionTable().then(
        (table) => {
          location.href = placeIn(table, link, anchor);
        },
        () => {
          location.href = link.href;
        },
      );
    });
    document.addEventListener('click', ({ target }) => {
      if (!menu.contains(target)) menu.open = false;
    });
    menu.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }

  /** What is looked at: what the address names, else what stands at the top of the window. */
  function currentAnchor() {
    const named = decodeURIComponent(location.hash.slice(1));
    if (/^(?:type|command|event)-/.test(named)) return named;
    const sections = [...document.querySelectorAll('.definition')];
    const shown = sections.find((section) => section.getBoundingClientRect().bottom > 80);
    return shown && scrollY > 0 ? shown.id : null;
  }

  function placeIn({ releases, pages, anchors }, link, anchor) {
    const definition = owners(anchor).find((owner) => owner in anchors) ?? anchor;
    const page = pages[anchors[definition]?.[releases.indexOf(link.dataset.release)] ?? -1];
    if (page === undefined) return `${link.href}?missing=${encodeURIComponent(definition)}`;
    return `${new URL(page, link.href)}#${anchor}`;
  }

  /** An anchor, and those around it, the innermost first; names may have points in them. */
  function owners(anchor) {
    const ends = [...anchor.matchAll(/[.=]/g)].map(({ index }) => index);
    return [anchor, ...ends.reverse().map((end) => anchor.slice(0, end))];
  }

  /** Where the switch led to a release that lacks it, or a member of it. */
  function showMissing() {
    const missing = new URLSearchParams(location.search).get('missing');
    const [, space, name] = /^(type|command|event)-(.*)$/.exec(missing ?? '') ?? [];
    if (name !== undefined) {
      const note = element('p', { class: 'missing', role: 'status' });
      note.append('There is no ', space, ' ', element('code', {}, name), ` in ${release}.`);
      document.querySelector('h1').after(note);
    }
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (anchor === '' || document.getElementById(anchor)) return;
    const found = owners(anchor).find((owner) => document.getElementById(owner));
    if (found !== undefined) location.replace(`#${found}`);
  }

  function versionTable() {
    return new Promise((resolve, reject) => {
      globalThis.qapiVersions = resolve;
      load(`${assets()}../versions.js`).catch(reject);
    });
  }

  let loading;

  /** The search, loaded when it is first wanted. */
  function loadSearch() {
    loading ??= Promise.all([rowsOfIndex(), load(`${assets()}minisearch.js`)]).then(([rows]) =>
      createSearch(rows),
    );
    return loading;
  }

  function assets() {
    return script.getAttribute('src').replace(/site\.js$/, '');
  }

  /** As a script: pages that are opened as files may load nothing else. */
  function rowsOfIndex() {
    return new Promise((resolve, reject) => {
      globalThis.qapiSearch = resolve;
      load(`${root}search.js`).catch(reject);
    });
  }

  function load(src) {
    return new Promise((resolve, reject) => {
      const made = element('script', { src });
      made.addEventListener('load', resolve);
      made.addEventListener('error', reject);
      document.head.append(made);
    });
  }

  /** Words as they stand, and what they are made of: `MigrationInfo` is `migration` and `info`. */
  function tokenize(text) {
    const words = text.split(/[\s/,;:()]+/).filter((word) => word !== '');
    return words.flatMap((word) => {
      const parts = word
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .split(/[^A-Za-z\d]+/)
        .filter((part) => part !== '');
      return parts.length > 1 ? [word, ...parts] : [word];
    });
  }

  function createSearch(rows) {
    const documents = rows.map(([name, kind, href, summary, members, text], id) => {
      return { id, name, kind, href: `${root}${href}`, summary, members, text };
    });
    const index = new globalThis.MiniSearch({
      fields: ['name', 'members', 'summary', 'text'],
      tokenize,
      searchOptions: {
        boost: { name: 8, members: 2, summary: 2 },
        prefix: true,
        combineWith: 'AND',
        tokenize: (text) => text.split(/[\s/,;:()]+/).filter((word) => word !== ''),
      },
    });
    index.addAll(documents);
    return (query) => {
      const found = index.search(query);
      const exact = index.search(query, { fuzzy: 0.2 });
      const all = found.length > 0 ? found : exact;
      return all.slice(0, 30).map(({ id }) => documents[id]);
    };
  }
})();
