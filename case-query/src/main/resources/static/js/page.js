/* What every page does: the key / goes to the search field, unless somebody is typing. */
(() => {
    "use strict";

    const typing = at => at.matches("input, textarea, select, [contenteditable]");
    document.addEventListener("keydown", press => {
        const find = document.getElementById("find");
        if (press.key === "/" && find && !typing(press.target) && !press.ctrlKey && !press.metaKey && !press.altKey) {
            press.preventDefault();
            find.focus();
        }
    });
})();
