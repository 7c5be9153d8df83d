/* What the admin pages do by themselves in the browser: the menu, dialogs, addresses, lost sessions and connections. */
(function () {
  'use strict';

  var place = document.getElementById('notice');

  function notice(text, link) {
    place.textContent = text;
    if (link) {
      var a = document.createElement('a');
      a.href = link.href;
      a.textContent = link.text;
      place.append(' ', a);
    }
    place.scrollIntoView({ block: 'nearest' });
  }

  var words = {
    'session-ended': function () {
      notice(place.dataset.sessionEnded, { href: '/login?target=' + encodeURIComponent(location.pathname + location.search), text: place.dataset.logIn });
    },
    expired: function () { notice(place.dataset.expired, { href: location.href, text: place.dataset.anew }); },
    unreachable: function () { notice(navigator.onLine === false ? place.dataset.offline : place.dataset.unreachable); },
    tooLarge: function () { notice(place.dataset.tooLarge); },
    forbidden: function () { notice(place.dataset.forbidden); },
    fault: function () { notice(place.dataset.fault); }
  };

  /* Which of these an answer calls for; nothing where all is well. */
  function problemOf(xhr) {
    var name = /<error-name>([^<]*)/.exec(xhr.responseText || '');
    if (name) {
      if (name[1] === 'session-ended') { return 'session-ended'; }
      return /ViewExpired|ProtectedView/.test(name[1]) ? 'expired' : 'fault';
    }
    if (!xhr.status) { return 'unreachable'; }
    if (xhr.status === 413) { return 'tooLarge'; }
    if (xhr.status === 409) { return 'expired'; }
    if (xhr.status === 403) { return 'forbidden'; }
    return xhr.status >= 400 ? 'fault' : '';
  }

  /* Asks the server; what it answers is for whoever asked, and problems are said in words. */
  function ask(address, options) {
    return fetch(address, options).then(function (answer) {
      if (answer.redirected && new URL(answer.url).pathname === '/login') { words['session-ended'](); throw new Error('session ended'); }
      var problem = answer.ok ? '' : problemOf({ status: answer.status });
      if (problem) { words[problem](); throw new Error(problem); }
      return answer;
    }, function (lost) { words.unreachable(); throw lost; });
  }

  /* The address of a list says what it shows; the way back leads to what it showed before. */
  function pushAddress(query) {
    if (query !== undefined && location.search !== query) {
      history.pushState({}, '', location.pathname + query);
    }
  }

  /* Marks the fields that have a message. */
  function markInvalid() {
    document.querySelectorAll('[data-message-of]').forEach(function (message) {
      var field = document.getElementById(message.dataset.messageOf);
      if (field) {
        field.toggleAttribute('aria-invalid', false);
        if (message.textContent.trim()) { field.setAttribute('aria-invalid', 'true'); }
      }
    });
  }

  /* A modal dialog keeps the focus by itself, and gives it back to the button that opened it. */
  function openDialog(opener) {
    var dialog = document.getElementById(opener.dataset.opens);
    dialog.addEventListener('close', function () { if (opener.isConnected) { opener.focus(); } }, { once: true });
    dialog.showModal();
    var first = dialog.querySelector('[data-first]');
    if (first) { first.focus(); }
  }

  document.addEventListener('click', function (event) {
    var opens = event.target.closest('[data-opens]');
    var closes = event.target.closest('[data-closes]');
    if (opens) { openDialog(opens); }
    if (closes) { document.getElementById(closes.dataset.closes).close(); }
  });

  var button = document.querySelector('.menu-button');
  function menu(open) {
    button.setAttribute('aria-expanded', String(open));
    document.getElementById('menu').classList.toggle('open', open);
  }
  if (button) {
    button.addEventListener('click', function () { menu(button.getAttribute('aria-expanded') !== 'true'); });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && button.getAttribute('aria-expanded') === 'true') { menu(false); button.focus(); }
    });
  }

  /* The colours change at once and without leaving the page; the button is for browsers that run no script. */
  var scheme = document.getElementById('scheme');
  if (scheme) {
    document.querySelector('.appearance button').hidden = true;
    scheme.addEventListener('change', function () {
      document.documentElement.dataset.scheme = scheme.value;
      ask(scheme.form.action, { method: 'POST', body: new URLSearchParams({ scheme: scheme.value }) }).catch(function () { /* Said already. */ });
    });
  }

  window.addEventListener('offline', function () { notice(place.dataset.offline); });
  window.addEventListener('online', function () { if (place.textContent === place.dataset.offline) { place.textContent = place.dataset.online; } });
  window.addEventListener('popstate', function () { location.reload(); });

  /* A question whose answer the server has taken is done with. */
  function closeAnswered() {
    var dialog = document.activeElement && document.activeElement.closest('dialog[open]');
    if (dialog && document.activeElement.matches('.ui-button')) { dialog.close(); }
  }

  window.lectern = { notice: notice, ask: ask };

  document.addEventListener('DOMContentLoaded', function () {
    markInvalid();
    if (!window.jQuery || !window.PrimeFaces) { return; }
    /* Else PrimeFaces leaves the page for the server's error page, and what was typed is gone. */
    delete window.PrimeFaces.settings.errorPages;
    window.jQuery(document)
      .on('pfAjaxSend', function () { place.textContent = ''; })
      .on('pfAjaxComplete', function (event, xhr, settings, args) {
        var problem = problemOf(xhr);
        if (problem) { words[problem](); return; }
        closeAnswered();
        if (args) { pushAddress(args.query); }
        markInvalid();
      });
  });
}());
