/* Draws what the page has in data-chart; colours come from the stylesheet, so that light and dark are said once. */
(() => {
    "use strict";

    const page = getComputedStyle(document.documentElement);
    const colour = name => page.getPropertyValue("--" + name).trim();
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const ROW = 30;
    const HIGH_ROW = 42;
    const NARROW = 500;

    const text = () => ({ color: colour("basis-color-default-color-subtle"), fontFamily: page.fontFamily, fontSize: 13 });
    const grid = (top, more) => ({ left: 4, right: 20, top, bottom: 4, containLabel: true, ...more });
    const names = categories => ({
        type: "category",
        data: categories,
        axisLabel: text(),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour("basis-color-default-border-subtle") } },
    });
    const counts = () => ({
        type: "value",
        minInterval: 1,
        axisLabel: text(),
        splitLine: { lineStyle: { color: colour("basis-color-default-bg-subtle") } },
    });
    const common = chart => ({
        animation: !calm.matches,
        animationDuration: 400,
        textStyle: text(),
        color: chart.series.map(it => colour("gezinslijn-chart-" + it.colour + "-color")),
        legend: {
            show: chart.series.length > 1,
            top: 0,
            left: 0,
            itemWidth: 14,
            itemHeight: 10,
            itemGap: 18,
            textStyle: text(),
        },
        tooltip: {
            trigger: "axis",
            // drawn, not marked up: no inline styles
            renderMode: "richText",
            axisPointer: { type: chart.kind === "lines" ? "line" : "shadow" },
            backgroundColor: colour("basis-color-default-bg-default"),
            borderColor: colour("basis-color-default-border-subtle"),
            textStyle: { color: colour("basis-color-default-color-document"), fontSize: 13 },
        },
    });

    // names beside bars take no more than they may, and go on below
    const beside = width =>
        width < NARROW
            ? { ...text(), interval: 0, width: Math.round(width * 0.42), overflow: "break", lineHeight: 14 }
            : { ...text(), interval: 0 };
    // what a value leads to goes along with it
    const data = it => it.values.map((value, at) => ({ value, link: it.links[at] }));
    const cursor = it => (it.links.length > 0 ? "pointer" : "default");

    const kinds = {
        bars(chart, width) {
            const used = chart.series.filter(it => it.values.some(value => value > 0));
            const legend = used.length > 1 || chart.caps;
            return {
                ...common({ ...chart, series: used }),
                ...(chart.caps ? { legend: { ...common(chart).legend, show: true } } : {}),
                grid: grid(legend ? 34 : 4),
                xAxis: { ...counts(), splitNumber: width < NARROW ? 2 : 5 },
                yAxis: { ...names(chart.categories), inverse: true, axisLabel: beside(width) },
                series: [
                    ...used.map(it => ({
                        type: "bar",
                        stack: "all",
                        name: it.name,
                        data: data(it),
                        cursor: cursor(it),
                        barMaxWidth: 18,
                    })),
                    ...(chart.caps ? [caps(chart.caps)] : []),
                ],
            };
        },
        lines(chart) {
            const used = chart.series.filter((it, at) => at < 1 || it.values.some(value => value > 0));
            return {
                ...common({ ...chart, series: used }),
                grid: grid(used.length > 1 ? 34 : 12),
                xAxis: { ...names(chart.categories), boundaryGap: false },
                yAxis: { ...counts(), splitNumber: 3 },
                series: used.map(it => ({
                    type: "line",
                    name: it.name,
                    data: data(it),
                    cursor: cursor(it),
                    symbolSize: 7,
                    lineStyle: { width: 2.5 },
                    areaStyle: it.colour === "active" ? { opacity: 0.12 } : undefined,
                })),
            };
        },
        columns(chart) {
            return {
                ...common(chart),
                grid: grid(30),
                xAxis: [
                    { ...names(chart.categories), axisLabel: { ...text(), interval: at => at % 3 === 2 } },
                    // a second axis, unseen, on which a line can stand between two columns
                    { type: "value", min: 0, max: chart.categories.length, show: false },
                ],
                yAxis: counts(),
                series: [
                    ...chart.series.map(it => ({
                        type: "bar",
                        name: it.name,
                        data: data(it),
                        cursor: cursor(it),
                        barCategoryGap: "18%",
                    })),
                    ...(chart.mark ? [mark(chart.mark)] : []),
                ],
            };
        },
    };

    // a line across the bar, where no more was agreed
    const caps = it => ({
        type: "scatter",
        name: it.name,
        symbol: "rect",
        symbolSize: [3, 24],
        silent: true,
        itemStyle: { color: colour("basis-color-negative-color-default") },
        data: it.values.flatMap((value, at) => (value === null ? [] : [[value, at]])),
    });

    const mark = it => ({
        type: "line",
        xAxisIndex: 1,
        data: [],
        silent: true,
        markLine: {
            silent: true,
            symbol: "none",
            data: [{ xAxis: it.after }],
            lineStyle: { color: colour("basis-color-default-color-document"), type: "dashed", width: 1.5 },
            label: { formatter: it.label, position: "end", color: colour("basis-color-default-color-document"), fontSize: 13 },
        },
    });

    const drawn = [];
    for (const figure of document.querySelectorAll("[data-chart]")) {
        const chart = JSON.parse(figure.dataset.chart);
        const canvas = figure.querySelector(".canvas");
        if (chart.kind === "bars") {
            const row = canvas.clientWidth < NARROW ? HIGH_ROW : ROW;
            canvas.style.height = 60 + chart.categories.length * row + "px";
            canvas.style.minHeight = "0";
        }
        const drawing = echarts.init(canvas, null, { renderer: "canvas" });
        const draw = () => drawing.setOption(kinds[chart.kind](chart, canvas.clientWidth), true);
        draw();
        drawn.push(draw);
        drawing.on("click", it => {
            if (it.data?.link) {
                location.assign(it.data.link);
            }
        });
        let width = canvas.clientWidth;
        new ResizeObserver(() => {
            drawing.resize();
            if (canvas.clientWidth !== width) {
                width = canvas.clientWidth;
                draw();
            }
        }).observe(canvas);
    }
    dark.addEventListener("change", () => drawn.forEach(draw => draw()));
})();
