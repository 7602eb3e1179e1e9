/*
 * The forms of actions and the list of what is possible now. Both ask the API with the user's own session; what was
 * typed stays where it is until the API has taken it.
 */
import { blame, element, forgive, once, saidBy, send, toRule } from "./api.js";

const textsOf = place => {
    const texts = {};
    for (const it of place.querySelectorAll(".texts > li")) {
        texts[it.dataset.key] = it.textContent;
    }
    return texts;
};
const link = (href, text) => element("a", text, { href, target: "_blank" });
const ruleLink = (rule, texts) => link(toRule(rule), texts.rule + " " + rule);

const possible = async (address, role) => {
    const headers = { Accept: "application/json" };
    if (role) {
        headers["Acting-Role"] = role;
    }
    const answer = await fetch(address, { headers, credentials: "same-origin" });
    if (!answer.ok) {
        return new Map();
    }
    return new Map((await answer.json()).actions.map(it => [it.action, it]));
};

/* The list: what is not possible now moves below, with the reason. */
for (const list of document.querySelectorAll(".topics[data-actions]")) {
    const texts = textsOf(list);
    const sort = actions => {
        for (const topic of list.querySelectorAll(".topic")) {
            const cannot = topic.querySelector(".cannot");
            for (const item of topic.querySelectorAll(".can > li")) {
                const it = actions.get(item.dataset.action);
                if (it && it.allowed && it.standIn) {
                    item.append(element("p", texts.standIn, { class: "note" }));
                }
                const nothing = item.dataset.nothing === "true";
                if (it && it.allowed && !nothing) {
                    continue;
                }
                const why = element("p", null, { class: "why" });
                if (it && !it.allowed) {
                    why.append(texts[it.rule] || it.why, " ", ruleLink(it.rule, texts));
                } else if (nothing) {
                    why.append(texts.nothing);
                } else {
                    continue;
                }
                item.querySelector(".note").replaceWith(why);
                cannot.querySelector("ul").append(item);
            }
            const none = topic.querySelectorAll(".can > li").length === 0;
            topic.querySelector(".can").hidden = none;
            cannot.hidden = cannot.querySelectorAll("li").length === 0;
            topic.classList.toggle("empty", none);
        }
        list.classList.add("known");
    };
    possible(list.dataset.actions).then(sort);
}

/* A form: read as the body that the API wants. */
const fieldsIn = place =>
    [...place.querySelectorAll(".field[data-name]")].filter(
        it => it.parentElement.closest(".field[data-name], .row, form") === place);
const number = text => (text === "" ? undefined : Number(text));
const control = field => field.querySelector("input, select, textarea");

const valueOf = field => {
    const { type, many, kind } = field.dataset;
    if (kind === "group") {
        return [...field.querySelectorAll(":scope > fieldset > .rows > .row")].map(read);
    }
    if (kind === "checks") {
        const chosen = [...field.querySelectorAll("input:checked")].map(it => it.value);
        return type === "NUMBER" ? chosen.map(Number) : chosen;
    }
    if (kind === "radio" || kind === "yesno" || kind === "tick") {
        const chosen = field.querySelector("input:checked");
        return !chosen ? undefined : type === "YES_NO" ? chosen.value === "true" : chosen.value;
    }
    if (kind === "fresh") {
        return freshId(control(field));
    }
    const at = control(field);
    const text = at ? at.value.trim() : "";
    const value = type === "NUMBER" ? number(text) : text === "" ? undefined : text;
    return many === "true" ? (value === undefined ? [] : [value]) : value;
};
const freshId = at => {
    if (!at.value) {
        at.value = crypto.randomUUID();
    }
    return at.value;
};
const read = place => {
    const body = {};
    for (const field of fieldsIn(place)) {
        const value = valueOf(field);
        if (value !== undefined) {
            body[field.dataset.name] = value;
        }
    }
    return body;
};

