/* When an import has come to its end while somebody watches, the page shows its report. */
(function () {
  'use strict';

  var state = document.getElementById('run:state');
  if (!state || state.classList.contains('ended') || !window.jQuery) { return; }
  window.jQuery(document).on('pfAjaxComplete', function () {
    if (document.querySelector('#run\\:state.ended')) { location.reload(); }
  });
}());
