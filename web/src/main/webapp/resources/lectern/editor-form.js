/* The editor's form: what stands in it, rows that come and go, and what is said of its fields. */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  var form = document.getElementById('post');
  if (!editor || !form) { return; }
  var rows = 1000;

  /* Every field with its values, by name. */
  editor.fields = function () {
    var fields = {};
    new FormData(form).forEach(function (value, name) {
      if (typeof value !== 'string') { return; }
      if (!fields[name]) { fields[name] = []; }
      fields[name].push(value);
    });
    return fields;
  };

  editor.touched = function (element) { element.dispatchEvent(new Event('input', { bubbles: true })); };

  editor.addRow = function (name, into) {
    var template = document.getElementById('row-' + name);
    var row = template.content.firstElementChild.cloneNode(true);
    rows += 1;
    var number = into.children.length + 1;
    row.querySelectorAll('[id]').forEach(function (field) { field.id = field.id.replace('#', rows); });
    row.querySelectorAll('label').forEach(function (label) {
      label.htmlFor = label.htmlFor.replace('#', rows);
      label.textContent = label.textContent.replace('{0}', number);
    });
    row.querySelectorAll('[title]').forEach(function (button) { button.title = button.title.replace('{0}', ''); });
    into.append(row);
    row.querySelector('input, textarea').focus();
    editor.touched(row.querySelector('input, textarea'));
    return row;
  };

  document.addEventListener('click', function (event) {
    var add = event.target.closest('[data-add-row]');
    var remove = event.target.closest('[data-remove-row]');
    if (add) { editor.addRow(add.dataset.addRow, document.getElementById(add.dataset.into)); }
    if (remove) {
      var row = remove.closest('[data-row]');
      var into = row.parentElement;
      var next = row.nextElementSibling || row.previousElementSibling;
      row.remove();
      (next ? next.querySelector('input, textarea') : document.querySelector('[data-into="' + into.id + '"]')).focus();
      editor.touched(form);
      editor.say(editor.word('removed'));
    }
  });

  function fieldOf(fault) {
    var named = form.querySelectorAll('[name="' + CSS.escape(fault.field) + '"]');
    var field = fault.field ? named[fault.place] || named[0] : null;
    if (field && field.hidden && field.parentElement.classList.contains('combobox')) { return field.parentElement.querySelector('input[role=combobox]'); }
    return field;
  }

  function labelOf(field) {
    var label = field.id && form.querySelector('label[for="' + CSS.escape(field.id) + '"]');
    return label ? label.textContent.trim() : '';
  }

  editor.clearFaults = function () {
    form.querySelectorAll('.fault').forEach(function (said) { said.remove(); });
    form.querySelectorAll('[aria-invalid]').forEach(function (field) {
      field.removeAttribute('aria-invalid');
      if (field.dataset.described !== undefined) { field.setAttribute('aria-describedby', field.dataset.described); }
    });
    var summary = document.getElementById('faults');
    summary.hidden = true;
    summary.replaceChildren();
  };

  /* Beside each field what is wrong with it, and on top all of it, with links. */
  editor.showFaults = function (faults) {
    editor.clearFaults();
    var list = document.createElement('ul');
    faults.forEach(function (fault, place) {
      var field = fieldOf(fault);
      var item = document.createElement('li');
      if (field) {
        var said = document.createElement('p');
        said.className = 'error fault';
        said.id = 'fault-' + place;
        said.textContent = fault.detail;
        (field.closest('.combobox') || field).after(said);
        field.setAttribute('aria-invalid', 'true');
        field.dataset.described = field.dataset.described || field.getAttribute('aria-describedby') || '';
        field.setAttribute('aria-describedby', (said.id + ' ' + field.dataset.described).trim());
        if (field.closest('details')) { field.closest('details').open = true; }
        var link = document.createElement('a');
        link.href = '#' + field.id;
        link.textContent = labelOf(field) + ': ' + fault.detail;
        link.addEventListener('click', function (event) { event.preventDefault(); field.focus(); });
        item.append(link);
      } else {
        item.textContent = (fault.pointer ? fault.pointer + ': ' : '') + fault.detail;
      }
      list.append(item);
    });
    var summary = document.getElementById('faults');
    var head = document.createElement('p');
    head.textContent = editor.word('rejected');
    summary.append(head, list);
    summary.hidden = false;
    (form.querySelector('[aria-invalid=true]') || summary).focus();
  };

  /* A sentence on top, for what is about no field. */
  editor.problem = function (text) {
    editor.clearFaults();
    var summary = document.getElementById('faults');
    summary.textContent = text;
    summary.hidden = false;
    summary.focus();
  };
}());
