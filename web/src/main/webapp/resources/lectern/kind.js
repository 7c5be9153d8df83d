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

  /* Moving and removing rows gives the others' names to their fields. */
  function keepsPlaces(settings) { return /(:type|:of|edit:add)$/.test(settings.source && settings.source.id ? settings.source.id : String(settings.source)); }

  document.addEventListener('DOMContentLoaded', function () {
    window.jQuery(document)
      .on('pfAjaxSend', function () { before = values(); typed = {}; })
      .on('pfAjaxSuccess', function () {
        var now = values();
        Object.keys(now).forEach(function (id) { if (now[id] !== before[id]) { typed[id] = now[id]; } });
      })
      .on('pfAjaxComplete', function (event, xhr, settings) {
        if (!keepsPlaces(settings)) { return; }
        Object.keys(typed).forEach(function (id) {
          var field = document.getElementById(id);
          if (field && field.type === 'checkbox') { field.checked = typed[id]; } else if (field) { field.value = typed[id]; }
        });
        typed = {};
      });
  });
}());
