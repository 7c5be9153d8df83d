/* The buttons around the editor: publish, withdraw, delete, throw away, share, decide. */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  if (!editor) { return; }
  var place = editor.place;

  function byId(id) { return document.getElementById(id); }

  function on(id, type, action) {
    var element = byId(id);
    if (element) { element.addEventListener(type, function (event) { event.preventDefault(); action(event); }); }
  }

  /* What an answer means that is not the wished one. */
  function refused(answer) {
    var known = { conflict: 'conflict', changed: 'conflict', missing: 'missing', sessionEnded: 'session-ended', unreachable: 'unreachable', forbidden: 'forbidden' };
    return editor.word(known[answer.outcome] || 'fault');
  }

  function sayOnTop(text) { if (editor.problem) { editor.problem(text); } else { window.lectern.notice(text); } }

  on('delete', 'click', function () {
    byId('deletion').close();
    editor.ask('delete', { id: editor.id, version: editor.state.version }).then(function (answer) {
      if (answer.outcome === 'trashed' || answer.outcome === 'deleted') {
        editor.reload(editor.word(answer.outcome, answer.label), '/admin/posts');
      } else { sayOnTop(refused(answer)); }
    });
  });

  on('discard', 'click', function () {
    byId('discarding').close();
    editor.state.stopped = true;
    editor.ask('discard', { id: editor.id }).then(function (answer) {
      if (answer.outcome !== 'discarded') { editor.state.stopped = false; sayOnTop(refused(answer)); return; }
      editor.forget();
      editor.reload(editor.word('discarded'), place.dataset.fresh === 'true' ? '/admin/new' : undefined);
    });
  });

  on('merge', 'submit', function () {
    var choices = {};
    new FormData(byId('merge')).forEach(function (side, name) { choices[name] = side; });
    editor.ask('merge', { id: editor.id, version: Number(place.dataset.current), turn: editor.state.turn, choices: choices }).then(function (answer) {
      if (answer.outcome === 'merged') { editor.reload(editor.word('merged')); return; }
      if (answer.outcome === 'changed') { editor.reload(editor.word('conflict')); return; }
      var fault = byId('merge-fault');
      fault.textContent = answer.outcome === 'unanswered' ? editor.word('unanswered') : refused(answer);
      if (answer.outcome === 'unanswered') { byId('merge').querySelector('input[name="' + CSS.escape(answer.choice) + '"]').focus(); }
    });
  });

  document.addEventListener('click', function (event) {
    var status = event.target.closest('[data-set-status]');
    var settle = event.target.closest('[data-settle]');
    var revoke = event.target.closest('[data-revoke]');
    if (status) {
      byId('f-status').value = status.dataset.setStatus;
      editor.touched(byId('f-status'));
      editor.save();
    }
    if (settle) {
      (editor.state.since ? editor.keep() : Promise.resolve()).then(function () {
        return editor.ask('settle', { id: editor.id, version: editor.state.version, field: settle.dataset.field, decision: settle.dataset.settle });
      }).then(function (answer) {
        if (answer.outcome === 'settled') { editor.reload(editor.word('settled')); } else { sayOnTop(refused(answer)); }
      });
    }
    if (revoke) {
      editor.ask('revoke', { id: editor.id, link: revoke.dataset.revoke }).then(function (answer) {
        if (answer.outcome !== 'revoked') { byId('share-fault').textContent = refused(answer); return; }
        revoke.closest('li').remove();
        byId('no-links').hidden = byId('links').children.length > 0;
        byId('share-days').focus();
        editor.say(editor.word('revoked'));
      });
    }
  });

  on('share-form', 'submit', function () {
    byId('share-fault').textContent = '';
    editor.ask('share', { id: editor.id, days: Number(byId('share-days').value) }).then(function (answer) {
      if (answer.outcome !== 'shared') {
        byId('share-fault').textContent = answer.outcome === 'tooMany' ? editor.word('too-many-links') : refused(answer);
        return;
      }
      var address = byId('share-link');
      address.value = location.origin + answer.path;
      byId('shared').hidden = false;
      address.focus();
      address.select();
      var item = document.createElement('li');
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'small danger';
      button.dataset.revoke = answer.id;
      button.textContent = editor.word('revoke');
      item.append(editor.word('link-until', new Date(answer.expires).toLocaleString(document.documentElement.lang)) + ' ', button);
      byId('links').append(item);
      byId('no-links').hidden = true;
      if (navigator.clipboard) { navigator.clipboard.writeText(address.value).then(function () { editor.say(editor.word('copied')); }, function () { /* It can be copied by hand. */ }); }
    });
  });
}());
