/* Files may be dropped anywhere on the form; what was chosen is listed with its size. Without this script the field takes them as well. */
(function () {
  'use strict';

  document.querySelectorAll('[data-drop]').forEach(function (zone) {
    var field = document.getElementById(zone.dataset.drop);
    var list = document.getElementById('chosen');

    function size(bytes) {
      var units = ['B', 'kB', 'MB', 'GB'];
      var unit = 0;
      while (bytes >= 1000 && unit < units.length - 1) { bytes /= 1000; unit += 1; }
      return (unit === 0 || bytes >= 10 ? Math.round(bytes) : bytes.toFixed(1)) + ' ' + units[unit];
    }

    function show() {
      list.replaceChildren.apply(list, Array.prototype.map.call(field.files, function (file) {
        var item = document.createElement('li');
        item.textContent = file.name + ', ' + size(file.size);
        return item;
      }));
    }

    function over(is) { zone.classList.toggle('over', is); }

    zone.addEventListener('dragover', function (event) {
      if (event.dataTransfer.types.indexOf('Files') >= 0) { event.preventDefault(); over(true); }
    });
    zone.addEventListener('dragleave', function (event) { if (!zone.contains(event.relatedTarget)) { over(false); } });
    zone.addEventListener('drop', function (event) {
      over(false);
      if (!event.dataTransfer.files.length) { return; }
      event.preventDefault();
      field.files = event.dataTransfer.files;
      show();
    });
    field.addEventListener('change', show);
  });
}());
