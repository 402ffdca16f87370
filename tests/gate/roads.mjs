/**
 * The roads of a visitor: which page is opened, and by which states of it the visitor goes on.
 *
 * A step waits for the first frame in which something is laid out inside of the window, notes the time
 * since navigation, and does what a visitor would do there at once. The last step's time is the road's.
 */

/** Asked of Huimin and of Pagefind alike. */
export const QUERY = "创业";

/** A page that has the embed line of pkg/README.md and nothing else; no icon, which would be asked for. */
const page = (element) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>惠民</title>
<link rel="icon" href="data:,">
<script src="pkg/dist/huimin.js" defer></script>
<${element}><p>政策原文请到政府公报栏目查阅，也可以到人社窗口咨询。</p></${element}>
</html>
`;

/** The host pages by name, for each build. */
export const PAGES = {
  "calculator.html": page("huimin-calculator"),
  "portal.html": page("huimin-portal"),
};

const FIELD = '[part~="search-field"]';

/**
 * - `calculator`: usable when the first question answers. A box ticks by itself even where the program
 *   hangs, so what counts is the mark that the component draws around the one that was ticked.
 * - `search`: the query is typed as soon as the field is there; over when the first result stands.
 * - `example`: the plain example as it is; over when its search field stands.
 */
export const ROADS = {
  calculator: {
    path: "calculator.html",
    host: "huimin-calculator",
    steps: [
      { until: '[part~="audience"] input[type="checkbox"]', act: "click" },
      { until: '[part~="audience"] .hm-picked' },
    ],
  },
  search: {
    path: "portal.html",
    host: "huimin-portal",
    steps: [{ until: FIELD, act: "type" }, { until: '[part~="hit"]' }],
  },
  example: {
    path: "examples/plain/index.html",
    host: "huimin-portal",
    steps: [{ until: FIELD }],
  },
};

/** The peer: the same query on Pagefind's own interface. */
export const PAGEFIND = {
  path: "index.html",
  host: null,
  steps: [
    { until: ".pagefind-ui__search-input", act: "type" },
    { until: ".pagefind-ui__result-link" },
  ],
};

/** Walks the road inside of the page; runs before anything else does there. */
export function walk({ host, steps, query }) {
  const gate = { times: [], tasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      gate.tasks.push({ start: Math.round(startTime), duration: Math.round(duration) });
    }
  }).observe({ type: "longtask", buffered: true });

  const inWindow = (selector) => {
    const root = host === null ? document : document.querySelector(host)?.shadowRoot;
    const found = root?.querySelector(selector);
    const box = found?.getBoundingClientRect();
    return box && box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0 ? found : null;
  };
  const acts = {
    click: (element) => element.click(),
    type: (element) => {
      element.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(element, query);
      element.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, data: query, inputType: "insertText" }));
    },
  };
  gate.done = new Promise((resolve) => {
    const frame = () => {
      const step = steps[gate.times.length];
      const found = inWindow(step.until);
      if (found) {
        gate.times.push(Math.round(performance.now()));
        if (gate.times.length === steps.length) return resolve(gate.times);
        acts[step.act](found);
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  window.gate = gate;
}
