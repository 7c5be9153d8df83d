/* The toolbar of the text, its keys, and links. What a button does can be undone like typing. */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  var text = document.getElementById('f-source');
  if (!editor || !text) { return; }
  var toolbar = document.querySelector('.toolbar');

  /* Puts this in the place of what is selected. The command keeps the browser's own undo; where there is none, the value is set. */
  editor.insert = function (replacement, start, end) {
    text.focus();
    if (start !== undefined) { text.setSelectionRange(start, end); }
    if (!document.execCommand('insertText', false, replacement)) {
      text.setRangeText(replacement, text.selectionStart, text.selectionEnd, 'end');
      editor.touched(text);
    }
  };

  function selected() { return text.value.slice(text.selectionStart, text.selectionEnd); }

  function around(mark, sample) {
    var start = text.selectionStart;
    var inner = selected() || sample;
    var before = text.value.slice(start - mark.length, start);
    var behind = text.value.slice(text.selectionEnd, text.selectionEnd + mark.length);
    if (selected() && before === mark && behind === mark) {
      editor.insert(inner, start - mark.length, text.selectionEnd + mark.length);
      text.setSelectionRange(start - mark.length, start - mark.length + inner.length);
      return;
    }
    editor.insert(mark + inner + mark);
    text.setSelectionRange(start + mark.length, start + mark.length + inner.length);
  }

  /* Changes whole lines. */
  function lines(change) {
    var start = text.value.lastIndexOf('\n', text.selectionStart - 1) + 1;
    var end = text.value.indexOf('\n', text.selectionEnd);
    if (end < 0) { end = text.value.length; }
    var changed = text.value.slice(start, end).split('\n').map(change).join('\n');
    editor.insert(changed, start, end);
    text.setSelectionRange(start, start + changed.length);
  }

  function prefix(mark) {
    lines(function (line) { return line.indexOf(mark) === 0 ? line.slice(mark.length) : mark + line; });
  }

  function code() {
    if (selected().indexOf('\n') < 0) { around('`', editor.word('sample-code')); return; }
    editor.insert('```\n' + selected() + '\n```');
  }

  var marks = {
    bold: function () { around('**', editor.word('sample-bold')); },
    italic: function () { around('*', editor.word('sample-italic')); },
    heading: function () { lines(function (line) { return /^## /.test(line) ? line.slice(3) : '## ' + line.replace(/^#+ /, ''); }); },
    link: openLink,
    list: function () { prefix('- '); },
    quote: function () { prefix('> '); },
    code: code,
    image: function () { document.getElementById('image-file').click(); }
  };

  var keys = { b: 'bold', i: 'italic', k: 'link', e: 'code' };

  text.addEventListener('keydown', function (event) {
    if (!(event.ctrlKey || event.metaKey)) { return; }
    var mark = !event.altKey && !event.shiftKey ? keys[event.key.toLowerCase()] : '';
    if (event.altKey && event.code === 'Digit2') { mark = 'heading'; }
    if (event.shiftKey && event.code === 'Digit8') { mark = 'list'; }
    if (event.shiftKey && event.code === 'Digit9') { mark = 'quote'; }
    if (mark) { event.preventDefault(); marks[mark](); }
  });

  toolbar.addEventListener('click', function (event) {
    var button = event.target.closest('[data-mark]');
    if (button) { marks[button.dataset.mark](); }
  });

  /* One stop for the tab key, arrows inside (WAI-ARIA pattern "toolbar"). */
  toolbar.addEventListener('keydown', function (event) {
    var buttons = Array.prototype.slice.call(toolbar.querySelectorAll('button'));
    var at = buttons.indexOf(document.activeElement);
    var to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || at < 0) { return; }
    event.preventDefault();
    var next = buttons[(to + buttons.length) % buttons.length];
    buttons.forEach(function (each) { each.tabIndex = each === next ? 0 : -1; });
    next.focus();
  });

  /* --- links, to own posts by their titles or to anywhere --- */
  var dialog = document.getElementById('link-dialog');
  var address = document.getElementById('link-post');
  var words = document.getElementById('link-text');
  var range;

  function openLink() {
    range = [text.selectionStart, text.selectionEnd];
    address.value = '';
    words.value = selected();
    dialog.showModal();
    address.focus();
  }

  address.addEventListener('change', function () {
    var option = document.querySelector('#link-dialog [role=option][aria-selected=true]');
    if (option && !words.value) { words.value = option.firstChild.textContent; }
  });
  address.addEventListener('taken', function (event) { if (!words.value) { words.value = event.detail; } });

  document.getElementById('link-form').addEventListener('submit', function (event) {
    event.preventDefault();
    var target = address.value.trim();
    dialog.close();
    if (!target) { text.focus(); return; }
    var said = (words.value.trim() || target).replace(/[[\]\\]/g, '\\$&');
    var safe = /[\s()<>]/.test(target) ? '<' + target.replace(/[<>]/g, encodeURIComponent) + '>' : target;
    editor.insert('[' + said + '](' + safe + ')', range[0], range[1]);
  });
}());
