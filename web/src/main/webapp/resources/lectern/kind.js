/* What somebody types into the rows of fields while the server makes them anew is put back into them: nothing typed is lost. */
(function () {
  'use strict';

  var before = {};
  var typed = {};

  function values() {
    var all = {};
    document.querySelectorAll('fieldset.declared-row input, fieldset.declared-row textarea, fieldset.declared-row select').forEach(function (field) {
      all[field.id] = field.type === 'checkbox' ? field.checked : field.value;
    });
    return all;
  }

  function source(settings) { return settings.source && settings.source.id ? settings.source.id : String(settings.source); }

  /* Moving and removing rows gives the others' names to their fields. */
  function keepsPlaces(settings) { return /(:type|:of|edit:add)$/.test(source(settings)); }

  /* The keyboard goes along with a row that is moved, behind PrimeFaces, which gives the focus back to the former place. */
  function follow(settings) {
    var moved = /:(\d+):(up|down)$/.exec(source(settings));
    if (!moved) { return; }
    var row = 'edit:rows:' + (Number(moved[1]) + (moved[2] === 'up' ? -1 : 1)) + ':';
    setTimeout(function () {
      var button = document.getElementById(row + moved[2]);
      if (button && button.disabled) { button = document.getElementById(row + (moved[2] === 'up' ? 'down' : 'up')); }
      if (button) { button.focus(); }
    }, 150);
  }

  document.addEventListener('DOMContentLoaded', function () {
    window.jQuery(document)
      .on('pfAjaxSend', function () { before = values(); typed = {}; })
      .on('pfAjaxSuccess', function () {
        var now = values();
        Object.keys(now).forEach(function (id) { if (now[id] !== before[id]) { typed[id] = now[id]; } });
      })
      .on('pfAjaxComplete', function (event, xhr, settings) {
        follow(settings);
        if (!keepsPlaces(settings)) { return; }
        Object.keys(typed).forEach(function (id) {
          var field = document.getElementById(id);
          if (field && field.type === 'checkbox') { field.checked = typed[id]; } else if (field) { field.value = typed[id]; }
        });
        typed = {};
      });
  });
}());
