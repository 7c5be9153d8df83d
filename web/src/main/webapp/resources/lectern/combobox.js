/*
 * Makes a combobox of every <input data-complete="tags">: what is typed is completed from /admin/complete/tags. With data-many it takes
 * several values, which its value has with commas between; with data-strict only what was proposed; with data-as="label" the words that
 * people read rather than the value. Without this script the field works as it stands. After the WAI-ARIA pattern "editable combobox with list autocomplete".
 */
(function () {
  'use strict';

  var number = 0;
  var words = document.getElementById('notice').dataset;

  var held = false;

  /* While a button of the mouse is held nothing moves, else its click would miss what it was meant for. */
  document.addEventListener('pointerdown', function () { held = true; }, true);
  document.addEventListener('pointerup', function () { held = false; }, true);
  document.addEventListener('pointercancel', function () { held = false; }, true);

  function whenReleased(action) {
    if (!held) { action(); return; }
    document.addEventListener('pointerup', function () { setTimeout(action, 0); }, { once: true });
  }

  function element(name, attributes) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  function enhance(field) {
    if (field.dataset.enhanced) { return; }
    field.dataset.enhanced = 'true';
    number += 1;
    var many = 'many' in field.dataset;
    var strict = 'strict' in field.dataset;
    var list = element('ul', { role: 'listbox', id: 'choices-' + number, hidden: '' });
    var chips = element('ul', { 'class': 'chips' });
    var said = element('span', { role: 'status', 'class': 'hidden' });
    var box = element('div', { 'class': 'combobox' });
    var input = many ? element('input', { type: 'text', id: 'combobox-' + number }) : field;
    var label = document.querySelector('label[for="' + CSS.escape(field.id) + '"]');
    var timer;
    var asked = 0;

    ['placeholder', 'aria-describedby', 'data-message-of'].forEach(function (name) {
      if (many && field.hasAttribute(name)) { input.setAttribute(name, field.getAttribute(name)); }
    });
    input.setAttribute('role', 'combobox');
    input.setAttribute('autocomplete', 'off');
    input.setAttribute('autocapitalize', 'none');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    if (label) {
      if (many) { label.htmlFor = input.id; }
    }
    list.setAttribute('aria-label', words.proposals);
    chips.setAttribute('aria-label', words.chosen);
    field.before(box);
    if (many) { field.hidden = true; box.append(chips, input, field); } else { box.append(field); }
    box.append(list, said);

    function values() {
      return field.value.split(',').map(function (each) { return each.trim(); }).filter(Boolean);
    }

    function set(all) {
      field.value = all.join(', ');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }

    function draw() {
      if (!many) { return; }
      chips.replaceChildren.apply(chips, values().map(function (value) {
        var chip = element('li', { 'class': 'chip' });
        var remove = element('button', { type: 'button', 'aria-label': words.remove.replace('{0}', value) });
        remove.textContent = '×';
        remove.addEventListener('click', function () {
          set(values().filter(function (each) { return each !== value; }));
          input.focus();
        });
        chip.append(value, remove);
        return chip;
      }));
    }

    function close() {
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function take(value, itsLabel) {
      close();
      if (!many) {
        set([value]);
        field.dispatchEvent(new CustomEvent('taken', { detail: itsLabel }));
        return;
      }
      input.value = '';
      var all = values();
      if (value && all.indexOf(value) < 0) { all.push(value); }
      set(all);
    }

    /* What was typed and not chosen. */
    function takeTyped() {
      var typed = many ? input.value.split(',').map(function (each) { return each.trim(); }).filter(Boolean) : [];
      if (strict) { if (many) { input.value = ''; } return; }
      typed.forEach(function (each) { take(each); });
    }

    function options() { return Array.prototype.slice.call(list.children); }

    function mark(option) {
      options().forEach(function (each) { each.setAttribute('aria-selected', String(each === option)); });
      if (option) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    }

    function show(items) {
      list.replaceChildren.apply(list, items.map(function (item, place) {
        var option = element('li', { role: 'option', id: list.id + '-' + place, 'aria-selected': 'false' });
        option.dataset.value = 'as' in field.dataset && field.dataset.as === 'label' ? item.label : item.value;
        option.dataset.label = item.label;
        option.append(item.label);
        if (item.hint) { var small = element('small'); small.textContent = item.hint; option.append(' ', small); }
        option.addEventListener('mousedown', function (event) { event.preventDefault(); take(option.dataset.value, item.label); });
        return option;
      }));
      list.hidden = items.length === 0;
      input.setAttribute('aria-expanded', String(items.length > 0));
      said.textContent = items.length ? words.proposals + ': ' + items.length : '';
    }

    function ask() {
      var typed = input.value.trim();
      asked += 1;
      var mine = asked;
      if (!typed) { close(); return; }
      fetch('/admin/complete/' + field.dataset.complete + '?q=' + encodeURIComponent(typed), { headers: { Accept: 'application/json' } })
        .then(function (answer) { return answer.ok ? answer.json() : { items: [] }; })
        .then(function (found) { if (mine === asked && document.activeElement === input) { show(found.items); } })
        .catch(function () { /* Typing goes on without proposals. */ });
    }

    input.addEventListener('input', function (event) {
      if (many) { event.stopPropagation(); }
      clearTimeout(timer);
      if (many && /,\s*$/.test(input.value)) { takeTyped(); return; }
      timer = setTimeout(ask, 150);
    });
    if (many) { input.addEventListener('change', function (event) { event.stopPropagation(); }); }
    input.addEventListener('blur', function () { clearTimeout(timer); asked += 1; takeTyped(); close(); });
    input.addEventListener('keydown', function (event) {
      var all = options();
      var at = all.findIndex(function (each) { return each.getAttribute('aria-selected') === 'true'; });
      if (event.key === 'ArrowDown' && all.length) {
        event.preventDefault(); mark(all[(at + 1) % all.length]);
      } else if (event.key === 'ArrowUp' && all.length) {
        event.preventDefault(); mark(all[(at <= 0 ? all.length : at) - 1]);
      } else if (event.key === 'Enter' && at >= 0) {
        event.preventDefault(); take(all[at].dataset.value, all[at].dataset.label);
      } else if (event.key === 'Enter' && many && input.value.trim()) {
        event.preventDefault(); takeTyped();
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault(); event.stopPropagation(); close();
      } else if (event.key === 'Backspace' && many && !input.value) {
        set(values().slice(0, -1));
      }
    });
    field.addEventListener('change', function () { whenReleased(draw); });
    draw();
  }

  function enhanceAll() { document.querySelectorAll('input[data-complete]').forEach(enhance); }
  window.lectern.complete = enhanceAll;

  document.addEventListener('DOMContentLoaded', function () {
    enhanceAll();
    if (window.jQuery) { window.jQuery(document).on('pfAjaxComplete', enhanceAll); }
  });
}());
