/** What the page gives: read once, taken or refused by name; what the visitor said stays. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { load } from "../../pkg/dist/index.mjs";
import { DEMO, launch, open, PLAIN, quiet, ready } from "./harness.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Runs in Node and in a page: what each of these shapes comes to. */
async function shapes(engine) {
  class Person {
    get age() {
      return 30;
    }
  }
  class Filled {
    age = 30;
  }
  const form = new FormData();
  form.set("age", "30");
  const own = {};
  Object.defineProperty(own, "age", { enumerable: true, get: () => 30 });
  const given = {
    plain: { age: 30 },
    bare: Object.assign(Object.create(null), { age: 30 }),
    getter: own,
    proxy: new Proxy({ age: 30 }, {}),
    frozen: Object.freeze({ age: 30 }),
    map: new Map([["age", 30]]),
    prototype: Object.create({ age: 30 }),
    inherited: Object.create(Object.create(null, { age: { value: 30, enumerable: true } })),
    getters: new Person(),
    fields: new Filled(),
    form,
    parameters: new URLSearchParams("age=30"),
    set: new Set(["age"]),
    entries: [["age", 30]],
    day: new Date(0),
    zero: 0,
    text: '{"age": 30}',
    nothing: null,
    none: undefined,
    call: () => ({ age: 30 }),
    key: new Map([[1, 30]]),
  };
  const known = JSON.stringify(engine.questions({ age: 30 }));
  const said = {};
  for (const [name, facts] of Object.entries(given)) {
    try {
      said[name] = JSON.stringify(engine.questions(facts)) === known ? "taken" : "ignored";
    } catch (error) {
      said[name] = error.message;
    }
  }
  return said;
}

const REFUSED = {
  prototype: /not an object with a prototype of its own/,
  inherited: /not an object with a prototype of its own/,
  getters: /not of the kind Person/,
  fields: /not of the kind Filled/,
  form: /not of the kind FormData/,
  parameters: /not of the kind URLSearchParams/,
  set: /not of the kind Set/,
  entries: /not of the kind Array/,
  day: /not of the kind Date/,
  zero: /not 0$/,
  text: /not "\{/,
  nothing: /not null/,
  none: /not undefined/,
  call: /not /,
  key: /a name must be a text, not 1/,
};

function judged(said) {
  for (const name of ["plain", "bare", "getter", "proxy", "frozen", "map"]) assert.equal(said[name], "taken", name);
  for (const [name, words] of Object.entries(REFUSED)) {
    assert.match(said[name], words, name);
    if (name !== "key") assert.match(said[name], /^facts must be an object, such as \{.*\}, or a Map; /, name);
  }
}

