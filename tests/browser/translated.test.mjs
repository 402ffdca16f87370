/**
 * A page translation replaces, merges and splits text nodes. Whatever it does to the texts, what an
 * element shows after the next step is what an untouched one shows, and no old sum stays.
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DEMO, launch, open, quiet, ready } from "./harness.mjs";
import { HARDSHIP } from "./steps.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** What translators do to the text nodes under a root. Each runs in the page. */
const TRANSLATORS = {
  font: (texts) => {
    for (const text of texts) {
      const font = document.createElement("font");
      font.textContent = text.data;
      text.replaceWith(font);
    }
  },
  // As the one of a large browser does: two fonts, put in before the text is taken out.
  "font in font": (texts) => {
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = `[${text.data}]`;
      outer.append(inner);
      text.parentNode.insertBefore(outer, text);
      text.parentNode.removeChild(text);
    }
  },
  split: (texts) => {
    for (const text of texts) {
      if (text.data.length > 1) text.splitText(text.data.length >> 1);
    }
  },
  merge: (texts, root) => root.normalize(),
  "in place": (texts) => {
    for (const text of texts) text.data = `[${text.data}]`;
  },
  followed: (texts) => {
    for (const text of texts) {
      const font = document.createElement("font");
      font.className = "beside";
      font.textContent = `[${text.data}]`;
      text.after(font);
    }
  },
  // A sentence taken across its elements: all of it in the first, nothing in the others.
  "one sentence": (texts) => {
    const inline = (node) => /^(STRONG|SPAN|A|EM)$/.test(node.nodeName);
    const sentences = [];
    let before;
    for (const text of texts) {
      let block = text.parentNode;
      while (inline(block)) block = block.parentNode;
      if (block === before) sentences.at(-1).push(text);
      else sentences.push([text]);
      before = block;
    }
    for (const [first, ...rest] of sentences) {
      const font = document.createElement("font");
      font.textContent = [first, ...rest].map((it) => it.data).join("");
      first.replaceWith(font);
      for (const text of rest) text.replaceWith(document.createElement("font"));
    }
  },
};

/** Turns a translator loose on everything that the element shows now. */
function translate(page, name) {
  if (!name) return undefined;
  return page.evaluate(`{
    const root = document.querySelector("huimin-portal").shadowRoot.querySelector(".root");
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    // What is translated already is left alone.
    const fresh = (text) => text.data.trim() && !text.parentNode.closest("font");
    while (walker.nextNode()) if (fresh(walker.currentNode)) texts.push(walker.currentNode);
    (${TRANSLATORS[name]})(texts, root);
  }`);
}

/** All that can be read in a part of the element, in whichever language it stands. */
function read(page, part) {
  return page.locator(part).evaluateAll((all) =>
    all.map((it) => {
      const copy = it.cloneNode(true);
      for (const beside of copy.querySelectorAll("font.beside")) beside.remove();
      return copy.textContent.replace(/[[\]\s]/g, "");
    }),
  );
}

async function calculator(subsidies, facts, asOf) {
  const opened = await open(browser, DEMO, { width: 390 });
  const { page } = opened;
  await ready(page);
  await page.locator("huimin-portal").evaluate(
    (it, [subsidies, facts, asOf]) => {
      it.subsidies = subsidies;
      it.asOf = asOf;
      it.facts = facts;
    },
    [subsidies, facts, asOf],
  );
  await page.getByRole("tab", { name: /算补贴/ }).click();
  return opened;
}

/** A page that grows twice as long lies under its own banner: not by the pointer. */
const press = (button) => button.evaluate((it) => it.click());
const button = (page, name) => page.getByRole("button", { name });

/** Changes an answer in a field. */
async function change(page, label, value) {
  await press(button(page, new RegExp(`修改 ${label}`)));
  await page.locator(".hm-question input").fill(value);
  await press(page.locator(".hm-question button[type=submit]"));
  await page.locator(".hm-question").waitFor({ state: "detached" });
}


/** The steps of the four cases; what is shown after each. `between` runs before each step. */
async function steps(name) {
  const seen = [];
  const { page, messages, close } = await calculator(["insurance-flexible-hardship"], HARDSHIP, "2019-06-15");
  const see = async (label) => seen.push([label, await read(page, ".hm-results"), await read(page, ".hm-answers"), await read(page, ".hm-standing")]);
  const between = () => translate(page, name);
  await page.locator(".hm-results").waitFor();
  await between();
  await change(page, "每月实际缴费", "300");
  await see("300 instead of 900");
  await between();
  await change(page, "每月实际缴费", "450.50");
  await see("450.50");
  await between();
  await press(button(page, /修改 就业困难人员/));
  await between();
  await press(page.locator(".hm-question .hm-choice").nth(1));
  await see("no hardship");
  await between();
  await press(button(page, /修改 就业困难人员/));
  await press(page.locator(".hm-question .hm-choice").first());
  await see("hardship again");
  await between();
  await press(button(page, /回到今天/));
  await page.getByText("已于2024年4月30日到期").first().waitFor();
  await see("back to today");
  await between();
  await page.locator("huimin-portal").evaluate((it) => (it.lang = "en"));
  // The words of another language come first, its explanations a little later.
  await page.locator(".hm-results").getByText("Result").first().waitFor();
  await page.getByText("Fetching the explanation").first().waitFor({ state: "detached" });
  await see("English");
  await close();
  return { seen, messages };
}

