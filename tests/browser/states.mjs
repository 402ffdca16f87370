/** The states that the gallery shows. Add one: a name, a page, and the walk that leads there. */

import { DEMO, PLAIN, ready } from "./harness.mjs";

export const STATES = [
  { name: "demo-ready", url: DEMO, walk: (page) => ready(page) },
  {
    name: "demo-loading",
    url: DEMO,
    prepare: (page) => page.route("**/*.wasm", () => {}),
    walk: (page) => page.getByRole("status").filter({ hasText: "正在加载…" }).waitFor(),
  },
  {
    name: "demo-failed",
    url: DEMO,
    prepare: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 })),
    walk: (page) => page.getByRole("alert").waitFor(),
  },
  { name: "plain-ready", url: PLAIN, walk: (page) => ready(page) },
];
