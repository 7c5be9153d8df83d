/*
 * Asks about new tags. Below every <input data-complete="tags" data-many>: who writes a tag that nobody has used yet and that looks like
 * another is asked which of the two is meant. Nothing stands in the way of saving. After combobox.js.
 */
(function () {
  'use strict';

  function watch(field) {
    if (field.dataset.watched) { return; }
    field.dataset.watched = 'true';
    var place = document.createElement('div');
    place.setAttribute('role', 'status');
    place.className = 'tag-questions';
    (field.closest('.combobox') || field).after(place);
    var settled = new Set(values());

    function values() {
      return field.value.split(',').map(function (each) { return each.trim(); }).filter(Boolean);
    }

    function put(all) {
      field.value = all.filter(function (each, index) { return all.indexOf(each) === index; }).join(', ');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }

    function button(label, action) {
      var made = document.createElement('button');
      made.type = 'button';
      made.className = 'small';
      made.textContent = label;
      made.addEventListener('click', action);
      return made;
    }

    function back() {
      var input = field.hidden ? field.closest('.combobox').querySelector('[role=combobox]') : field;
      input.focus();
    }

    function question(item) {
      var note = document.createElement('p');
      note.className = 'note';
      note.dataset.about = item.written;
      note.append(item.question, ' ');
      item.like.forEach(function (like) {
        note.append(button(like.use, function () {
          note.remove();
          put(values().map(function (each) { return each === item.written ? like.label : each; }));
          back();
        }), ' ');
      });
      note.append(button(item.keep, function () { note.remove(); back(); }));
      return note;
    }

    function ask() {
      var now = values();
      place.querySelectorAll('[data-about]').forEach(function (note) { if (now.indexOf(note.dataset.about) < 0) { note.remove(); } });
      var fresh = now.filter(function (each) { return !settled.has(each); });
      if (!fresh.length) { return; }
      fresh.forEach(function (each) { settled.add(each); });
      fetch('/admin/tag-check?tags=' + encodeURIComponent(fresh.join(',')), { headers: { Accept: 'application/json' } })
        .then(function (answer) { return answer.ok ? answer.json() : { items: [] }; })
        .then(function (found) {
          found.items.filter(function (item) { return item['new'] && item.like.length && values().indexOf(item.written) >= 0; })
            .forEach(function (item) { place.append(question(item)); });
        })
        .catch(function () { /* Writing goes on without questions. */ });
    }

    field.addEventListener('change', ask);
  }

  function watchAll() { document.querySelectorAll('input[data-complete="tags"][data-many]').forEach(watch); }

  document.addEventListener('DOMContentLoaded', function () {
    watchAll();
    if (window.jQuery) { window.jQuery(document).on('pfAjaxComplete', watchAll); }
  });
}());
