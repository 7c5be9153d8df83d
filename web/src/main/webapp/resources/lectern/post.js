/* The table of posts: how many there are, what is selected over all its pages, views, columns. */
(function () {
  'use strict';

  var form = document.getElementById('filters');
  var bar = document.getElementById('selection');
  if (!form || !bar) { return; }
  var KEY = 'lectern:selected';
  var total = { total: -1, all: '' };
  var asked = 0;

  function results() { return document.getElementById('results'); }

  /* What is selected: {ids: [...]} or {matching: 'tag=python', total: 400}. It ends with the browser's tab. */
  function read() {
    try { return JSON.parse(sessionStorage.getItem(KEY)) || { ids: [] }; } catch (unreadable) { return { ids: [] }; }
  }

  function write(selected) {
    try { sessionStorage.setItem(KEY, JSON.stringify(selected)); } catch (full) { /* Then it holds for this page. */ }
    draw();
  }

  function boxes() { return Array.prototype.slice.call(results().querySelectorAll('[data-selects]')); }

  function draw() {
    var selected = read();
    if (selected.matching !== undefined && selected.matching !== results().dataset.filters) { selected = { ids: [] }; write(selected); return; }
    var all = selected.matching !== undefined;
    var number = all ? selected.total : selected.ids.length;
    boxes().forEach(function (box) {
      box.checked = all || selected.ids.indexOf(box.dataset.selects) >= 0;
      box.closest('tr').toggleAttribute('data-chosen', box.checked);
    });
    var page = document.getElementById('selectPage');
    if (page) {
      var chosen = boxes().filter(function (box) { return box.checked; }).length;
      page.checked = chosen > 0 && chosen === boxes().length;
      page.indeterminate = chosen > 0 && !page.checked;
    }
    bar.hidden = number === 0;
    var text = all ? bar.dataset.all : number === 1 ? bar.dataset.one : bar.dataset.many;
    var said = bar.querySelector('[role=status]');
    if (said.textContent !== text.replace('{0}', number.toLocaleString(document.documentElement.lang))) {
      said.textContent = text.replace('{0}', number.toLocaleString(document.documentElement.lang));
    }
    bar.elements.ids.value = all ? '' : selected.ids.join(',');
    bar.elements.matching.value = all ? selected.matching || 'all' : '';
    var more = bar.querySelector('[data-select=all]');
    more.hidden = all || total.total <= boxes().length;
    more.textContent = total.all;
  }

  function select(id, on) {
    var selected = read();
    var ids = selected.matching === undefined ? selected.ids : boxes().map(function (box) { return box.dataset.selects; });
    ids = ids.filter(function (each) { return each !== id; });
    if (on) { ids.push(id); }
    write({ ids: ids });
  }

  function selectPage(on) {
    var here = boxes().map(function (box) { return box.dataset.selects; });
    var others = (read().ids || []).filter(function (id) { return here.indexOf(id) < 0; });
    write({ ids: on ? others.concat(here) : others });
  }

  document.addEventListener('change', function (event) {
    if (event.target.dataset && event.target.dataset.selects) { select(event.target.dataset.selects, event.target.checked); }
    if (event.target.id === 'selectPage') { selectPage(event.target.checked); }
  });
  bar.addEventListener('click', function (event) {
    var button = event.target.closest('[data-select]');
    if (!button) { return; }
    write(button.dataset.select === 'all' ? { matching: results().dataset.filters, total: total.total } : { ids: [] });
    if (button.dataset.select === 'none') { var first = results().querySelector('[data-key^=post-]'); if (first) { first.focus(); } }
  });

  /* The list is there before its number is counted. */
  function count() {
    var place = document.getElementById('total');
    asked += 1;
    var mine = asked;
    total = { total: -1, all: '' };
    if (!place.textContent.trim() && results().querySelector('table')) { place.textContent = place.dataset.more; }
    if (!results().querySelector('table')) { draw(); return; }
    fetch('posts-total?' + results().dataset.filters).then(function (answer) { return answer.ok ? answer.json() : null; }).then(function (counted) {
      if (!counted || mine !== asked) { return; }
      total = counted;
      if (place.textContent !== counted.text) { place.textContent = counted.text; }
      draw();
    }).catch(function () { if (mine === asked) { place.textContent = ''; } });
    draw();
  }

  /* Columns stand in the address only where they are not those that the person always has. */
  form.addEventListener('lectern:address', function (event) {
    var boxesOfColumns = Array.prototype.slice.call(form.querySelectorAll('input[name=columns]'));
    var chosen = boxesOfColumns.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    var said = new URLSearchParams(location.search).has('columns');
    var changed = boxesOfColumns.some(function (box) { return String(box.checked) !== box.dataset.usual; });
    event.detail.delete('columns');
    if (chosen.length && (said || changed)) { event.detail.set('columns', chosen.join(',')); }
  });

  function send(values) {
    return window.lectern.ask('views', { method: 'POST', body: new URLSearchParams(values) })
      .then(function (answer) { return answer.json(); })
      .then(function (said) { document.getElementById('said').textContent = said.text; return said; });
  }

  function refreshViews() {
    return fetch(location.href).then(function (answer) { return answer.text(); }).then(function (html) {
      var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('savedViews');
      if (fresh) { document.getElementById('savedViews').replaceWith(document.adoptNode(fresh)); }
    });
  }

  document.getElementById('keepColumns').addEventListener('click', function () {
    var chosen = Array.prototype.map.call(form.querySelectorAll('input[name=columns]:checked'), function (box) { return box.value; });
    send({ action: 'columns', columns: chosen.join(',') }).catch(function () { /* Said already. */ });
  });
  document.getElementById('keepView').addEventListener('submit', function (event) {
    event.preventDefault();
    var keep = event.target;
    send({ action: 'keep', name: keep.elements.name.value, page: 'posts', query: results().dataset.query, pinned: keep.elements.pinned.checked ? 'true' : '' })
      .then(function (said) { if (said.done) { keep.reset(); return refreshViews(); } return null; })
      .catch(function () { /* Said already. */ });
  });
  document.getElementById('views').addEventListener('click', function (event) {
    var button = event.target.closest('[data-forget]');
    if (button) {
      send({ action: 'forget', name: button.dataset.forget }).then(refreshViews).then(function () { document.querySelector('#views summary').focus(); })
        .catch(function () { /* Said already. */ });
    }
  });
  document.addEventListener('click', function (event) {
    var views = document.getElementById('views');
    if (views.open && !views.contains(event.target)) { views.open = false; }
  });
  document.getElementById('views').addEventListener('keydown', function (event) {
    if (event.key === 'Escape') { event.currentTarget.open = false; event.currentTarget.querySelector('summary').focus(); }
  });

  window.lectern.selection = { toggle: function (id) { select(id, read().ids ? read().ids.indexOf(id) < 0 : false); }, page: selectPage, form: bar };
  document.addEventListener('lectern:list', count);
  count();
}());
