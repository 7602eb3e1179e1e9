/*
 * Forms that hand something in at the service's API, with the login of the page. What is refused is told in the form,
 * beside the field it is about; what was typed stays.
 */
(() => {
    "use strict";

    const token = () => document.cookie.split("; ").find(it => it.startsWith("XSRF-TOKEN="))?.slice("XSRF-TOKEN=".length) ?? "";

    function body(form) {
        const fields = {};
        for (const [name, value] of new FormData(form)) {
            if (form.querySelector(`[name="${name}"][data-list]`)) {
                (fields[name] ??= []).push(value);
            } else if (value !== "") {
                fields[name] = value === "true" ? true : value === "false" ? false : value;
            }
        }
        return fields;
    }

    function tell(form, kind, ...parts) {
        const answer = form.querySelector(".answer");
        answer.replaceChildren();
        const said = document.createElement("p");
        said.className = kind === "good" ? "said good" : "said";
        said.append(...parts);
        answer.append(said);
    }

    function forget(form) {
        form.querySelector(".answer").replaceChildren();
        form.querySelectorAll(".fault").forEach(it => it.remove());
        form.querySelectorAll("[aria-invalid]").forEach(it => {
            it.removeAttribute("aria-invalid");
            it.removeAttribute("aria-describedby");
        });
    }

    function fault(form, name, text) {
        const field = form.querySelector(`[name="${name}"]:not([type=hidden])`);
        if (!field) {
            return false;
        }
        const said = document.createElement("p");
        said.className = "fault";
        said.id = `fault-${name}-${Math.random().toString(36).slice(2)}`;
        said.textContent = field.dataset.fault ?? text;
        (field.closest("fieldset") ?? field.closest("label") ?? field).append(said);
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", said.id);
        return field;
    }

    async function problem(form, answer) {
        const document_ = await answer.json().catch(() => ({}));
        const shown = (document_.errors ?? []).map(it => fault(form, it.field, it.detail)).filter(Boolean);
        if (shown.length > 0) {
            tell(form, "bad", form.dataset.invalid);
            shown[0].focus();
            return;
        }
        const parts = [answer.status === 400 ? form.dataset.invalid : form.dataset.refused];
        if (document_.rule) {
            const rule = document.createElement("a");
            rule.href = "/rules/" + encodeURIComponent(document_.rule);
            rule.textContent = document_.rule;
            parts.push(" ", rule);
        }
        tell(form, "bad", ...parts);
    }

    /** What the page says elsewhere of what was just recorded. */
    async function refresh() {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (answer.ok) {
            const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
            document.querySelectorAll("[data-fresh][id]").forEach(it => {
                const other = fresh.getElementById(it.id);
                if (other && !it.querySelector("textarea:focus, input:focus")) {
                    it.replaceWith(document.adoptNode(other));
                }
            });
        }
    }

    async function done(form, answer) {
        if (form.dataset.then === "location") {
            location.assign((answer.headers.get("Location") ?? "").replace(/^.*\/v1\//, "/"));
        } else if (form.dataset.then === "secret") {
            const secret = document.createElement("code");
            secret.className = "secret";
            secret.textContent = (await answer.json()).oneTimePassword ?? "";
            await refresh();
            tell(form, "good", form.dataset.done, " ", secret);
        } else if (form.dataset.then === "again") {
            location.reload();
        } else {
            await refresh();
            tell(form, "good", form.dataset.done);
        }
    }

    async function send(form) {
        forget(form);
        const buttons = form.querySelectorAll("button");
        buttons.forEach(it => { it.disabled = true; });
        try {
            const answer = await fetch(form.dataset.send, {
                method: form.dataset.method ?? "POST",
                headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
                body: JSON.stringify(body(form)),
            });
            await (answer.ok ? done(form, answer) : problem(form, answer));
        } catch {
            tell(form, "bad", form.dataset.unreachable);
        } finally {
            buttons.forEach(it => { it.disabled = false; });
        }
    }

    document.addEventListener("gezinslijn:fresh", refresh);
    document.addEventListener("submit", submit => {
        if (submit.target.matches("form.send")) {
            submit.preventDefault();
            send(submit.target);
        }
    });
})();
