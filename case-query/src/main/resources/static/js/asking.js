/*
 * Forms that hand something in at the service's API, with the login of the page. What is refused is told in the form,
 * beside the field it is about; what was typed stays.
 */
import { blame, element, forgive, once, saidBy, send, toRule } from "./api.js";

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
    const said = element("p", null, { class: kind === "good" ? "said good" : "said" });
    said.append(...parts);
    answer.append(said);
}

function fault(form, name, text) {
    const field = form.querySelector(`[name="${name}"]:not([type=hidden])`);
    if (!field) {
        return false;
    }
    blame(field, field.closest("fieldset") ?? field.closest("label") ?? field, field.dataset.fault ?? text);
    return field;
}

async function problem(form, answer) {
    const said = await saidBy(answer);
    const shown = (said.errors ?? []).map(it => fault(form, it.field, it.detail)).filter(Boolean);
    if (shown.length > 0) {
        tell(form, "bad", form.dataset.invalid);
        shown[0].focus();
        return;
    }
    const parts = [answer.status === 400 ? form.dataset.invalid : form.dataset.refused];
    if (said.rule) {
        parts.push(" ", element("a", said.rule, { href: toRule(said.rule) }));
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
        const secret = element("code", (await saidBy(answer)).oneTimePassword, { class: "secret" });
        await refresh();
        tell(form, "good", form.dataset.done, " ", secret);
    } else if (form.dataset.then === "again") {
        location.reload();
    } else {
        await refresh();
        tell(form, "good", form.dataset.done);
    }
}

async function handIn(form) {
    forgive(form);
    form.querySelector(".answer").replaceChildren();
    await once(
        form,
        async () => {
            const answer = await send(form.dataset.send, body(form), { method: form.dataset.method });
            await (answer.ok ? done(form, answer) : problem(form, answer));
        },
        () => tell(form, "bad", form.dataset.unreachable));
}

document.addEventListener("gezinslijn:fresh", refresh);
document.addEventListener("submit", submit => {
    if (submit.target.matches("form.send")) {
        submit.preventDefault();
        handIn(submit.target);
    }
});
