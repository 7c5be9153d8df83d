/* Keeps what is typed into the editor in this browser until the server has it, and offers it again after a crash or a lost session. */
(function () {
  'use strict';

  var PREFIX = 'lectern:typed:';

  document.addEventListener('DOMContentLoaded', function () {
    var place = document.getElementById('typed');
    var form = document.getElementById('edit');
    if (!place || !form) { return; }
    var key = PREFIX + place.dataset.post;
    if (place.dataset.saved) { forget(PREFIX + place.dataset.saved); }

    var atFirst = fields();
    offer(read(key));

    var timer;
    form.addEventListener('input', function () {
      clearTimeout(timer);
      timer = setTimeout(keep, 400);
    });
    window.addEventListener('pagehide', function () { if (timer) { clearTimeout(timer); keep(); } });

    /* Every field that can be typed into, by its id. */
    function fields() {
      var values = {};
      form.querySelectorAll('input[type=text], input[type=datetime-local], textarea:not([readonly]), select').forEach(function (field) {
        values[field.id] = field.value;
      });
      return values;
    }

    function keep() {
      timer = null;
      var now = fields();
      if (same(now, atFirst)) { forget(key); return; }
      try {
        localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), version: place.dataset.version, fields: now }));
        say('Kept in this browser until you save.');
      } catch (full) {
        say('Too large to be kept in this browser: save soon.');
      }
    }

    function offer(kept) {
      if (!kept || same(kept.fields, atFirst)) { return; }
      var text = document.createElement('p');
      text.textContent = 'There is text that you typed here on ' + new Date(kept.at).toLocaleString() + ' and that was never saved.'
        + (kept.version === place.dataset.version ? '' : ' The post was changed since.');
      place.append(text, button('Put it back', function () { putBack(kept.fields); }), ' ', button('Throw it away', function () { forget(key); }));
      place.hidden = false;
    }

    function button(label, action) {
      var made = document.createElement('button');
      made.type = 'button';
      made.textContent = label;
      made.addEventListener('click', function () { action(); place.hidden = true; document.getElementById('edit:title').focus(); });
      return made;
    }

    /* What has no field any more, such as an attribute in a row that is not there, is shown to be copied. */
    function putBack(values) {
      var homeless = [];
      Object.keys(values).forEach(function (id) {
        var field = document.getElementById(id);
        if (field) {
          field.value = values[id];
        } else if (values[id]) {
          homeless.push(values[id]);
        }
      });
      if (homeless.length) {
        var all = document.createElement('pre');
        all.className = 'note';
        all.textContent = 'Typed into fields that are not here now:\n' + homeless.join('\n');
        place.after(all);
      }
      keep();
    }

    function say(text) { document.getElementById('kept').textContent = text; }
  });

  function same(some, other) { return JSON.stringify(some) === JSON.stringify(other); }

  function read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch (unreadable) { return null; }
  }

  function forget(key) {
    try { localStorage.removeItem(key); } catch (forbidden) { /* Then nothing was kept either. */ }
  }
}());
