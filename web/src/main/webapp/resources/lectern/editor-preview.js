/* The text as readers will see it, made by the server, beside the text; both scroll together. */
(function () {
  'use strict';

  var editor = window.lectern.editor;
  var text = document.getElementById('f-source');
  if (!editor || !text) { return; }
  var pane = document.getElementById('preview');
  var inside = pane.attachShadow({ mode: 'open' });
  var body = document.createElement('div');
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

  /* The server let through only what a text is made of; what could run, or take input, goes here once more. */
  function show(html) {
    var parsed = new DOMParser().parseFromString(html, 'text/html').body;
    parsed.querySelectorAll('script, style, link, iframe, object, embed, form, base, meta').forEach(function (each) { each.remove(); });
    body.lang = document.getElementById('f-language').value.replace(/[^A-Za-z0-9-]/g, '') || document.documentElement.lang;
    body.replaceChildren.apply(body, Array.prototype.map.call(parsed.childNodes, function (node) { return document.importNode(node, true); }));
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
    var top = pane.scrollTop - pane.getBoundingClientRect().top;
    var all = [[0, 0]];
    body.querySelectorAll('[data-line]').forEach(function (block) {
      var line = lines[Number(block.dataset.line) - 1];
      if (line) { all.push([line.offsetTop, block.getBoundingClientRect().top + top]); }
    });
    all.push([text.scrollHeight, pane.scrollHeight]);
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
    if (pane.hidden || !body.firstChild) { return; }
    var atEnd = text.scrollTop + text.clientHeight >= text.scrollHeight - 2;
    pane.scrollTop = atEnd && text.scrollTop > 0 ? pane.scrollHeight : mapped(text.scrollTop, 0, 1, pairs());
  }

  text.addEventListener('scroll', function () { cancelAnimationFrame(scrolling); scrolling = requestAnimationFrame(follow); });
  text.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(make, 300); });
  document.getElementById('f-format').addEventListener('change', make);
  toggle.addEventListener('click', function () {
    open(pane.hidden);
    remembered(pane.hidden ? 'closed' : 'open');
  });

  /* A click in it leads away from nothing. */
  body.addEventListener('click', function (event) {
    var link = event.target.closest('a[href]');
    if (!link) { return; }
    event.preventDefault();
    window.open(link.href, '_blank', 'noopener');
  });

  document.addEventListener('DOMContentLoaded', function () {
    var style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = pane.dataset.style;
    body.className = 'body';
    inside.append(style, body);
    var wish = remembered();
    open(wish ? wish === 'open' : window.matchMedia('(min-width: 75rem)').matches);
  });
}());
