/* The text as readers will see it, made by the server, beside the text; both scroll together. */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  var text = document.getElementById('f-source');
  if (!editor || !text) { return; }
  var pane = document.getElementById('preview');
  var frame = pane.querySelector('iframe');
  var toggle = document.getElementById('preview-toggle');
  var KEY = 'lectern:preview';
  var timer;
  var asked = 0;
  var shown = '';
  var scrolling;

  function remembered(value) {
    try {
      if (value === undefined) { return localStorage.getItem(KEY); }
      localStorage.setItem(KEY, value);
    } catch (forbidden) { /* Then it is as it is at first. */ }
    return null;
  }

  function open(isOpen) {
    pane.hidden = !isOpen;
    document.getElementById('panes').classList.toggle('both', isOpen);
    toggle.setAttribute('aria-pressed', String(isOpen));
    if (isOpen) { make(); }
  }

  function page() {
    var language = document.getElementById('f-language').value.replace(/[^A-Za-z0-9-]/g, '') || document.documentElement.lang;
    return '<!DOCTYPE html><html lang="' + language + '"><head><meta charset="utf-8"><title>' + frame.title.replace(/[<&]/g, '') + '</title>'
      + '<link rel="stylesheet" href="/jakarta.faces.resource/preview.css.xhtml?ln=lectern"></head><body></body></html>';
  }

  function make() {
    var source = text.value;
    var format = document.getElementById('f-format').value;
    if (pane.hidden || shown === format + source) { return; }
    asked += 1;
    var mine = asked;
    editor.ask('preview', { source: source, format: format }).then(function (answer) {
      if (mine !== asked || answer.outcome !== 'made') { return; }
      shown = format + source;
      show(answer.html);
    });
  }

  function show(html) {
    if (frame.dataset.ready) { fill(html); return; }
    frame.addEventListener('load', function () { frame.dataset.ready = 'true'; fill(html); }, { once: true });
    frame.srcdoc = page();
  }

  function fill(html) {
    var parsed = new DOMParser().parseFromString(html, 'text/html');
    var inside = frame.contentDocument;
    inside.body.replaceChildren.apply(inside.body, Array.prototype.map.call(parsed.body.childNodes, function (node) { return inside.importNode(node, true); }));
    follow();
  }

  /* Where a line of the text stands, in pixels: measured in a copy, because lines wrap. */
  var mirror;
  function places() {
    var style = getComputedStyle(text);
    if (!mirror) { mirror = document.createElement('div'); mirror.className = 'mirror'; mirror.setAttribute('aria-hidden', 'true'); document.body.append(mirror); }
    if (mirror.dataset.of !== String(text.value.length) + style.width || mirror.text !== text.value) {
      ['fontFamily', 'fontSize', 'lineHeight', 'tabSize', 'letterSpacing'].forEach(function (name) { mirror.style[name] = style[name]; });
      mirror.style.width = (text.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)) + 'px';
      mirror.replaceChildren.apply(mirror, text.value.split('\n').map(function (line) {
        var div = document.createElement('div');
        div.textContent = line || '\u200b';
        return div;
      }));
      mirror.dataset.of = String(text.value.length) + style.width;
      mirror.text = text.value;
    }
    return mirror.children;
  }

  /* Pairs of heights in text and preview, from top to bottom. */
  function pairs() {
    var lines = places();
    var inside = frame.contentDocument;
    var top = inside.documentElement.scrollTop;
    var all = [[0, 0]];
    inside.querySelectorAll('[data-line]').forEach(function (block) {
      var line = lines[Number(block.dataset.line) - 1];
      if (line) { all.push([line.offsetTop, block.getBoundingClientRect().top + top]); }
    });
    all.push([text.scrollHeight, inside.documentElement.scrollHeight]);
    return all.sort(function (a, b) { return a[0] - b[0]; });
  }

  function mapped(value, from, to, all) {
    for (var i = 1; i < all.length; i += 1) {
      if (all[i][from] >= value) {
        var before = all[i - 1];
        var part = all[i][from] === before[from] ? 0 : (value - before[from]) / (all[i][from] - before[from]);
        return before[to] + part * (all[i][to] - before[to]);
      }
    }
    return all[all.length - 1][to];
  }

  function follow() {
    if (pane.hidden || !frame.dataset.ready || !frame.contentDocument) { return; }
    var atEnd = text.scrollTop + text.clientHeight >= text.scrollHeight - 2;
    var inside = frame.contentDocument.documentElement;
    inside.scrollTop = atEnd && text.scrollTop > 0 ? inside.scrollHeight : mapped(text.scrollTop, 0, 1, pairs());
  }

  text.addEventListener('scroll', function () { cancelAnimationFrame(scrolling); scrolling = requestAnimationFrame(follow); });
  text.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(make, 300); });
  document.getElementById('f-format').addEventListener('change', make);
  toggle.addEventListener('click', function () {
    open(pane.hidden);
    remembered(pane.hidden ? 'closed' : 'open');
  });

  document.addEventListener('DOMContentLoaded', function () {
    var wish = remembered();
    open(wish ? wish === 'open' : window.matchMedia('(min-width: 75rem)').matches);
  });
}());
