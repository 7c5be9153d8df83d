/*
 * Lists that follow their form: <form method="get" data-live="results total"> fetches the address that the form makes, as somebody types,
 * and puts the elements with these ids in place of those in the page; a role=status gets its text only, so that it is announced. Links with
 * data-live-link below them do the same. The address of the page is that of the list, and the way back leads to what it showed before.
 */
(function () {
  'use strict';

  var form = document.querySelector('form[data-live]');
  if (!form) { return; }
  document.documentElement.classList.add('live');
  var ids = form.dataset.live.split(' ');
  var running = null;
  var timer;
  var typedInto = null;

  /* Without what is empty, and without what is as it would be anyway. */
  function address() {
    var data = new FormData(form);
    var parameters = new URLSearchParams();
    data.forEach(function (value, name) {
      var field = form.elements[name];
      var first = field && field.dataset ? field.dataset.first : undefined;
      if (String(value).trim() && value !== first && !parameters.getAll(name).includes(value)) { parameters.append(name, value); }
    });
    form.dispatchEvent(new CustomEvent('lectern:address', { detail: parameters }));
    return parameters.toString();
  }

  function focusKey() {
    var at = document.activeElement;
    return at && at.closest('#' + ids[0]) ? at.dataset.key || at.id : '';
  }

  function put(html) {
    var page = new DOMParser().parseFromString(html, 'text/html');
    var key = focusKey();
    ids.forEach(function (id) {
      var now = document.getElementById(id);
      var next = page.getElementById(id);
      if (!now || !next) { return; }
      if (now.getAttribute('role') === 'status') {
        now.textContent = next.textContent;
      } else {
        now.replaceWith(document.adoptNode(next));
      }
    });
    if (key) {
      var place = document.querySelector('#' + ids[0] + ' [data-key="' + CSS.escape(key) + '"]') || document.getElementById(key);
      if (place) { place.focus(); }
    }
    return page;
  }

  /* Keeps the fields of the form in step with an address that a link led to. */
  function takeOver(page) {
    var next = page.querySelector('form[data-live]');
    if (!next) { return; }
    Array.prototype.forEach.call(form.querySelectorAll('input[type=hidden]:not([data-enhanced])'), function (old) { old.remove(); });
    Array.prototype.forEach.call(next.querySelectorAll('input[type=hidden]'), function (fresh) { form.append(document.adoptNode(fresh)); });
    Array.prototype.forEach.call(next.elements, function (fresh) {
      var field = fresh.id && document.getElementById(fresh.id);
      if (field && field.form === form && field !== document.activeElement && field.value !== fresh.value) { field.value = fresh.value; }
    });
  }

  function show(query, how) {
    if (running) { running.abort(); }
    running = new AbortController();
    var mine = running;
    var path = location.pathname + (query ? '?' + query : '');
    document.getElementById(ids[0]).setAttribute('aria-busy', 'true');
    return fetch(path, { signal: mine.signal, headers: { Accept: 'text/html' } }).then(function (answer) {
      if (answer.redirected && new URL(answer.url).pathname === '/login') { location.reload(); return ''; }
      return answer.text();
    }).then(function (html) {
      if (!html || mine !== running) { return; }
      running = null;
      var page = put(html);
      if (how.form) { takeOver(page); }
      if (location.pathname + location.search !== path) {
        history[how.replace ? 'replaceState' : 'pushState']({}, '', path);
      }
      document.dispatchEvent(new CustomEvent('lectern:list'));
    }).catch(function (failure) {
      if (failure.name === 'AbortError') { return; }
      document.getElementById(ids[0]).removeAttribute('aria-busy');
      window.lectern.notice(document.getElementById('notice').dataset.unreachable);
    });
  }

  /* A name and its value that belong together wait for one another. */
  function isWaiting(field) {
    return field.dataset.waits && !document.getElementById(field.dataset.waits).value.trim();
  }

  function follow(field, pause) {
    clearTimeout(timer);
    if (isWaiting(field)) { return; }
    timer = setTimeout(function () {
      var again = typedInto === field;
      typedInto = field;
      show(address(), { replace: again, form: Boolean(field.dataset.waits) }).then(function () {
        if (field.dataset.waits) { field.value = ''; document.getElementById(field.dataset.waits).value = ''; }
      });
    }, pause);
  }

  form.addEventListener('input', function (event) { if (event.target.name && event.target.matches('input:not([type=checkbox])')) { follow(event.target, 300); } });
  form.addEventListener('change', function (event) { if (event.target.matches('select, input[type=checkbox]')) { follow(event.target, 0); } });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    clearTimeout(timer);
    typedInto = null;
    show(address(), { form: true });
  });
  document.addEventListener('click', function (event) {
    var link = event.target.closest('[data-live-link]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) { return; }
    event.preventDefault();
    typedInto = null;
    show(new URL(link.href).search.slice(1), { form: true });
  });

  window.lectern.list = { again: function () { return show(location.search.slice(1), { replace: true }); } };
}());
