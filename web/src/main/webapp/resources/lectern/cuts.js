/* Where the text of notes is cut into talks: proposed at headings, chosen, moved and added by people. Places are counted as in JavaScript's strings. */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  if (!editor) { return; }
  var list = document.getElementById('cut-list');
  var text = '';
  var version = 0;
  var turn = 0;
  var starts = [];
  var timer;
  var windowId = 'cuts-' + String(Math.random()).slice(2);

  function byId(id) { return document.getElementById(id); }

  function lineOf(offset) {
    var low = 0;
    var high = starts.length - 1;
    while (low < high) {
      var middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= offset) { low = middle; } else { high = middle - 1; }
    }
    return low + 1;
  }

  function lineText(line) { return text.slice(starts[line - 1], line < starts.length ? starts[line] : text.length).replace(/[\r\n]+$/, ''); }

  function lineEnd(line) { return line < starts.length ? starts[line] : text.length; }

  function part(item, name) { return item.querySelector('[name="' + name + '"]'); }

  function add(cut) {
    var item = byId('cut').content.firstElementChild.cloneNode(true);
    item.cut = cut;
    part(item, 'on').checked = cut.on;
    part(item, 'line').value = lineOf(cut.start);
    part(item, 'line').max = starts.length;
    part(item, 'title').value = cut.title;
    part(item, 'speakers').value = cut.speakers.join(', ');
    part(item, 'section').value = cut.section;
    part(item, 'abstract').checked = Boolean(cut.abstract);
    item.querySelector('.cut-abstract').hidden = !cut.abstract;
    item.querySelector('.cut-doubts').textContent = (cut.doubts || []).join(' ');
    item.querySelector('.cut-level').textContent = cut.level ? new Array(cut.level + 1).join('#') : '';
    list.append(item);
    return item;
  }

  function items() { return Array.prototype.slice.call(list.children); }
  function chosen() { return items().filter(function (item) { return part(item, 'on').checked; }); }

  function sort() {
    var focused = document.activeElement;
    items().sort(function (a, b) { return a.cut.start - b.cut.start; }).forEach(function (item) { list.append(item); });
    if (focused && list.contains(focused)) { focused.focus(); }
  }

  /* What belongs to each talk, and how many there are. */
  function draw() {
    var all = chosen();
    var sections = {};
    items().forEach(function (item) {
      var isOn = part(item, 'on').checked;
      var at = all.indexOf(item);
      var next = at >= 0 && at + 1 < all.length ? all[at + 1].cut.start : text.length;
      item.classList.toggle('off', !isOn);
      item.querySelector('.cut-fields').hidden = !isOn;
      item.querySelector('.cut-at').hidden = !isOn;
      item.querySelector('details').hidden = !isOn;
      item.querySelector('.cut-abstract').hidden = !isOn || !item.cut.abstract;
      item.querySelector('.cut-doubts').hidden = !isOn || !item.querySelector('.cut-doubts').textContent;
      var label = item.querySelector('.cut-on span');
      label.textContent = isOn ? (at + 1) + '. ' + editor.word('cut-on') : editor.word('cut-off', part(item, 'title').value || lineText(lineOf(item.cut.start)));
      if (isOn) { item.querySelector('pre').textContent = text.slice(item.cut.start, next); sections[part(item, 'section').value.trim()] = true; }
    });
    byId('cuts-count').textContent = all.length ? editor.word('cuts-count', all.length) : '';
    byId('split').disabled = all.length === 0;
    byId('cut-sections').replaceChildren.apply(byId('cut-sections'), Object.keys(sections).filter(Boolean).map(function (name) {
      var option = document.createElement('option');
      option.value = name;
      return option;
    }));
  }

  function read(item) {
    return {
      start: item.cut.start, body: item.cut.body, abstract: item.cut.abstract, level: item.cut.level, doubts: item.cut.doubts,
      on: part(item, 'on').checked, title: part(item, 'title').value.trim(),
      speakers: part(item, 'speakers').value.split(',').map(function (name) { return name.trim(); }).filter(Boolean),
      section: part(item, 'section').value.trim(), isAbstract: part(item, 'abstract').checked
    };
  }

  /* A cut at a line that is a heading has that as its heading; elsewhere it has none. */
  function moveTo(item, line) {
    var start = starts[line - 1];
    var isHeading = /^ {0,3}#{1,6}(\s|$)/.test(lineText(line));
    item.cut = { start: start, body: isHeading ? lineEnd(line) : start, level: 0, doubts: [] };
    item.querySelector('.cut-level').textContent = '';
    item.querySelector('.cut-doubts').textContent = '';
  }

  function keepSoon() {
    clearTimeout(timer);
    timer = setTimeout(function () {
      editor.ask('keep', { id: 'talks-' + editor.id, version: version, turn: turn, window: windowId, fields: { cuts: [JSON.stringify(items().map(read))] } }).then(function (answer) {
        if (answer.outcome === 'kept') { turn = answer.turn; byId('kept').textContent = editor.word('cuts-kept'); }
      });
    }, 1500);
  }

  list.addEventListener('change', function (event) {
    var item = event.target.closest('li');
    if (event.target.name === 'line') {
      var line = Math.min(starts.length, Math.max(1, Math.round(Number(event.target.value)) || 1));
      event.target.value = line;
      if (lineOf(item.cut.start) !== line) {
        moveTo(item, line);
        sort();
        editor.say(editor.word('cut-moved', line));
      }
    }
    draw();
    keepSoon();
  });
  list.addEventListener('input', keepSoon);

  byId('cut-line').addEventListener('input', function () {
    var line = Number(byId('cut-line').value);
    byId('cut-line-text').textContent = line >= 1 && line <= starts.length ? lineText(line).slice(0, 100) : '';
  });

  byId('add-cut').addEventListener('click', function () {
    var line = Number(byId('cut-line').value);
    if (!(line >= 1 && line <= starts.length)) { byId('cut-line').focus(); return; }
    var there = items().find(function (item) { return lineOf(item.cut.start) === line; });
    var item = there || add({ start: starts[line - 1], body: 0, title: lineText(line).replace(/^[ #>*-]+/, '').slice(0, 200), speakers: [], section: '', on: true });
    if (!there) { moveTo(item, line); }
    part(item, 'on').checked = true;
    sort();
    draw();
    keepSoon();
    part(item, 'title').focus();
  });

  byId('cuts').addEventListener('submit', function (event) {
    event.preventDefault();
    var cuts = chosen().map(read);
    byId('cuts-fault').textContent = '';
    items().forEach(function (item) { part(item, 'title').removeAttribute('aria-invalid'); });
    var untitled = chosen().find(function (item) { return !part(item, 'title').value.trim(); });
    if (untitled) { said(editor.word('cut-untitled'), part(untitled, 'title')); return; }
    clearTimeout(timer);
    byId('split').disabled = true;
    editor.work('split', {
      id: editor.id,
      version: version,
      cuts: cuts.map(function (cut) {
        var sent = { start: cut.start, body: cut.body, title: cut.title, speakers: cut.speakers };
        if (cut.section) { sent.section = cut.section; }
        if (cut.abstract && cut.isAbstract) { sent.abstract = cut.abstract; }
        return sent;
      })
    }).then(function (answer) {
      byId('split').disabled = false;
      if (answer.outcome === 'split') {
        editor.done(editor.word('split', answer.count), 'join', { id: editor.id, version: answer.version });
        return;
      }
      var at = answer.outcome === 'rejected' ? /^\/cuts\/(\d+)/.exec(answer.faults[0].pointer) : null;
      said(editor.refused(answer), at ? part(chosen()[Number(at[1])], 'title') : byId('cuts-fault'));
    });
  });

  function said(sentence, field) {
    byId('cuts-fault').textContent = sentence;
    if (field.name) { field.setAttribute('aria-invalid', 'true'); }
    field.focus();
  }

  function show(answer) {
    if (answer.outcome !== 'proposed') { byId('cuts-fault').textContent = editor.refused(answer); return; }
    text = answer.text;
    version = answer.version;
    turn = answer.turn || 0;
    starts = [0];
    for (var at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) { if (at + 1 < text.length) { starts.push(at + 1); } }
    byId('cut-line').max = starts.length;
    var kept = null;
    try { kept = answer.kept && answer.kept.length ? JSON.parse(answer.kept[0]) : null; } catch (unreadable) { kept = null; }
    (kept || answer.headings.map(function (heading) { return Object.assign({ on: heading.proposed }, heading); })).forEach(function (cut) {
      var item = add(cut);
      if (kept) { part(item, 'abstract').checked = cut.isAbstract; }
    });
    if (kept) { byId('kept').textContent = editor.word('cuts-kept'); }
    byId('no-cuts').hidden = items().length > 0;
    byId('cuts').hidden = text.trim() === '';
    draw();
    editor.place.dataset.ready = 'true';
  }

  editor.ask('proposals', { id: editor.id }).then(show);
}());
