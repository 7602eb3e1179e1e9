/* A report in the form of the button that was pressed, kept as a file. */
(() => {
    "use strict";

    document.addEventListener("submit", async submit => {
        const form = submit.target;
        const button = submit.submitter;
        if (!form.matches("form.export") || !button) {
            return;
        }
        submit.preventDefault();
        const said = form.querySelector(".answer");
        said.textContent = "";
        const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
        try {
            const answer = await fetch(form.action + "?" + asked, { headers: { Accept: button.value } });
            if (!answer.ok) {
                said.textContent = form.dataset.refused;
                return;
            }
            const link = document.createElement("a");
            link.href = URL.createObjectURL(await answer.blob());
            link.download = `${form.dataset.name}.${button.dataset.ending}`;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 60000);
            said.textContent = form.dataset.done;
        } catch {
            said.textContent = form.dataset.unreachable;
        }
    });
})();
