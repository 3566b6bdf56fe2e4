// Shows the page, then loads what runs in it one after another: what connects it to the workbench, where it is in one;
// office.js; and the build of the pane that this engine can run, for today's engines or in ES5 with polyfills. Written in
// ES5, for every engine reads it.
(function () {
  // So long office.js may take before the page says what it waits for, and so long until a refused one is asked for again.
  var SLOW_MS = 5000;
  var AGAIN_MS = 10000;

  var start = document.getElementById('start');
  // What is looked for is the newest that the build for today's engines uses.
  var current =
    'noModule' in start &&
    'at' in Array.prototype &&
    'at' in String.prototype &&
    'flatMap' in Array.prototype &&
    'fromEntries' in Object &&
    'normalize' in String.prototype;
  var build = start.getAttribute(current ? 'data-current' : 'data-es5');
  var office = start.getAttribute('data-office');
  var connect = start.getAttribute('data-connect');

  function preload(address) {
    var link = document.createElement('link');
    link.rel = 'preload';
    link.setAttribute('as', 'script');
    link.href = address;
    document.head.appendChild(link);
  }

  function load(id, address, loaded, failed) {
    var script = document.createElement('script');
    script.id = id;
    script.src = address;
    script.onload = loaded;
    script.onerror = failed;
    document.body.appendChild(script);
    return script;
  }

  function show(id, shown) {
    document.getElementById(id).hidden = !shown;
  }

  function loadBuild() {
    load('build', build, null, function () {
      show('unloaded', true);
    });
  }

  function loadOffice() {
    var slow = window.setTimeout(function () {
      show('blocked', true);
    }, SLOW_MS);
    var script = load('office', office, arrived, refused);
    document.getElementById('blocked-address').textContent = script.src.replace(/[^/]*$/, '');

    function arrived() {
      // A network that blocks an address may answer with a page of its own.
      if (typeof Office === 'undefined') {
        refused();
        return;
      }
      window.clearTimeout(slow);
      show('blocked', false);
      loadBuild();
    }

    function refused() {
      window.clearTimeout(slow);
      show('blocked', true);
      window.setTimeout(function () {
        document.body.removeChild(script);
        loadOffice();
      }, AGAIN_MS);
    }
  }

  // On their way while the page is still being read.
  preload(office);
  preload(build);
  document.addEventListener('DOMContentLoaded', function () {
    if (connect) load('connect', connect, loadOffice, loadOffice);
    else loadOffice();
  });
})();
