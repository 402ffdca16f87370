/** One visit on a slow phone, and what it cost. */

import { setTimeout as pause } from "node:timers/promises";
import { QUERY, walk } from "./roads.mjs";

/** CPU 4 x; 1.6 Mbit/s down, 0.75 up, in bytes a second; 150 ms to each answer. */
const CPU = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const VIEWPORT = { width: 360, height: 740 };

/** A road longer than this, in ms, is broken. */
const PATIENCE = 90_000;

/** What the browser asks for unasked; neither server counts it. */
const ICON = "/favicon.ico";

/** The page is at rest when nothing is under way for so many ms. */
const REST = 1_000;

/**
 * Opens the address with an empty cache (a new context) and walks the road. Times are ms since the
 * navigation, bytes are those on the line with their headers; the page itself is not counted.
 */
export async function visit(browser, server, path, road) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "zh-CN" });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  const devtools = await context.newCDPSession(page);
  const traffic = await listen(devtools);
  await devtools.send("Performance.enable");
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU });
  await page.addInitScript(walk, { host: road.host, steps: road.steps, query: QUERY });
  server.sent();
  await page.goto(server.origin + path, { waitUntil: "commit" });
  const late = pause(PATIENCE, null, { ref: false });
  const times = await Promise.race([page.evaluate(() => window.gate.done), late]);
  if (times === null) throw new Error(`${path}: not there after ${PATIENCE} ms ${faults.join("; ")}`);
  await traffic.rest();
  const { origin, tasks } = await page.evaluate(() => ({ origin: performance.timeOrigin, tasks: window.gate.tasks }));
  await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  await context.close();

  const sent = server.sent();
  const files = traffic.files(origin, sent);
  if (sent.length !== files.length + 1) {
    throw new Error(`${path}: the server sent ${sent.length} files, the browser told of ${files.length + 1}`);
  }
  const [first, last] = [times[0], times.at(-1)];
  const sum = (numbers) => numbers.reduce((total, it) => total + it, 0);
  return {
    figures: {
      bytes: sum(files.map((it) => it.bytesBefore(last))),
      requests: files.filter((it) => it.start <= last).length,
      bytes_at_rest: sum(files.map((it) => it.bytes)),
      requests_at_rest: files.length,
      shown: first,
      time: last,
      longest_task: Math.max(0, ...tasks.map((it) => it.duration)),
      blocked: sum(tasks.map((it) => it.duration - 50)),
      heap: metrics.find((it) => it.name === "JSHeapUsedSize").value,
    },
    waterfall: { files: files.map(({ bytesBefore, ...it }) => it), tasks, times },
  };
}

/** Notes every request but the one of the page itself: the page's own and those of its workers. */
async function listen(devtools) {
  const requests = new Map();
  let [clock, changed] = [0, Date.now()];
  const end = (it, timestamp, bytes) => {
    it.end = timestamp;
    it.bytes = Math.max(bytes, it.bytes ?? 0);
  };
  const told = {
    "Network.requestWillBeSent"({ requestId, request, type, timestamp, wallTime }) {
      // The two clocks of the protocol, so that what it tells can be held against those of the page.
      clock = wallTime - timestamp;
      if (type !== "Document" && request.url.startsWith("http") && !request.url.endsWith(ICON)) {
        requests.set(requestId, { url: request.url, start: timestamp, parts: [] });
      }
    },
    "Network.responseReceived"({ timestamp, response }, it) {
      it.answered = timestamp;
      it.status = response.status;
    },
    "Network.dataReceived"({ timestamp, encodedDataLength }, it) {
      it.parts.push([timestamp, encodedDataLength]);
    },
    "Network.loadingFinished"({ timestamp, encodedDataLength }, it) {
      end(it, timestamp, encodedDataLength);
    },
    "Network.loadingFailed"({ timestamp }, it) {
      it.failed = true;
      end(it, timestamp, it.parts.reduce((total, [, bytes]) => total + bytes, 0));
    },
  };
  const hear = (method, params) => {
    const it = requests.get(params.requestId);
    if (it || method === "Network.requestWillBeSent") told[method]?.(params, it);
    changed = Date.now();
  };
  for (const method of Object.keys(told)) devtools.on(method, (params) => hear(method, params));
  await devtools.send("Network.enable");
  await workers(devtools, hear);
  const underWay = () => [...requests.values()].some((it) => it.end === undefined);
  return {
    async rest() {
      const patience = Date.now() + PATIENCE;
      while ((underWay() || Date.now() - changed < REST) && Date.now() < patience) await pause(50);
    },
    files(origin, sent) {
      const since = (timestamp) => Math.round((timestamp + clock) * 1000 - origin);
      return [...requests.values()].map((it) => ({
        name: new URL(it.url).pathname.split("/").at(-1),
        status: it.status,
        start: since(it.start),
        answered: since(it.answered ?? it.end),
        end: since(it.end),
        bytes: whole(it, sent),
        /** What had come by then; of a file under way, without its headers. */
        bytesBefore: (time) =>
          since(it.end) <= time
            ? whole(it, sent)
            : it.parts.filter(([timestamp]) => since(timestamp) <= time).reduce((total, [, bytes]) => total + bytes, 0),
      }));
    },
  };
}

/** Of a worker's own script the browser tells the headers only; the server knows better, unless it was cut. */
function whole({ url, bytes, failed }, sent) {
  const file = failed ? null : sent.find((it) => it.path === new URL(url).pathname);
  return Math.max(bytes, file?.bytes ?? 0);
}

/** A worker tells of its requests in a session of its own. The page's network slows it too, its CPU does not. */
async function workers(devtools, hear) {
  devtools.on("Target.attachedToTarget", ({ sessionId }) => {
    ["Network.enable", "Runtime.runIfWaitingForDebugger"].forEach((method, id) => {
      const message = JSON.stringify({ id, method });
      devtools.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => {});
    });
  });
  devtools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { method, params } = JSON.parse(message);
    if (method?.startsWith("Network.")) hear(method, params);
  });
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
}
