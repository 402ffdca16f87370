/** What was asked when, and what ran long: the visit of each road whose time is in the middle. */

/** Columns of a bar. */
const WIDTH = 60;

/** One block of text for each build, road and server. */
export function waterfalls(visits) {
  const roads = new Map();
  for (const visit of visits.filter((it) => it.waterfall)) {
    const name = `${visit.road}, ${visit.server}, ${visit.build}`;
    roads.set(name, [...(roads.get(name) ?? []), visit]);
  }
  return [...roads].map(([name, of]) => waterfall(name, middle(of))).join("\n");
}

function middle(visits) {
  const sorted = visits.toSorted((a, b) => a.figures.time - b.figures.time);
  return sorted[(sorted.length - 1) >> 1];
}

/** Lines in the order of their beginning: files (`.` waiting, `=` receiving), long tasks, states. */
function waterfall(name, { run, figures, waterfall: { files, tasks, times } }) {
  const last = Math.max(...files.map((it) => it.end), ...tasks.map((it) => it.start + it.duration), ...times);
  const bar = (spans) => {
    const cells = Array(WIDTH + 1).fill(" ");
    for (const [from, to, mark] of spans) {
      const [first, end] = [from, to].map((time) => Math.round((Math.max(0, time) / last) * WIDTH));
      cells.fill(mark, first, Math.max(end, first + 1));
    }
    return cells.join("").trimEnd();
  };
  const lines = [
    ...files.map((it) => [
      it.start,
      `${number(it.start)} ${number(it.answered)} ${number(it.end)} ${number(it.bytes, 9)}  ${it.name}`,
      bar([[it.start, it.answered, "."], [it.answered, it.end, "="]]),
    ]),
    ...tasks.map((it) => [
      it.start,
      `${number(it.start)}       ${number(it.start + it.duration)}            task of ${it.duration} ms`,
      bar([[it.start, it.start + it.duration, "#"]]),
    ]),
    ...times.map((time, at) => [time, `${number(time)}                        state ${at + 1} of ${times.length}`, bar([[time, time, "|"]])]),
  ];
  lines.sort(([a], [b]) => a - b);
  const wide = Math.max(...lines.map(([, text]) => text.length));
  const rows = lines.map(([, text, bar]) => `${text.padEnd(wide)} ${bar}`);
  return `## ${name}: run ${run}, ${figures.time} ms\n begin answer   end     bytes\n${rows.join("\n")}\n`;
}

function number(figure, width = 6) {
  return String(figure).padStart(width);
}
