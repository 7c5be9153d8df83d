/* Pictures that are dropped, pasted or chosen: stored at once, and put into the text with the alternative text that is asked for then. */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  var text = document.getElementById('f-source');
  if (!editor || !text) { return; }
  var dialog = document.getElementById('image-dialog');
  var alt = document.getElementById('image-alt');
  var decorative = document.getElementById('image-decorative');
  var caption = document.getElementById('image-caption');
  var waiting = [];
  var current;
  var range;

  function pictures(files) {
    return Array.prototype.slice.call(files).filter(function (file) { return file.type.indexOf('image/') === 0; });
  }

  function take(files) {
    if (!waiting.length && !current) { range = [text.selectionStart, text.selectionEnd]; }
    waiting = waiting.concat(files);
    if (!current) { next(); }
  }

  function next() {
    current = waiting.shift();
    if (!current) { text.focus(); return; }
    var file = current;
    editor.say(editor.word('uploading', file.name));
    editor.send('/admin/editor-image', {
      headers: { 'Content-Type': file.type, 'X-File-Name': encodeURIComponent(file.name || 'image') },
      body: file
    }).then(function (answer) {
      if (answer.outcome === 'stored') { ask(file, answer.url); return; }
      var known = { busy: 'image-busy', sessionEnded: 'session-ended', unreachable: 'unreachable', forbidden: 'forbidden' };
      var why = answer.outcome === 'refused' ? answer.detail : editor.word(known[answer.outcome] || 'fault');
      editor.problem(editor.word('image-refused', file.name) + ' ' + why);
      current = null;
      next();
    });
  }

  function ask(file, url) {
    current = { url: url };
    alt.value = '';
    caption.value = '';
    decorative.checked = false;
    alt.disabled = false;
    document.getElementById('image-fault').textContent = '';
    document.getElementById('image-shown').src = url;
    dialog.showModal();
    alt.focus();
  }

  decorative.addEventListener('change', function () { alt.disabled = decorative.checked; });

  dialog.addEventListener('close', function () { if (current && current.url) { current = null; next(); } });

  document.getElementById('image-form').addEventListener('submit', function (event) {
    event.preventDefault();
    var words = decorative.checked ? '' : alt.value.trim().replace(/\s+/g, ' ');
    if (!words && !decorative.checked) {
      document.getElementById('image-fault').textContent = editor.word('image-alt-missing');
      alt.setAttribute('aria-invalid', 'true');
      alt.focus();
      return;
    }
    alt.removeAttribute('aria-invalid');
    var url = current.url;
    current = null;
    dialog.close();
    var title = caption.value.trim().replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&');
    var before = text.value.slice(0, range[0]);
    var lead = before === '' || /\n\n$/.test(before) ? '' : /\n$/.test(before) ? '\n' : '\n\n';
    var markdown = lead + '![' + words.replace(/[[\]\\]/g, '\\$&') + '](' + url + (title ? ' "' + title + '"' : '') + ')\n\n';
    editor.insert(markdown, range[0], range[1]);
    range = [text.selectionEnd, text.selectionEnd];
    next();
  });

  text.addEventListener('paste', function (event) {
    var files = pictures(event.clipboardData.files);
    if (files.length) { event.preventDefault(); take(files); }
  });
  text.addEventListener('dragover', function (event) {
    if (Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0) { event.preventDefault(); text.classList.add('dropping'); }
  });
  text.addEventListener('dragleave', function () { text.classList.remove('dropping'); });
  text.addEventListener('drop', function (event) {
    text.classList.remove('dropping');
    var files = pictures(event.dataTransfer.files);
    if (event.dataTransfer.files.length) { event.preventDefault(); }
    if (files.length) { take(files); } else if (event.dataTransfer.files.length) { editor.problem(editor.word('no-image')); }
  });
  document.getElementById('image-file').addEventListener('change', function (event) {
    take(pictures(event.target.files));
    event.target.value = '';
  });
}());
