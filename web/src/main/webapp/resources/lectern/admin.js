/* What the admin pages do by themselves in the browser: addresses, lost sessions, and keeping what was typed. */
(function () {
  'use strict';

  function notice(text, link) {
    var place = document.getElementById('notice');
    place.textContent = text;
    if (link) {
      var a = document.createElement('a');
      a.href = link.href;
      a.textContent = link.text;
      if (link.newTab) { a.target = '_blank'; a.rel = 'noopener'; }
      place.append(' ', a);
    }
    place.scrollIntoView({ block: 'nearest' });
  }

  var words = {
    'session-ended': function () {
      notice('Your session has ended, so nothing was saved. What you typed is still here, and is kept in this browser.',
        { href: '/login?target=' + encodeURIComponent(location.pathname + location.search), text: 'Log in again', newTab: false });
    },
    expired: function () {
      notice('The server no longer knows this page, so nothing was saved. What you typed is kept in this browser.',
        { href: location.href, text: 'Open the page anew' });
    },
    unreachable: function () { notice('The server does not answer, so nothing was saved. What you typed is still here. Try again.'); },
    tooLarge: function () { notice('This is more than the server takes at once (8 MB), so nothing was saved.'); },
    fault: function () { notice('Something went wrong in the server, so nothing was saved. It is in the log. What you typed is still here.'); }
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
    return xhr.status >= 400 ? 'fault' : '';
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

  window.addEventListener('popstate', function () { location.reload(); });

  document.addEventListener('DOMContentLoaded', function () {
    markInvalid();
    if (!window.jQuery || !window.PrimeFaces) { return; }
    /* Else PrimeFaces leaves the page for the server's error page, and what was typed is gone. */
    delete window.PrimeFaces.settings.errorPages;
    window.jQuery(document)
      .on('pfAjaxSend', function () { document.getElementById('notice').textContent = ''; })
      .on('pfAjaxComplete', function (event, xhr, settings, args) {
        var problem = problemOf(xhr);
        if (problem) { words[problem](); return; }
        if (args) { pushAddress(args.query); }
        markInvalid();
      });
  });
}());
