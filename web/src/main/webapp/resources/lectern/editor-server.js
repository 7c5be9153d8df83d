/* What the editor's scripts share: its words, and how they ask the server. */
(function () {
  'use strict';

  var place = document.getElementById('editor') || document.getElementById('talks');
  if (!place) { return; }

  var editor = window.lectern.editor = { place: place, id: place.dataset.id, user: place.dataset.user };

  /* A text of the page, with what stands in its places. */
  editor.word = function (name, value) {
    var found = document.getElementById('words').content.querySelector('[data-word="' + name + '"]');
    return (found ? found.textContent : name).replace('{0}', value === undefined ? '' : value);
  };

  editor.say = function (text) {
    var said = document.getElementById('said');
    if (said.textContent !== text) { said.textContent = text; }
  };

  /*
   * Calls back with what the server answered, or with an outcome of our own: sessionEnded, unreachable, fault. Nothing throws: whoever asks
   * goes on with what is typed, whatever happened.
   */
  editor.ask = function (action, body) {
    return editor.send(place.dataset.base + action, {
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(Object.assign({ user: editor.user }, body))
    });
  };

  editor.send = function (address, options) {
    return fetch(address, Object.assign({ method: 'POST', redirect: 'manual', credentials: 'same-origin' }, options)).then(function (answer) {
      if (answer.type === 'opaqueredirect') { return { outcome: 'sessionEnded' }; }
      if ((answer.headers.get('Content-Type') || '').indexOf('application/json') === 0) {
        return answer.json().catch(function () { return { outcome: 'unreachable' }; });
      }
      if (answer.status === 403) { return { outcome: 'forbidden' }; }
      if (answer.status === 413) { return { outcome: 'tooLong' }; }
      return { outcome: answer.status === 503 || answer.status === 502 ? 'unreachable' : 'fault' };
    }, function () { return { outcome: 'unreachable' }; });
  };

  /* Opens the page anew and says this there; the focus goes where it was. */
  editor.reload = function (said, address) {
    var focused = document.activeElement;
    var source = document.getElementById('f-source');
    try {
      sessionStorage.setItem('lectern:return', JSON.stringify({
        said: said || '',
        focus: focused && focused.id ? focused.id : '',
        start: source ? source.selectionStart : 0,
        end: source ? source.selectionEnd : 0,
        top: source ? source.scrollTop : 0,
        page: window.scrollY
      }));
    } catch (forbidden) { /* Then the page begins at its top. */ }
    editor.leaving = true;
    if (address && address !== location.pathname + location.search) { location.assign(address); } else { location.reload(); }
  };

  document.addEventListener('DOMContentLoaded', function () {
    var back;
    try {
      back = JSON.parse(sessionStorage.getItem('lectern:return'));
      sessionStorage.removeItem('lectern:return');
    } catch (unreadable) { back = null; }
    if (!back) { return; }
    var source = document.getElementById('f-source');
    if (source) { source.setSelectionRange(back.start, back.end); source.scrollTop = back.top; }
    var focused = back.focus && document.getElementById(back.focus);
    var merging = document.getElementById('merging');
    if (merging) { merging.focus(); } else if (focused) { focused.focus({ preventScroll: true }); }
    if (!merging) { window.scrollTo(0, back.page); }
    if (back.said) { editor.say(back.said); editor.shown = back.said; }
  });
}());
