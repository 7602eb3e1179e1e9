/*
 * Says that something was recorded of the case on this page since it was made. Heard only while the page is looked at:
 * a browser has few connections for all its tabs.
 */
(() => {
    "use strict";

    const place = document.querySelector("[data-changes]");
    if (!place) {
        return;
    }
    const seen = Number(place.dataset.version);
    let heard = null;
    let said = false;

    const leave = () => {
        heard?.close();
        heard = null;
    };
    const listen = () => {
        if (said || heard || document.hidden) {
            return;
        }
        heard = new EventSource(place.dataset.changes);
        heard.addEventListener("version", event => {
            if (JSON.parse(event.data).version > seen) {
                said = true;
                leave();
                place.append(place.querySelector("template").content);
            }
        });
    };
    document.addEventListener("visibilitychange", () => document.hidden ? leave() : listen());
    addEventListener("pagehide", leave);
    addEventListener("pageshow", listen);
    listen();
})();
