/*
 * Findings are mended in place: each form is sent without leaving the page, the next finding has the focus, and what was done can be taken
 * back. Keys: j and k to the next and former finding, n to the next field, Ctrl+Enter sends the form that one types into.
 */
(function () {
  'use strict';

  var list = document.createElement('div');
  var left = list;
  var told = list;
  var FIELD = 'textarea, input:not([type=hidden], [hidden]), .fixes button';

  /* As on the page of shortcuts (WCAG 2.1.4). */
  function isOff() { try { return localStorage.getItem('lectern:keys-off') === 'true'; } catch (forbidden) { return false; } }

  function cards() { return Array.prototype.slice.call(list.querySelectorAll('article.finding')); }
  function open() { return cards().filter(function (card) { return !card.dataset.gone; }); }

  function say(text) {
    told.textContent = '';
    window.requestAnimationFrame(function () { told.textContent = text; });
  }

  function focusOn(card) {
    if (!card) { return; }
    var field = card.querySelector('.fixes ' + 'textarea, .fixes input[role=combobox], .fixes input:not([type=hidden], [hidden])');
    (field || card).focus({ preventScroll: true });
    card.scrollIntoView({ block: 'center' });
  }

  function after(card) {
    var all = cards();
    var behind = all.slice(all.indexOf(card) + 1).concat(all);
    return behind.filter(function (each) { return each !== card && !each.dataset.gone; })[0];
  }

  function send(body) {
    return window.lectern.ask(list.dataset.action, { method: 'POST', headers: { Accept: 'application/json' }, body: body })
      .then(function (answer) { return answer.json(); });
  }

  /* What was done stands where the finding was, with the way back; the card waits behind it with all that was typed. */
  function close(card, ending, isOwn) {
    card.dataset.gone = 'true';
    var note = document.createElement('p');
    note.className = 'done-note';
    var title = card.querySelector('h2, h3').textContent.trim();
    note.textContent = title + ': ' + ending.message;
    if (isOwn && ending.undo) {
      var undo = document.createElement('button');
      undo.type = 'button';
      undo.className = 'small';
      undo.textContent = list.dataset.undo;
      undo.setAttribute('aria-label', list.dataset.undo + ': ' + title);
      undo.addEventListener('click', function () { takeBack(card, note, ending.undo); });
      note.append(' ', undo);
    }
    card.hidden = true;
    card.before(note);
  }

  function takeBack(card, note, version) {
    send(new URLSearchParams({ finding: card.dataset.finding, 'do': 'undo', version: String(version) })).then(function (ending) {
      left.textContent = ending.left.toLocaleString(document.documentElement.lang);
      say(ending.message);
      if (!ending.done) { note.append(' ' + ending.message); return; }
      note.remove();
      card.hidden = false;
      delete card.dataset.gone;
      focusOn(card);
    }).catch(function () { /* Said already. */ });
  }

  function ended(card, ending) {
    left.textContent = ending.left.toLocaleString(document.documentElement.lang);
    var error = card.querySelector('.error');
    if (!ending.done) {
      if (error) { error.textContent = ending.message; }
      var field = card.querySelector('.fixes textarea, .fixes input:not([type=hidden])');
      if (field) { field.setAttribute('aria-invalid', 'true'); field.focus(); }
      return;
    }
    var next = after(card);
    ending.gone.forEach(function (id) {
      var other = document.getElementById('f-' + id);
      if (other && !other.dataset.gone) { close(other, ending, other === card); }
    });
    say(ending.message + ' ' + left.textContent + ' ' + list.dataset.open);
    if (next && next.dataset.gone) { next = after(next); }
    if (next) { focusOn(next); } else if (ending.left > 0) { more(); } else { finished(); }
  }

  function finished() {
    var end = document.createElement('p');
    end.className = 'card';
    end.tabIndex = -1;
    end.textContent = list.dataset.empty;
    list.append(end);
    end.focus();
  }

  /* The page is done, the queue is not: what comes next takes its place. */
  function more() {
    window.lectern.ask(list.dataset.start).then(function (answer) { return answer.text(); }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, 'text/html');
      var found = fresh.getElementById('findings');
      var pager = document.getElementById('next');
      if (pager) { pager.parentElement.remove(); }
      var next = fresh.getElementById('next');
      if (next) { list.after(next.parentElement); }
      list.replaceChildren.apply(list, found ? Array.prototype.slice.call(found.children) : []);
      if (window.lectern.complete) { window.lectern.complete(list); }
      if (open().length) { focusOn(open()[0]); } else { finished(); }
    }).catch(function () { /* Said already. */ });
  }

  function step(by) {
    var all = open();
    var here = document.activeElement.closest('article.finding');
    var at = all.indexOf(here);
    focusCard(all[Math.max(0, Math.min(all.length - 1, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))]);
  }

  function focusCard(card) {
    if (card) { card.focus({ preventScroll: true }); card.scrollIntoView({ block: 'center' }); }
  }

  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && typing && typing.form && typing.form.matches('[data-mend]')) {
      event.preventDefault();
      typing.form.requestSubmit(typing.form.querySelector('button[type=submit]'));
      return;
    }
    if (isOff() || typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) { return; }
    if (event.key === 'j') { step(1); event.preventDefault(); }
    if (event.key === 'k') { step(-1); event.preventDefault(); }
    if (event.key === 'n') {
      var here = document.activeElement.closest('article.finding');
      var card = here && !here.dataset.gone && !here.contains(document.activeElement.closest(FIELD)) ? here : (here ? after(here) : open()[0]);
      focusOn(card);
      event.preventDefault();
    }
  });

  function submit(event) {
    var form = event.target.closest('[data-mend]');
    if (!form) { return; }
    event.preventDefault();
    var card = form.closest('article');
    if (card.dataset.busy) { return; }
    card.dataset.busy = 'true';
    card.querySelectorAll('[aria-invalid]').forEach(function (field) { field.removeAttribute('aria-invalid'); });
    card.querySelectorAll('.error').forEach(function (error) { error.textContent = ''; });
    var body = new URLSearchParams(new FormData(form));
    if (event.submitter && event.submitter.name) { body.set(event.submitter.name, event.submitter.value); }
    send(body).then(function (ending) { ended(card, ending); }).catch(function () { /* Said already; what was typed stays. */ })
      .finally(function () { delete card.dataset.busy; });
  }

  /* In a text of one or two lines Enter is enough; Shift+Enter makes a new line. */
  function enter(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.isComposing && event.target.matches('textarea')) {
      event.preventDefault();
      event.target.form.requestSubmit(event.target.form.querySelector('button[type=submit]'));
    }
  }

  /* The findings may come later than the page: with the end of an import. */
  function start() {
    var found = document.getElementById('findings');
    if (!found || found === list) { return; }
    list = found;
    left = document.getElementById('left');
    told = document.getElementById('told');
    list.addEventListener('submit', submit);
    list.addEventListener('keydown', enter);
  }

  start();
  if (window.jQuery) { window.jQuery(document).on('pfAjaxComplete', start); }
}());
