/*
 * Keeps what is typed on the server, from moment to moment, and saves it. What the server could not take yet is kept in this browser. Nothing
 * here needs the page's view on the server: after a restart, or a new log-in in another tab, the page goes on.
 */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  var form = document.getElementById('post');
  if (!editor) { return; }
  var place = editor.place;
  var LOCAL = 'lectern:typed:' + editor.id + ':';
  var SOON = 1500;
  var LATEST = 5000;
  var state = { version: Number(place.dataset.version), turn: Number(place.dataset.turn), at: 0, busy: null, since: 0, wait: 3000, timer: 0, stopped: false };
  var windowId = String(Math.random()).slice(2);
  var channel = window.BroadcastChannel ? new BroadcastChannel('lectern:editor') : null;

  /* What this page keeps in the browser, each page for itself: another tab with the same post must not take it for its own. */
  function local(copy) {
    try {
      if (copy === null) { localStorage.removeItem(LOCAL + windowId); } else { localStorage.setItem(LOCAL + windowId, JSON.stringify(copy)); }
      return true;
    } catch (unable) { return false; }
  }

  /* What pages kept that are no more, the newest first. Those that are still there answer when they are asked. */
  function orphans(then) {
    var found = {};
    try {
      Object.keys(localStorage).filter(function (key) { return key.indexOf(LOCAL) === 0 && key !== LOCAL + windowId; }).forEach(function (key) {
        found[key] = JSON.parse(localStorage.getItem(key));
      });
    } catch (unreadable) { found = {}; }
    if (!Object.keys(found).length) { return; }
    var alive = function (event) { if (event.data.here) { delete found[event.data.here]; } };
    if (channel) { channel.addEventListener('message', alive); channel.postMessage({ who: true }); }
    setTimeout(function () {
      if (channel) { channel.removeEventListener('message', alive); }
      Object.keys(found).sort(function (some, other) { return found[some].at < found[other].at ? 1 : -1; }).forEach(function (key) { then(key, found[key]); });
    }, 300);
  }

  if (channel) { channel.addEventListener('message', function (event) { if (event.data.who) { channel.postMessage({ here: LOCAL + windowId }); } }); }

  function drop(key) { try { localStorage.removeItem(key); } catch (forbidden) { /* Then nothing was there. */ } }

  function element(name, text, action) {
    var made = document.createElement(name);
    made.textContent = text;
    if (action) { made.type = 'button'; made.className = 'small'; made.addEventListener('click', action); }
    return made;
  }

  function lost(text) {
    var box = document.getElementById('lost');
    box.replaceChildren(element('p', text));
    Array.prototype.slice.call(arguments, 1).forEach(function (each) { box.append(each, ' '); });
    box.hidden = false;
  }

  function found() { document.getElementById('lost').hidden = true; document.getElementById('lost').replaceChildren(); }

  function logIn() {
    var link = element('a', editor.word('log-in'));
    link.href = '/login?target=' + encodeURIComponent('/admin/posts');
    link.target = '_blank';
    link.rel = 'noopener';
    return link;
  }

  /* --- how long ago --- */
  function ago(time) {
    var format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
    var seconds = Math.round((Date.now() - time) / 1000);
    if (seconds < 60) { return format.format(-Math.max(0, seconds), 'second'); }
    if (seconds < 3600) { return format.format(-Math.round(seconds / 60), 'minute'); }
    if (seconds < 86400) { return format.format(-Math.round(seconds / 3600), 'hour'); }
    return format.format(-Math.round(seconds / 86400), 'day');
  }

  function tick() {
    document.querySelectorAll('time[data-ago]').forEach(function (time) {
      time.textContent = ago(new Date(time.dateTime).getTime());
      time.title = new Date(time.dateTime).toLocaleString(document.documentElement.lang);
    });
    if (state.at) { kept(editor.word('kept', ago(state.at))); }
  }

  function kept(text) {
    var said = document.getElementById('kept');
    if (said && said.textContent !== text) { said.textContent = text; }
  }

  /* --- keeping --- */
  function same(some, other) { return JSON.stringify(some) === JSON.stringify(other); }

  function changed() {
    if (!state.since) { state.since = Date.now(); }
    if (!local({ version: state.version, turn: state.turn, fields: editor.fields(), at: new Date().toISOString() })) { kept(editor.word('local-full')); }
    schedule(Math.max(0, Math.min(SOON, state.since + LATEST - Date.now())));
  }

  function schedule(delay) {
    clearTimeout(state.timer);
    state.timer = setTimeout(keep, delay);
  }

  function keep() {
    clearTimeout(state.timer);
    if (state.busy) { return state.busy.then(function () { return state.since ? keep() : undefined; }); }
    if (state.stopped) { return Promise.resolve(); }
    var fields = editor.fields();
    state.since = 0;
    state.busy = editor.ask('keep', { id: editor.id, version: state.version, turn: state.turn, window: windowId, fields: fields }).then(function (answer) {
      state.busy = null;
      answered(answer, fields);
      return answer;
    });
    return state.busy;
  }

  function answered(answer, fields) {
    if (answer.outcome === 'kept') {
      state.turn = answer.turn;
      if (!state.at) { editor.say(editor.word('kept-now')); }
      state.at = Date.now();
      if (state.failing) { found(); editor.say(editor.word('found')); }
      state.failing = false;
      state.wait = 3000;
      if (same(fields, editor.fields())) { local(null); } else { changed(); }
      tick();
      return;
    }
    state.since = state.since || Date.now();
    if (answer.outcome === 'sessionEnded') { failing(editor.word('session-ended'), logIn()); return; }
    if (answer.outcome === 'unreachable' || answer.outcome === 'fault') { failing(editor.word('unreachable')); return; }
    state.stopped = true;
    if (answer.outcome === 'elsewhere') {
      lost(editor.word('elsewhere'),
        element('button', editor.word('elsewhere-open'), function () { local(null); editor.reload(); }),
        element('button', editor.word('elsewhere-mine'), function () { state.stopped = false; state.turn = answer.turn; found(); keep(); }));
    } else if (answer.outcome === 'somebodyElse') {
      lost(editor.word('somebody-else', answer.user));
    } else {
      lost(editor.word({ tooLong: 'too-long', tooMany: 'too-many', forbidden: 'forbidden' }[answer.outcome] || 'unreachable'));
    }
  }

  /* Said once; tried again more and more seldom, and at once when the person comes back from logging in. */
  function failing(text, link) {
    if (state.failing !== text) { if (link) { lost(text, link); } else { lost(text); } }
    state.failing = text;
    kept(editor.word('local'));
    schedule(state.wait);
    state.wait = Math.min(30000, state.wait * 2);
  }

  function again() { if (state.failing) { state.wait = 3000; keep(); } }

  /* --- saving --- */
  function save(event) {
    if (event) { event.preventDefault(); }
    if (state.saving || !document.getElementById('save')) { return; }
    state.saving = true;
    clearTimeout(state.timer);
    var button = document.getElementById('save');
    button.setAttribute('aria-disabled', 'true');
    editor.clearFaults();
    (state.busy || Promise.resolve()).then(function () {
      var fields = editor.fields();
      var why = (fields.why || [''])[0];
      local({ version: state.version, turn: state.turn, fields: fields, at: new Date().toISOString() });
      return editor.ask('save', { id: editor.id, version: state.version, turn: state.turn, why: why, fields: fields }).then(function (answer) {
        saved(answer, fields);
      });
    }).finally(function () {
      state.saving = false;
      button.removeAttribute('aria-disabled');
    });
  }

  function saved(answer, fields) {
    var outcomes = {
      saved: function () {
        local(null);
        if (same(fields, editor.fields())) {
          clearTimeout(state.timer);
          editor.reload(editor.word(place.dataset.fresh === 'true' ? 'stored' : 'changes-stored'), '/admin/edit?id=' + encodeURIComponent(answer.id));
          return;
        }
        state.version = answer.version;
        editor.say(editor.word('saved-before'));
        changed();
      },
      conflict: function () {
        keep().then(function (result) {
          if (result && result.outcome === 'kept') { editor.reload(editor.word('conflict')); } else { editor.problem(editor.word('conflict')); }
        });
      },
      rejected: function () { editor.showFaults(answer.faults); changed(); },
      missing: function () { state.version = 0; editor.problem(editor.word('missing')); changed(); },
      sessionEnded: function () { changed(); failing(editor.word('session-ended'), logIn()); },
      unreachable: function () { changed(); failing(editor.word('unreachable')); },
      fault: function () { changed(); editor.problem(editor.word('fault')); },
      forbidden: function () { changed(); editor.problem(editor.word('forbidden')); },
      somebodyElse: function () { lost(editor.word('somebody-else', answer.user)); },
      tooLong: function () { editor.problem(editor.word('too-long')); }
    };
    (outcomes[answer.outcome] || outcomes.fault)();
  }

  /* What was typed here and the server never heard of, because the browser or the connection died. */
  function offer(key, copy) {
    if (same(copy.fields, editor.fields())) { drop(key); return; }
    function bring() {
      return editor.ask('keep', { id: editor.id, version: copy.version, turn: Math.max(state.turn, copy.turn), window: windowId, fields: copy.fields }).then(function (answer) {
        if (answer.outcome !== 'kept') { return; }
        drop(key);
        editor.reload(editor.word('put-back'));
      });
    }
    if (copy.turn === state.turn && copy.version === state.version && !state.offered && !state.since) { state.offered = true; bring(); return; }
    if (state.offered) { return; }
    state.offered = true;
    lost(editor.word('offer', new Date(copy.at).toLocaleString(document.documentElement.lang)),
      element('button', editor.word('put-it-back'), bring),
      element('button', editor.word('throw-away'), function () { drop(key); found(); }));
  }

  editor.forget = function () { local(null); };
  editor.state = state;
  editor.keep = keep;
  editor.save = save;

  document.addEventListener('DOMContentLoaded', function () {
    tick();
    setInterval(tick, 5000);
    if (place.dataset.fresh === 'true' && location.pathname === '/admin/new' && location.search.indexOf(editor.id) < 0) {
      history.replaceState({}, '', '/admin/new?id=' + encodeURIComponent(editor.id));
    }
    if (editor.shown) { kept(editor.shown); }
    if (!form) { return; }
    orphans(offer);
    form.addEventListener('input', changed);
    form.addEventListener('change', changed);
    form.addEventListener('submit', save);
    document.getElementById('f-kind').addEventListener('change', function () {
      keep().then(function (answer) { if (answer && answer.outcome === 'kept') { editor.reload(); } });
    });
    document.addEventListener('keydown', function (event) {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's') { save(event); }
    });
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    document.addEventListener('visibilitychange', function () { if (!document.hidden) { again(); } });
    /* On its way out the page sends what is not kept yet; what is too long for that stands in this browser. */
    window.addEventListener('pagehide', function () {
      if (!state.since || editor.leaving || state.stopped) { return; }
      var body = JSON.stringify({ user: editor.user, id: editor.id, version: state.version, turn: state.turn, window: windowId, fields: editor.fields() });
      if (body.length < 60000) { navigator.sendBeacon(place.dataset.base + 'keep', new Blob([body], { type: 'application/json' })); }
    });
  });
}());
