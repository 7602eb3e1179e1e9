/* How a rebuild goes, as the service tells it: what the page says of it is fetched anew when something has changed. */
(() => {
    "use strict";

    const ENDED = ["switched", "cancelled", "failed", "ready"];
    const NOT_MORE_OFTEN_THAN = 700;

    document.querySelectorAll("[data-follow]").forEach(building => {
        const told = new EventSource(building.dataset.follow);
        let waiting = 0;
        let last = "";
        told.addEventListener("progress", event => {
            const phase = JSON.parse(event.data).phase;
            if (phase === last && ENDED.includes(phase)) {
                return;
            }
            last = phase;
            if (ENDED.includes(phase) && phase !== "ready") {
                told.close();
                location.reload();
                return;
            }
            waiting ||= setTimeout(() => {
                waiting = 0;
                document.dispatchEvent(new CustomEvent("gezinslijn:fresh"));
            }, NOT_MORE_OFTEN_THAN);
        });
    });
})();
