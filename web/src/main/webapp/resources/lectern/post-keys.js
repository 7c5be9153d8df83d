/* The table of posts without a mouse. Keys count only where nothing is typed into, and can be switched off (WCAG 2.1.4). */
(function () {
  'use strict';

  var OFF = 'lectern:keys-off';
  var dialog = document.getElementById('publishing');
  if (!dialog) { return; }
  var switcher = document.getElementById('keysOn');
  var publishing = '';

  function isOff() { try { return localStorage.getItem(OFF) === 'true'; } catch (forbidden) { return false; } }

  switcher.checked = !isOff();
  switcher.addEventListener('change', function () {
    try { localStorage.setItem(OFF, String(!switcher.checked)); } catch (forbidden) { /* Then they stay on. */ }
  });

  function rows() { return Array.prototype.slice.call(document.querySelectorAll('#results tr[data-post]')); }

  function row() { return document.activeElement.closest ? document.activeElement.closest('tr[data-post]') : null; }

  function move(step) {
    var all = rows();
    var at = all.indexOf(row());
    var next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
    if (next) { next.querySelector('[data-key]').focus(); }
  }

  function ask(chosen) {
    if (!chosen || chosen.dataset.publishable !== 'true') { return; }
    publishing = chosen.dataset.post;
    var question = document.getElementById('publishing-question');
    question.textContent = question.dataset.text.replace('{0}', chosen.querySelector('[data-key]').textContent);
    var back = chosen.querySelector('[data-key]').dataset.key;
    dialog.addEventListener('close', function () {
      var place = document.querySelector('[data-key="' + CSS.escape(back) + '"]');
      if (place) { place.focus(); }
    }, { once: true });
    dialog.showModal();
    document.getElementById('publish').focus();
  }

  document.getElementById('publish').addEventListener('click', function () {
    dialog.close();
    window.lectern.ask('post-action', { method: 'POST', body: new URLSearchParams({ id: publishing, action: 'publish' }) })
      .then(function (answer) { return answer.json(); })
      .then(function (said) {
        return window.lectern.list.again().then(function () {
          if (said.done) { document.getElementById('said').textContent = said.text; } else { window.lectern.notice(said.text); }
        });
      })
      .catch(function () { /* Said already. */ });
  });

  function page(name) {
    var link = document.querySelector('[data-key="' + name + '"]');
    if (link) { link.click(); }
  }

  var keys = {
    j: function () { move(1); },
    ArrowDown: function () { move(1); },
    k: function () { move(-1); },
    ArrowUp: function () { move(-1); },
    o: function () { if (row()) { row().querySelector('[data-key]').click(); } },
    x: function () { if (row()) { window.lectern.selection.toggle(row().dataset.post); } },
    a: function () { var box = document.getElementById('selectPage'); if (box) { window.lectern.selection.page(!box.checked); } },
    p: function () { ask(row()); },
    c: function () { var form = window.lectern.selection.form; if (!form.hidden && form.querySelector('[type=submit]')) { form.requestSubmit(); } },
    n: function () { location.href = 'new'; },
    ']': function () { page('next'); },
    '[': function () { page('previous'); },
    '/': function () { document.getElementById('q').focus(); },
    '?': function () { document.querySelector('[data-opens=shortcuts]').click(); }
  };

  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], dialog, details[open] summary');
    var arrow = event.key.indexOf('Arrow') === 0;
    if (event.ctrlKey || event.altKey || event.metaKey || typing || !keys[event.key] || isOff() && !arrow && event.key !== '?') { return; }
    /* Arrows scroll the page, but for those who are in the table already. */
    if (arrow && !row()) { return; }
    event.preventDefault();
    keys[event.key]();
  });
}());