/** Runs in Node and in a page: what throws on the way in, and then ordinary calls. */
async function throwing(engine) {
  const bad = {
    get age() {
      throw new Error("x");
    },
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const trap = new Proxy({}, { ownKeys: () => { throw new Error("x"); } });
  const options = { get asOf() { throw new Error("x"); } };
  const told = [];
  const tries = [];
  for (const given of [bad, proxy, trap, { age: proxy }, { age: bad }, { age: { toJSON: () => { throw 1; } } }]) {
    for (const call of ["assess", "budget", "questions", "plan"]) tries.push(() => engine[call](given));
    tries.push(() => engine.assessMany([{}, given]));
  }
  for (const given of [options, proxy, trap, { audiences: proxy }, { audiences: [bad] }]) {
    for (const call of ["assess", "plan"]) tries.push(() => engine[call]({}, given));
    tries.push(() => engine.assessMany([{}], given), () => engine.subsidies(given), () => engine.benefits(given));
    tries.push(() => engine.search("补贴", given), () => engine.document("聊财社〔2019〕70号", given));
  }
  for (const attempt of tries) {
    try {
      await attempt();
      told.push("nothing");
    } catch (error) {
      told.push(String(error?.message ?? error));
    }
    // Each time, everything else goes on.
    engine.assess({ age: 30 });
  }
  const found = await engine.search("补贴");
  const read = await engine.document("聊财社〔2019〕70号 第十一条");
  return { told, sound: found.total > 0 && read.clauses.length > 0 && engine.assess({ age: 30 }).assessments.length > 0 };
}

for (const [where, run] of Object.entries({
  Node: async (task) => [await task(await load()), () => {}],
  Chromium: async (task) => {
    const { page, messages, close } = await open(browser, PLAIN);
    const outcome = await page.evaluate(`window.huimin.load().then(${task})`);
    return [outcome, async () => { quiet(messages); await close(); }];
  },
})) {
  test(`${where}: facts are taken or refused by name, whatever their shape`, async () => {
    const [said, done] = await run(shapes);
    judged(said);
    await done();
  });

  test(`${where}: what throws while it is read leaves the engine sound`, async () => {
    const [{ told, sound }, done] = await run(throwing);
    assert.equal(told.filter((it) => it === "nothing").length, 0, told.join("\n"));
    assert.equal(told.filter((it) => it === "x").length > 10, true, told.join("\n"));
    assert.equal(told.some((it) => /unreachable|borrow/.test(it)), false, told.join("\n"));
    assert.equal(sound, true);
    await done();
  });
}

/** The demo page with these facts, in the calculator. */
async function calculator(facts) {
  const opened = await open(browser, DEMO, { width: 390 });
  const { page } = opened;
  await ready(page);
  const element = page.locator("huimin-portal");
  const set = (facts) => element.evaluate((it, facts) => (it.facts = facts), facts);
  await element.evaluate((it) => (it.subsidies = ["startup-enterprise"]));
  await set(facts);
  await page.getByRole("tab", { name: "算补贴" }).click();
  await page.locator(".hm-answer").first().waitFor();
  const answers = async () =>
    (await page.locator(".hm-answer .hm-answer-text").allInnerTexts()).map((it) => it.replace(/\s+/g, " "));
  return { ...opened, element, set, answers };
}

test("facts that the page sets again leave what the visitor said", async () => {
  const { page, messages, close, element, set, answers } = await calculator({ first_licence: true });
  const choose = async (name) => {
    const count = (await answers()).length;
    await page.locator(".hm-question").getByRole("button", { name, exact: true }).click();
    await page.locator(".hm-answer").nth(count).waitFor();
  };
  await choose("不知道");
  await choose("不知道");
  await page.locator(".hm-answer").nth(1).getByRole("button").click();
  await page.locator(".hm-question .hm-choice").first().click();
  const said = (await answers()).slice(1);
  assert.equal(said.length, 2);
  for (const facts of [
    { first_licence: true, founder_received_startup_subsidy: false },
    { first_licence: false },
    {},
    null,
    { first_licence: true },
  ]) {
    await set(facts);
    const expected = Object.keys(facts ?? {}).length;
    await page.waitForFunction(
      (count) => document.querySelector("huimin-portal").shadowRoot.querySelectorAll(".hm-answer").length === count,
      2 + expected,
    );
    const now = await answers();
    for (const line of said) assert.ok(now.includes(line), `${line} in ${now}`);
  }
  // Facts that cannot be taken, and then others that can: the visitor's are still there.
  await set({ no_such_fact: true });
  await page.getByRole("alert").filter({ hasText: "设置有误" }).waitFor();
  assert.equal(await page.locator(".hm-answer").count(), 0);
  assert.match(messages.join(), /^error: huimin: Error: unknown fact "no_such_fact"/);
  messages.length = 0;
  await set({ first_licence: true });
  await page.locator(".hm-answer").nth(2).waitFor();
  for (const line of said) assert.ok((await answers()).includes(line), line);
  // Only this forgets.
  await element.evaluate((it) => it.reset());
  await page.waitForFunction(
    () => document.querySelector("huimin-portal").shadowRoot.querySelectorAll(".hm-answer").length === 1,
  );
  quiet(messages);
  await close();
});

test("the element takes a Map, refuses the rest with a line in the console, and goes on", async () => {
  for (const [source, words] of [
    ["{ first_license: true }", /unknown fact "first_license"[^]*did you mean "first_licence"/],
    ['{ first_licence: "true" }', /fact "first_licence": "true" does not fit/],
    ["0", /facts must be an object.*not 0/],
    ['new Set(["age"])', /facts must be an object.*not of the kind Set/],
    ["new FormData()", /facts must be an object.*not of the kind FormData/],
    ['new URLSearchParams("age=3")', /not of the kind URLSearchParams/],
    ['{ get age() { throw new Error("x"); } }', /huimin: Error: x/],
  ]) {
    // The first facts of an element, before it is ready.
    const { page, messages, close } = await open(browser, PLAIN, {
      prepare: (page) =>
        page.addInitScript(`document.addEventListener("DOMContentLoaded", () => {
          document.querySelector("huimin-portal").facts = ${source};
        }, true)`),
    });
    const element = page.locator("huimin-portal");
    const refused = await element.evaluate((it) => it.whenReady().then(() => "ready", (error) => error.code));
    assert.equal(refused, "options", source);
    assert.equal(messages.length, 1, messages.join());
    assert.match(messages[0], words);
    messages.length = 0;
    await element.evaluate((it) => {
      it.facts = new Map([["age", 30]]);
      return new Promise((resolve) => setTimeout(resolve)).then(() => it.whenReady());
    });
    await page.getByRole("tab", { name: "算补贴" }).click();
    await page.locator(".hm-answer", { hasText: "30 周岁" }).waitFor();
    // Reading a clause needs the texts, which come into the same edition.
    await element.evaluate((it) => it.open("聊财社〔2019〕70号 第十一条"));
    await page.getByText("补贴标准为1.5万元").first().waitFor();
    quiet(messages);
    await close();
  }
});
