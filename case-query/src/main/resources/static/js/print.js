/* A button that prints; without script it would do nothing, and so it is not there. */
(() => {
    "use strict";

    for (const button of document.querySelectorAll("[data-print]")) {
        button.hidden = false;
        button.addEventListener("click", () => window.print());
    }
})();
