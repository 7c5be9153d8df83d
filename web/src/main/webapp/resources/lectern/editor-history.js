/* Brings an earlier version of a post back. */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  var form = document.getElementById('restore');
  if (!editor || !form) { return; }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    editor.ask('restore', {
      id: editor.id,
      version: Number(editor.place.dataset.version),
      to: Number(form.dataset.to),
      why: document.getElementById('restore-why').value
    }).then(function (answer) {
      if (answer.outcome === 'restored') {
        editor.reload(editor.word('restored'), '/admin/edit?id=' + encodeURIComponent(editor.id));
        return;
      }
      if (answer.outcome === 'rejected') {
        window.lectern.notice(editor.word('rejected') + ' ' + answer.faults.map(function (fault) { return fault.pointer + ': ' + fault.detail; }).join(' '));
        return;
      }
      var known = { conflict: 'conflict', missing: 'missing', sessionEnded: 'session-ended', unreachable: 'unreachable', forbidden: 'forbidden' };
      window.lectern.notice(editor.word(known[answer.outcome] || 'fault'));
    });
  });
}());
