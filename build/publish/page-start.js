/**
 * Stands in the page, after its first words, and runs before every other script, in browsers of any age: no module. The
 * content security policy names it by its hash (`build/plugins/shell-plugin.ts`).
 */
(function () {
  /** Says that the program cannot run. Once it has, these words are gone, and its failures are told by itself. */
  function fail() {
    var coming = document.querySelector('.coming');
    var unloaded = document.querySelector('.unloaded');
    if (!coming || !unloaded) return;
    coming.remove();
    unloaded.removeAttribute('hidden');
    unloaded.querySelectorAll('a').forEach(function (link) {
      link.hash = location.hash;
    });
  }
  // A script that does not come or that cannot be read; its words, which it asks for. Never a clock.
  addEventListener(
    'error',
    function (event) {
      if (event.target === window || /** @type {Element} */ (event.target).tagName === 'SCRIPT') fail();
    },
    true,
  );
  addEventListener('unhandledrejection', fail);
  // The newest thing that the program cannot do without: Chrome 120, Firefox 115, Safari 17.
  if (!URL.canParse) {
    fail();
    // The program finds nowhere to be, and ends.
    /** @type {HTMLElement} */ (document.getElementById('app')).id = '';
  }
  // For the workers of the page and its service worker: files beside it, and those that the one file holds. Nothing is
  // given for another site's, which the browser refuses then.
  if ('trustedTypes' in window)
    /** @type {{ createPolicy: (name: string, rules: object) => void }} */ (window.trustedTypes).createPolicy(
      'default',
      {
        /** @param {string} url */
        createScriptURL: function (url) {
          // Not that of the location: a page opened as a file has none, and neither have the parts that it holds.
          if (/^data:/.test(url) || new URL(url, location.href).origin === origin) return url;
        },
      },
    );
})();
