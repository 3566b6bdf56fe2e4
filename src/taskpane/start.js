// Takes the build of the pane that this engine can run: the one for today's engines, or the one in ES5 with polyfills.
// What is looked for is the newest that the first of them uses; written in ES5, for every engine reads it.
(function () {
  var start = document.getElementById('start');
  var current =
    'noModule' in start &&
    typeof Promise === 'function' &&
    'at' in Array.prototype &&
    'at' in String.prototype &&
    'flatMap' in Array.prototype &&
    'fromEntries' in Object &&
    'normalize' in String.prototype;
  var script = document.createElement('script');
  script.id = 'build';
  script.src = start.getAttribute(current ? 'data-current' : 'data-es5');
  script.onerror = function () {
    document.getElementById('pane').innerHTML =
      '<p>Chưa tải được Kiểm Biểu. Kiểm tra kết nối mạng rồi đóng và mở lại khung này.</p>' +
      '<p lang="en">Kiểm Biểu could not be loaded. Check the network, then close this pane and open it again.</p>';
  };
  document.body.appendChild(script);
})();
