/*
 * A case step by step, without leaving the page: the slider, the arrow keys, Home and End, and playing. What is shown
 * comes from the service, one step at a time; the address always says which.
 */
(() => {
    "use strict";

    const PAUSE_BETWEEN_STEPS = 2500;
    const SETTLED = 120;

    const player = document.getElementById("player");
    const slider = document.getElementById("slider");
    const play = document.getElementById("play");
    const told = document.getElementById("told");
    const last = Number(slider.max);

    const opened = new Set();
    let asked = Number(slider.value);
    let asking = null;
    let settling = 0;
    let playing = 0;

    player.querySelectorAll(".only-script").forEach(it => { it.hidden = false; });
    player.querySelectorAll(".without-script").forEach(it => { it.hidden = true; });

    async function show(step) {
        asked = Math.min(Math.max(step, 0), last);
        slider.value = asked;
        asking?.abort();
        asking = new AbortController();
        const mine = asking;
        try {
            const answer = await fetch(player.dataset.steps + asked, { signal: mine.signal, headers: { Accept: "text/html" } });
            if (!answer.ok || answer.redirected) {
                throw new Error(String(answer.status));
            }
            put(new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("step"));
        } catch (e) {
            if (e.name !== "AbortError") {
                pause();
                told.textContent = player.dataset.lost;
                told.classList.remove("unseen");
            }
        }
    }

    function put(fresh) {
        const shown = document.getElementById("step");
        const held = document.activeElement?.id;
        shown.querySelectorAll("details").forEach(it => {
            if (!it.classList.contains("touched")) {
                it.open ? opened.add(it.dataset.part) : opened.delete(it.dataset.part);
            }
        });
        fresh.querySelectorAll("details").forEach(it => { it.open = it.open || opened.has(it.dataset.part); });
        shown.replaceWith(document.adoptNode(fresh));
        if (held === "previous" || held === "next") {
            (document.getElementById(held) ?? slider).focus();
        }
        slider.setAttribute("aria-valuetext", fresh.dataset.of);
        told.classList.add("unseen");
        told.textContent = fresh.dataset.told;
        history.replaceState(null, "", player.dataset.here + "?step=" + fresh.dataset.step);
    }

    function pause() {
        clearTimeout(playing);
        playing = 0;
        play.textContent = play.dataset.play;
        play.setAttribute("aria-pressed", "false");
    }

    async function on() {
        if (asked >= last) {
            pause();
            return;
        }
        await show(asked + 1);
        if (playing) {
            playing = setTimeout(on, PAUSE_BETWEEN_STEPS);
        }
    }

    function toggle() {
        if (playing) {
            pause();
            return;
        }
        play.textContent = play.dataset.pause;
        play.setAttribute("aria-pressed", "true");
        if (asked >= last) {
            asked = -1;
        }
        playing = setTimeout(on, 0);
    }

    slider.addEventListener("input", () => {
        pause();
        asked = Number(slider.value);
        clearTimeout(settling);
        settling = setTimeout(() => show(asked), SETTLED);
    });
    player.addEventListener("submit", submit => {
        submit.preventDefault();
        show(Number(slider.value));
    });
    play.addEventListener("click", toggle);
    document.addEventListener("click", click => {
        const link = click.target.closest("#previous, #next");
        if (link && !click.ctrlKey && !click.metaKey && !click.shiftKey) {
            click.preventDefault();
            pause();
            show(asked + (link.id === "next" ? 1 : -1));
        }
    });

    /** Where the arrows have no work of their own. */
    const free = at => at === document.body || at.matches("main, #previous, #next, #play");
    document.addEventListener("keydown", press => {
        if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) {
            return;
        }
        if (press.key === " " && press.target === slider) {
            press.preventDefault();
            toggle();
            return;
        }
        const to = { ArrowLeft: asked - 1, ArrowRight: asked + 1 }[press.key]
            ?? (press.target.matches("#previous, #next, #play") ? { Home: 0, End: last }[press.key] : undefined);
        if (to !== undefined && free(press.target)) {
            press.preventDefault();
            pause();
            show(to);
        }
    });
})();
