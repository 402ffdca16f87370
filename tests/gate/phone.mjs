/** One visit on a slow phone, and what it cost. */

import { setTimeout as pause } from "node:timers/promises";
import { QUERY, walk } from "./roads.mjs";

/** CPU 4 x; 1.6 Mbit/s down, 0.75 up, in bytes a second; 150 ms to each answer. */
const CPU = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const VIEWPORT = { width: 360, height: 740 };

/** A road longer than this, in ms, is broken. */
const PATIENCE = 90_000;

/** The page is at rest when nothing was heard for so many ms; ten times as many while a file is open. */
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

  const files = traffic.files(server.sent().filter((it) => it.path !== path), origin);
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

/** Notes what the browser tells of its requests: the page's own, and those of its workers. */
async function listen(devtools) {
  const requests = new Map();
  let [clock, changed] = [0, Date.now()];
  const told = {
    "Network.requestWillBeSent"({ requestId, request, type, timestamp, wallTime }) {
      // The two clocks of the protocol, so that what it tells can be held against those of the page.
      clock = wallTime - timestamp;
      if (type !== "Document" && request.url.startsWith("http")) {
        requests.set(requestId, { path: new URL(request.url).pathname, start: timestamp, parts: [] });
      }
    },
    "Network.responseReceived"({ timestamp }, it) {
      it.answered = timestamp;
    },
    "Network.dataReceived"({ timestamp, encodedDataLength }, it) {
      it.parts.push([timestamp, encodedDataLength]);
    },
    "Network.loadingFinished"({ timestamp, encodedDataLength }, it) {
      it.end = timestamp;
      it.bytes = encodedDataLength;
    },
    "Network.loadingFailed"({ timestamp }, it) {
      it.end = timestamp;
      it.bytes = before(it.parts, Infinity);
      it.failed = true;
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
  return {
    async rest() {
      const quiet = () => ([...requests.values()].some((it) => it.end === undefined) ? 10 * REST : REST);
      while (Date.now() - changed < quiet()) await pause(50);
    },
    /** The files that went over the line, as the server has them, with what the browser tells of each. */
    files(sent, origin) {
      const open = [...requests.values()];
      return sent.map((file) => {
        const at = open.findIndex((it) => it.path === file.path);
        const it = at < 0 ? { parts: [] } : open.splice(at, 1)[0];
        const since = (timestamp, otherwise) =>
          Math.round((timestamp === undefined ? otherwise : (timestamp + clock) * 1000) - origin);
        const end = since(it.end, file.ended);
        const bytes = it.failed ? it.bytes : Math.max(it.bytes ?? 0, file.bytes);
        return {
          name: file.path.split("/").at(-1),
          start: since(it.start, file.asked),
          answered: since(it.answered, file.asked),
          end,
          bytes,
          /** What had come by then; of a file under way, without its headers. */
          bytesBefore: (time) => (end <= time ? bytes : before(it.parts, (time + origin) / 1000 - clock)),
        };
      });
    },
  };
}

/** The bytes of the parts that came until then. */
function before(parts, time) {
  return parts.filter(([timestamp]) => timestamp <= time).reduce((total, [, bytes]) => total + bytes, 0);
}

/**
 * A worker tells of its requests in a session of its own. The page's network slows it too, its CPU does
 * not. Now and then it begins before it is heard: what is missing then, the server knows.
 */
async function workers(devtools, hear) {
  // A worker that ends meanwhile hears nothing, and need not.
  const tell = (sessionId, id, method) =>
    devtools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) }).catch(() => {});
  devtools.on("Target.attachedToTarget", ({ sessionId }) => tell(sessionId, 1, "Network.enable"));
  devtools.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { id, method, params } = JSON.parse(message);
    if (id === 1) tell(sessionId, 2, "Runtime.runIfWaitingForDebugger");
    if (method?.startsWith("Network.")) hear(method, params);
  });
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
}
