/* The talks of notes in their order: moved by dragging, by buttons or by arrow keys, stored at one go, and taken back at one go. */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  if (!editor) { return; }
  var place = editor.place;
  var list = document.getElementById('parts');
  var UNDO = 'lectern:undo:' + editor.id;

  function byId(id) { return document.getElementById(id); }

  /* What an answer means that is not the wished one. */
  editor.refused = function (answer) {
    if (answer.outcome === 'rejected') { return answer.faults.map(function (fault) { return fault.detail; }).join(' '); }
    var known = { conflict: 'talks-changed', missing: 'talks-changed', sessionEnded: 'session-ended', unreachable: 'unreachable', forbidden: 'forbidden', tooLong: 'too-long' };
    return editor.word(known[answer.outcome] || 'fault');
  };

  /* Asks for something that takes a while with many talks; meanwhile nothing else is begun. */
  editor.work = function (action, body) {
    if (place.getAttribute('aria-busy') === 'true') { return new Promise(function () { /* What was begun before goes on. */ }); }
    place.setAttribute('aria-busy', 'true');
    editor.say(editor.word('working'));
    return editor.ask(action, body).then(function (answer) {
      place.setAttribute('aria-busy', 'false');
      return answer;
    });
  };

  /* Opens the page anew and offers there to take it back. */
  editor.done = function (said, action, body) {
    try { sessionStorage.setItem(UNDO, JSON.stringify({ said: said, action: action, body: body })); } catch (forbidden) { /* Then it is done for good. */ }
    editor.reload(said);
  };

  function offerUndo() {
    var undo;
    try {
      undo = JSON.parse(sessionStorage.getItem(UNDO));
      sessionStorage.removeItem(UNDO);
    } catch (unreadable) { undo = null; }
    if (!undo) { return; }
    var note = byId('undo');
    note.querySelector('span').textContent = undo.said;
    note.querySelector('button').addEventListener('click', function () {
      editor.work(undo.action, undo.body).then(function (answer) {
        if ({ joined: 1, unjoined: 1, arranged: 1 }[answer.outcome]) { editor.reload(editor.word('undone')); return; }
        note.querySelector('span').textContent = editor.refused(answer);
      });
    });
    note.hidden = false;
  }

  document.addEventListener('DOMContentLoaded', offerUndo);
  if (!list) { return; }

  function items() { return Array.prototype.slice.call(list.children); }
  function order() { return items().map(function (item) { return item.dataset.part; }); }
  function places() {
    return items().map(function (item) {
      return { id: item.dataset.part, version: Number(item.dataset.version), section: item.querySelector('input').value.trim() };
    });
  }

  var before = places();

  function changed() {
    byId('arrange').disabled = JSON.stringify(before) === JSON.stringify(places());
    items().forEach(function (item, at) {
      item.querySelector('[data-move="-1"]').disabled = at === 0;
      item.querySelector('[data-move="1"]').disabled = at === items().length - 1;
      item.querySelector('[data-join]').hidden = false;
    });
    var names = {};
    items().forEach(function (item) { names[item.querySelector('input').value.trim()] = true; });
    byId('sections').replaceChildren.apply(byId('sections'), Object.keys(names).filter(Boolean).map(function (name) {
      var option = document.createElement('option');
      option.value = name;
      return option;
    }));
  }

  /* A part that comes to stand among those of another section is of that section; who means otherwise says so. */
  function move(item, to, focused) {
    var all = items();
    if (to < 0 || to >= all.length) { return; }
    var other = all[to];
    if (all.indexOf(item) < to) { other.after(item); } else { other.before(item); }
    changed();
    if (focused) { (focused.disabled ? item.querySelector('.handle') : focused).focus(); }
    editor.say(editor.word('moved', (order().indexOf(item.dataset.part) + 1) + ' / ' + all.length));
  }

  list.addEventListener('input', changed);
  list.addEventListener('click', function (event) {
    var button = event.target.closest('[data-move]');
    var join = event.target.closest('[data-join]');
    if (button) {
      var item = button.closest('li');
      move(item, items().indexOf(item) + Number(button.dataset.move), button);
    }
    if (join) { joinOne(join.closest('li')); }
  });
  list.addEventListener('keydown', function (event) {
    var handle = event.target.closest('.handle');
    var by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!handle || !by) { return; }
    event.preventDefault();
    var item = handle.closest('li');
    move(item, items().indexOf(item) + by, handle);
  });

  var dragged;
  list.addEventListener('dragstart', function (event) {
    var handle = event.target.closest('.handle');
    if (!handle) { return; }
    dragged = handle.closest('li');
    dragged.classList.add('dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.part);
    event.dataTransfer.setDragImage(dragged, 10, 10);
  });
  list.addEventListener('dragover', function (event) {
    var over = event.target.closest('li');
    if (!dragged || !over) { return; }
    event.preventDefault();
    if (over === dragged) { return; }
    var box = over.getBoundingClientRect();
    if (event.clientY > box.top + box.height / 2) { over.after(dragged); } else { over.before(dragged); }
  });
  list.addEventListener('drop', function (event) { if (dragged) { event.preventDefault(); } });
  list.addEventListener('dragend', function () {
    if (!dragged) { return; }
    dragged.classList.remove('dragged');
    changed();
    editor.say(editor.word('moved', (order().indexOf(dragged.dataset.part) + 1) + ' / ' + items().length));
    dragged = null;
  });

  byId('arrange').addEventListener('click', function () {
    editor.work('arrange', { id: editor.id, parts: places() }).then(function (answer) {
      if (answer.outcome !== 'arranged') { byId('parts-fault').textContent = editor.refused(answer); return; }
      var versions = {};
      answer.parts.forEach(function (part) { versions[part.id] = part.version; });
      var back = before.map(function (part) { return { id: part.id, version: versions[part.id], section: part.section }; });
      editor.done(editor.word('arranged'), 'arrange', { id: editor.id, parts: back });
    });
  });

  function joined(answer, said) {
    if (answer.outcome !== 'joined') { byId('parts-fault').textContent = editor.refused(answer); return; }
    editor.done(said, 'unjoin', { target: answer.target, version: answer.version, parts: answer.parts });
  }

  function joinOne(item) {
    if (!byId('arrange').disabled) { byId('parts-fault').textContent = editor.word('arrange-first'); byId('arrange').focus(); return; }
    editor.work('join', { id: editor.id, part: item.dataset.part, version: Number(item.dataset.version) }).then(function (answer) {
      joined(answer, editor.word('joined-one', item.querySelector('a').textContent));
    });
  }

  byId('join-all').addEventListener('click', function () {
    byId('joining').close();
    editor.work('join', { id: editor.id, version: Number(place.dataset.version) }).then(function (answer) { joined(answer, editor.word('joined-all')); });
  });

  changed();
}());