let untouched, whole;
for (const name of Object.keys(TRANSLATORS)) {
  test(`${name}: changed answers and another day show what an untouched element shows`, async () => {
    untouched ??= await steps(undefined);
    const touched = await steps(name);
    touched.seen.forEach(([label, ...shown], place) => {
      assert.deepEqual(shown, untouched.seen[place].slice(1), label);
    });
    // What the report named: the old sum beside nothing, the new one alone.
    const [, results] = touched.seen[0];
    assert.match(results.join(), /200元/);
    assert.doesNotMatch(results.join(), /21,?600|600元/);
    quiet(touched.messages);
  });

  test(`${name}: a whole flow of questions, and back to today`, async () => {
    const flow = async (name) => {
      const { page, messages, close } = await calculator(["startup-enterprise", "startup-individual"], {}, "2019-06-15");
      const seen = [];
      // Before each step the translator has been everywhere.
      for (let step = 0; step < 30 && (await page.locator(".hm-question").count()) > 0; step++) {
        const question = (await page.locator(".hm-question-title").innerText()).replace(/[[\]]/g, "");
        seen.push(question);
        await translate(page, name);
        const open = page.locator(".hm-question");
        if (/哪一天/.test(question)) {
          await open.locator("input").fill("2018-05-15");
          await press(open.locator("button[type=submit]"));
        } else {
          const no = /领过|失业保险/.test(question);
          const choices = open.locator(".hm-choice");
          await press(choices.nth(no ? 1 : 0));
        }
        await page.locator(".hm-answer").nth(step).waitFor();
      }
      seen.push(await read(page, ".hm-calculator"));
      await translate(page, name);
      await page.locator("huimin-portal").evaluate((it) => (it.asOf = "2019-06-14"));
      seen.push(await read(page, ".hm-calculator"), await read(page, ".hm-standing"));
      await translate(page, name);
      await page.locator("huimin-portal").evaluate((it) => (it.asOf = null));
      await page.getByText("已于2024年4月30日到期").first().waitFor();
      seen.push(await read(page, ".hm-calculator"), await read(page, ".hm-standing"));
      await translate(page, name);
      await press(page.locator(".hm-controls button"));
      await page.locator(".hm-question").waitFor();
      seen.push(await read(page, ".hm-calculator"));
      quiet(messages);
      await close();
      return seen;
    };
    assert.deepEqual(await flow(name), (whole ??= await flow(undefined)));
  });
}

/** Searching, reading and the way back, with a translator before each step. */
async function reading(name) {
  const { page, messages, close } = await open(browser, DEMO, { width: 1000 });
  await ready(page);
  const seen = [];
  const see = async () => seen.push(await read(page, ".hm-policies"));
  const element = page.locator("huimin-portal");
  await page.locator(".hm-policies").waitFor();
  await translate(page, name);
  await element.evaluate((it) => it.search("创业补贴"));
  await page.locator("#hm-panel-policies mark").first().waitFor();
  await see();
  await translate(page, name);
  await element.evaluate((it) => it.search("社会保险"));
  await page.locator("#hm-panel-policies mark", { hasText: "社会保险" }).first().waitFor();
  await see();
  await translate(page, name);
  await element.evaluate((it) => it.open("聊财社〔2019〕70号"));
  await page.getByText("正常经营12个月以上").first().waitFor();
  await see();
  await translate(page, name);
  await element.evaluate((it) => it.open("聊政发〔2019〕4号"));
  await page.locator("h2, h3").filter({ hasText: /就业/ }).first().waitFor();
  await see();
  quiet(messages);
  await close();
  return seen;
}

let unread;
for (const name of Object.keys(TRANSLATORS)) {
  test(`${name}: what is found and read is what an untouched element shows`, async () => {
    assert.deepEqual(await reading(name), (unread ??= await reading(undefined)));
  });
}

test("a translator that follows every change is done after each: no endless turns, typed text and focus stay", async () => {
  const { page, messages, close } = await calculator(["insurance-flexible-hardship"], HARDSHIP, "2019-06-15");
  await page.locator(".hm-results").waitFor();
  await page.evaluate(() => {
    const root = document.querySelector("huimin-portal").shadowRoot.querySelector(".root");
    window.turns = 0;
    const turn = () => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) {
        const text = walker.currentNode;
        if (text.data.trim() && !text.parentNode.closest("font")) texts.push(text);
      }
      if (texts.length > 0) window.turns++;
      for (const text of texts) {
        const font = document.createElement("font");
        font.textContent = `[${text.data}]`;
        text.replaceWith(font);
      }
    };
    new MutationObserver(turn).observe(root, { childList: true, characterData: true, subtree: true });
    turn();
  });
  await press(button(page, /修改 每月实际缴费/));
  const field = page.locator(".hm-question input");
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("3,0");
  await page.keyboard.press("Enter");
  await page.locator("#hm-wrong", { hasText: "请写成 3.0 或者 30" }).waitFor();
  await page.locator("huimin-portal").evaluate((it) => (it.asOf = "2019-06-16"));
  await page.getByText("2019年6月16日").first().waitFor();
  assert.equal(await field.inputValue(), "3,0");
  assert.ok(await field.evaluate((it) => it.getRootNode().activeElement === it));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("300");
  await page.keyboard.press("Enter");
  await page.locator(".hm-results", { hasText: "200 元" }).waitFor();
  assert.doesNotMatch((await read(page, ".hm-results")).join(), /21,?600|600元/);
  await page.waitForTimeout(300);
  const turns = await page.evaluate(() => window.turns);
  assert.ok(turns < 30, String(turns));
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => window.turns), turns);
  quiet(messages);
  await close();
});