/* A field by the path that the API calls it, as goals[1].text. */
const fieldAt = (form, path) => {
    let place = form;
    let found = null;
    for (const part of path.split(".")) {
        const [, name, index] = part.match(/^([^[]*)(?:\[(\d+)\])?/);
        found = fieldsIn(place).find(it => it.dataset.name === name) || null;
        if (!found) {
            return null;
        }
        const rows = found.querySelectorAll(":scope > fieldset > .rows > .row");
        if (index !== undefined && rows[index]) {
            place = rows[index];
        }
    }
    return found;
};

const prepare = form => {
    const texts = textsOf(form);
    const answer = form.querySelector(".answer");
    const acting = form.querySelector(".acting");
    const home = form.parentElement;
    let version = form.dataset.version;

    const clear = () => {
        answer.hidden = true;
        answer.replaceChildren();
        forgive(form);
    };
    const say = (title, ...more) => {
        answer.className = "answer said";
        answer.replaceChildren(element("p", title, { class: "title" }), ...more.filter(it => it));
        answer.hidden = false;
        answer.focus();
    };
    const faulty = (field, text) => {
        const at = field && field.querySelector("input:not([type=hidden]), select, textarea");
        if (!at) {
            return false;
        }
        const closed = field.closest("details");
        if (closed) {
            closed.open = true;
        }
        blame(at, field, text);
        return true;
    };
    const inWords = detail =>
        /must not be (null|blank|empty)|is missing/.test(detail) ? texts.required : texts.wrong + " (" + detail + ")";

    const refused = problem => {
        const rule = [...form.querySelectorAll("template.rule")].find(it => it.dataset.rule === problem.rule);
        const words = element("div", null, { class: "words" });
        if (rule) {
            words.append(rule.content.cloneNode(true));
        }
        const precisely = element("details", null, { class: "precisely" });
        precisely.append(element("summary", texts.precisely), element("p", problem.detail, { lang: "en" }));
        precisely.open = document.documentElement.lang === "en";
        say(texts.refused, words, precisely, ruleLink(problem.rule, texts));
        if (problem.rule === "TIME-1") {
            faulty(fieldAt(form, "occurredOn"), texts.wrong);
        } else if (/\breasons?\b/.test(problem.detail) && !problem.detail.includes("stand-in")) {
            faulty(fieldAt(form, "reason"), texts.required);
        }
    };
    const invalid = problem => {
        const rest = (problem.errors || []).filter(it => !faulty(fieldAt(form, it.field), inWords(it.detail)));
        say(texts.invalid, ...rest.map(it => element("p", it.field + ": " + it.detail, { lang: "en" })));
        const first = form.querySelector("[aria-invalid]");
        if (first && rest.length === 0) {
            first.focus();
        }
    };
    const stale = async problem => {
        const seen = version;
        const meanwhile = element("div");
        const goOn = element("button", texts.goOn, { type: "button", class: "go-on" });
        goOn.addEventListener("click", () => {
            version = String(problem.version);
            form.requestSubmit();
        });
        say(texts.stale, element("p", texts.staleWhy), meanwhile, goOn);
        answer.classList.add("overtaken");
        const added = await fetch(home.dataset.case + "/since/" + seen, { credentials: "same-origin" });
        if (added.ok) {
            meanwhile.append(...new DOMParser().parseFromString(await added.text(), "text/html").body.children);
        }
    };

    const handIn = async () => {
        const body = read(form);
        let path = form.dataset.path;
        for (const name of ["number", "caseId"]) {
            if (path.includes("{" + name + "}")) {
                path = path.replace("{" + name + "}", encodeURIComponent(body[name]));
                delete body[name];
            }
        }
        const headers = { "Idempotency-Key": form.dataset.key };
        if (version) {
            headers["If-Match"] = "\"" + version + "\"";
        }
        if (acting) {
            headers["Acting-Role"] = acting.value;
        }
        const answered = await send(path, body, { headers });
        const said = await saidBy(answered);
        if (answered.ok) {
            const at = home.dataset.case.endsWith("/") ? home.dataset.case + said.caseId : home.dataset.case;
            location.assign(at + (said.events.length ? "?recorded=" + (said.version - 1) : ""));
            return;
        }
        switch (answered.status) {
            case 400: return invalid(said);
            case 401: return say(texts.login, link("/login", texts.loginLink));
            case 404: return say(texts.notThere);
            case 412: return stale(said);
            case 422: return say(texts.reused);
            default: return said.rule ? refused(said) : say(texts.away, element("p", said.detail, { lang: "en" }));
        }
    };
    form.addEventListener("submit", async submitted => {
        submitted.preventDefault();
        clear();
        await once(form, handIn, () => say(texts.away));
    });

    form.addEventListener("click", clicked => {
        const more = clicked.target.closest(".more");
        const less = clicked.target.closest(".less");
        if (more) {
            const group = more.closest(".field");
            const rows = group.querySelector(".rows");
            rows.append(group.querySelector("template").content.cloneNode(true));
            const at = rows.lastElementChild.querySelector("input:not([type=hidden]), select, textarea");
            if (at) {
                at.focus();
            }
        } else if (less) {
            const group = less.closest(".field[data-kind=group]");
            less.closest(".row").remove();
            group.querySelector(".more").focus();
        }
    });

    const notNow = form.querySelector(".not-now");
    const look = async () => {
        if (!home.dataset.actions) {
            return;
        }
        const it = (await possible(home.dataset.actions, acting && acting.value)).get(form.dataset.action);
        notNow.hidden = !it || it.allowed;
        if (it && !it.allowed) {
            const rule = [...form.querySelectorAll("template.rule")].find(each => each.dataset.rule === it.rule);
            notNow.replaceChildren(element("p", texts.notNow, { class: "title" }));
            if (rule) {
                notNow.append(rule.content.cloneNode(true));
            }
            notNow.append(ruleLink(it.rule, texts));
        }
        if (it) {
            control(fieldAt(form, "occurredOn")).max = it.until;
        }
    };
    look();
    if (acting) {
        acting.addEventListener("change", look);
    }
};
document.querySelectorAll("form.act-form").forEach(prepare);
