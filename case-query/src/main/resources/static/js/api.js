/* What pages ask of the service's API with their own login, and how they tell beside a field what is wrong with it. */

const token = () =>
    document.cookie.split("; ").find(it => it.startsWith("XSRF-TOKEN="))?.slice("XSRF-TOKEN=".length) ?? "";

export const send = (address, body, { method = "POST", headers = {} } = {}) =>
    fetch(address, {
        method,
        headers: {
            "Content-Type": "application/json",
            // some of what is made is told as text
            Accept: "application/json, application/problem+json, */*;q=0.1",
            "X-XSRF-TOKEN": decodeURIComponent(token()),
            ...headers,
        },
        body: JSON.stringify(body),
        credentials: "same-origin",
        redirect: "error",
    });

/* What an answer says; nothing when it is no JSON. */
export const saidBy = answer => answer.json().catch(() => ({}));

export function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) {
        made.textContent = text;
    }
    for (const [key, value] of Object.entries(attributes)) {
        made.setAttribute(key, value);
    }
    return made;
}

export const toRule = rule => "/rules/" + encodeURIComponent(rule);

let faults = 0;

/* Beside a control, and read out with it. */
export function blame(control, place, text) {
    const said = element("p", text, { class: "fault", id: "fault-" + ++faults });
    place.append(said);
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", said.id);
}

export function forgive(form) {
    form.querySelectorAll(".fault").forEach(it => it.remove());
    form.querySelectorAll("[aria-invalid]").forEach(it => {
        it.removeAttribute("aria-invalid");
        it.removeAttribute("aria-describedby");
    });
}

/* No button is pressed twice: none can be while this goes on. */
export async function once(form, sending, failed) {
    const buttons = form.querySelectorAll("button:enabled");
    buttons.forEach(it => { it.disabled = true; });
    try {
        await sending();
    } catch {
        failed();
    } finally {
        buttons.forEach(it => { it.disabled = false; });
    }
}
