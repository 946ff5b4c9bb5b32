/* Allure asks for its files by name and wants each in Base64; here they lie compressed, an octet a character. */
window.reportDataReady = false;
window.reportData = {};
(async function () {
  var zipped = atob(document.getElementById("zipped").textContent);
  var octets = Uint8Array.from(zipped, function (character) { return character.charCodeAt(0); });
  var stream = new Blob([octets]).stream().pipeThrough(new DecompressionStream("gzip"));
  var files = JSON.parse(await new Response(stream).text());
  window.reportData = new Proxy(files, {
    get: function (all, name) {
      return Object.prototype.hasOwnProperty.call(all, name) ? btoa(all[name]) : undefined;
    }
  });
  window.reportDataReady = true;
})().catch(function (problem) {
  document.getElementById("content").textContent =
    "This report needs a browser of 2023 or later (" + problem + ").";
});
