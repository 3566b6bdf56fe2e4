// Takes the build of the pane that this engine can run: the one for today's engines, or the one in ES5 with polyfills.
// What is looked for is the newest that the first of them uses; written in ES5, for every engine reads it.
(function () {
  var start = document.getElementById('start');
  var current =
    'noModule' in start &&
    'at' in Array.prototype &&
    'at' in String.prototype &&
    'flatMap' in Array.prototype &&
    'fromEntries' in Object &&
    'normalize' in String.prototype;
  var address = start.getAttribute(current ? 'data-current' : 'data-es5');

  // On its way while office.js, which must run before it, is still coming.
  var link = document.createElement('link');
  link.rel = 'preload';
  link.setAttribute('as', 'script');
  link.href = address;
  document.head.appendChild(link);

  document.addEventListener('DOMContentLoaded', function () {
    var script = document.createElement('script');
    script.id = 'build';
    script.src = address;
    script.onerror = function () {
      document.getElementById('pane').innerHTML =
        '<p>Chưa tải được Kiểm Biểu. Kiểm tra kết nối mạng rồi đóng và mở lại khung này.</p>' +
        '<p lang="en">Kiểm Biểu could not be loaded. Check the network, then close this pane and open it again.</p>';
    };
    document.body.appendChild(script);
  });
})();
