/**
 * The states that the gallery shows. Add one: a name, a page, and the walk that leads there; with
 * `oneWindow` only what is in sight. The pictures of the README in docs/ are such ones.
 */

import { readFileSync } from "node:fs";
import { DEMO, PLAIN, ready } from "./harness.mjs";
import { anotherDay, answer, answerAll, who } from "./steps.mjs";

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
  {
    name: "search",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await page.getByLabel("搜索政策").fill("创业补贴");
      await page.getByText(/找到 \d+ 条/).waitFor();
    },
  },
  {
    name: "no-hit",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await page.getByLabel("搜索政策").fill("飞船维修");
      await page.getByText(/没有找到/).waitFor();
    },
  },
  {
    name: "clause",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await page.locator("huimin-portal").evaluate((it) => it.open("聊财社〔2019〕70号 第七条（一）"));
      await page.locator(".hm-text").waitFor();
    },
  },
  { name: "document-5", url: DEMO, walk: (page) => reading(page, "聊政发〔2019〕5号") },
  {
    name: "document-5-task",
    url: DEMO,
    oneWindow: true,
    walk: async (page) => {
      await reading(page, "聊政发〔2019〕5号");
      await contents(page);
      await page.getByRole("button", { name: /^13\. / }).click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: "document-70-contents",
    url: DEMO,
    walk: async (page) => {
      await reading(page, "聊财社〔2019〕70号");
      await contents(page);
    },
  },
  {
    name: "clause-tools",
    url: DEMO,
    walk: async (page) => {
      await reading(page, "聊财社〔2019〕70号 第五条（一）");
      await page.getByRole("button", { name: "五类人员", exact: true }).first().click();
      await page.getByRole("button", { name: "聊财社〔2019〕70号第五条第（一）项的引用和链接" }).click();
    },
  },
  {
    name: "targets",
    url: DEMO,
    walk: async (page) => {
      await reading(page, "聊政字〔2019〕6号");
      await page.getByRole("button", { name: /^目标数字/ }).click();
    },
  },
  { name: "appointments", url: DEMO, walk: (page) => reading(page, "聊政任〔2019〕3号") },
  { name: "chronicle", url: DEMO, walk: (page) => reading(page, "聊城市人民政府大事记（2019年3月）") },
  {
    name: "filtered",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await page.locator("huimin-portal").evaluate((it) => it.search("", { unit: "市水利局", role: "leads" }));
      await page.getByText(/找到 \d+ 条/).waitFor();
    },
  },
  {
    name: "filter-fields",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await page.getByLabel("搜索政策").fill("市水利局");
      await page.getByRole("button", { name: /牵头的 \d+ 项工作/ }).waitFor();
      await page.getByRole("button", { name: "按单位、文件筛选" }).click();
      await page.getByLabel("单位", { exact: true }).waitFor();
    },
  },
  { name: "audience", url: DEMO, walk: calculator },
  { name: "question", url: DEMO, walk: questions },
  {
    name: "results-many",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await anotherDay(page);
      await calculator(page);
      await page.getByRole("button", { name: "说不准，全部都算", exact: true }).click();
      await page.locator(".hm-compact").first().waitFor();
    },
  },
  {
    name: "changes",
    url: DEMO,
    walk: async (page) => {
      await given(page, { business_kind: "small_micro_enterprise", registered_on: "2018-06-20", rents_premises: false });
      await who(page, "自己创业");
      await page.getByRole("button", { name: "看看不符合的原因" }).click();
    },
  },
  {
    name: "counter",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await anotherDay(page);
      await questions(page);
      await answerAll(page, () => "不知道");
    },
  },
  {
    name: "conflict",
    url: DEMO,
    walk: async (page) => {
      await given(page, { operated_normally_for_12_months: true, operated_normally_for_6_months: false });
      await page.locator(".hm-contradiction").waitFor();
    },
  },
  { name: "expired", url: DEMO, oneWindow: true, walk: calculator },
  {
    name: "region",
    url: DEMO,
    walk: async (page) => {
      await calculator(page);
      await page.getByLabel("地区：").selectOption("冠县");
    },
  },
  {
    name: "unknown-region",
    url: DEMO,
    walk: async (page) => {
      await calculator(page);
      await page.locator("huimin-portal").evaluate((it) => it.setAttribute("region", "甲县"));
      await page.getByText("资料里没有“甲县”这个地区").waitFor();
    },
  },
  {
    name: "wrong-clock",
    url: DEMO,
    prepare: (page) => page.clock.setFixedTime(new Date("2001-01-01T12:00:00+08:00")),
    walk: calculator,
  },
  {
    name: "question-date",
    url: DEMO,
    walk: async (page) => {
      await questions(page);
      await untilDate(page);
      await page.locator(".hm-question input").fill("");
      await page.getByRole("button", { name: "确定", exact: true }).click();
    },
  },
  { name: "result-expired", url: DEMO, walk: founder },
  {
    name: "result-2019",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await anotherDay(page);
      await founder(page);
      await page.getByRole("button", { name: "为什么" }).first().click();
    },
  },
  {
    name: "plan",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await anotherDay(page);
      await page.locator("huimin-portal").evaluate((it) => {
        it.facts = {
          business_kind: "none",
          flexible_employment: true,
          pays_employee_insurance: true,
          insurance_subsidy_from_unemployment_insurance: false,
          hardship_person: true,
          college_graduate: true,
          employed_on_leaving: false,
          left_school_on: "2018-07-01",
          flexible_declared_on: "2018-09-01",
          retirement_date: "2056-03-01",
          monthly_contribution: "930.00",
          hardship_flexible_rate: "2/3",
          graduate_flexible_rate: "2/3",
          hardship_insurance_months: 0,
          graduate_insurance_months: 0,
        };
      });
      await page.getByRole("tab", { name: "算补贴" }).click();
    },
  },
  {
    name: "benefits",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "农业农村", exact: true }).click();
      await page.locator('[part="benefit"]').first().waitFor();
    },
  },
  {
    name: "checks",
    url: DEMO,
    walk: async (page) => {
      await ready(page);
      await anotherDay(page);
      await page.getByRole("button", { name: "机关、社区等", exact: true }).click();
      const check = (name) => page.locator('[part="check"]', { hasText: name });
      const care = check("养老服务业项目不低于福彩公益金的50%");
      await care.getByRole("button", { name: "填数核对" }).click();
      await care.getByLabel(/预算总额是多少元/).fill("10000000");
      await care.getByLabel(/用于养老服务业项目的预算/).fill("4500000");
      const expense = check("福彩公益金能不能列支");
      await expense.getByRole("button", { name: "填数核对" }).click();
      await expense.locator("select").nth(1).selectOption("reception");
      await expense.locator(".hm-check-verdict").waitFor();
    },
  },
  { name: "sheet-person", url: DEMO, walk: (page) => sheet(page, "five-person", "个人", "高校毕业生") },
  { name: "sheet-firm", url: DEMO, walk: (page) => sheet(page, "five-firm", "自己创业", "用人单位") },
  {
    name: "calculator",
    url: DEMO,
    oneWindow: true,
    walk: async (page) => {
      await ready(page);
      await anotherDay(page);
      await founder(page);
      await page.locator(".hm-group-can-apply").evaluate((it) => it.scrollIntoView());
      await page.mouse.wheel(0, -90);
      await page.waitForTimeout(300);
    },
  },
  {
    name: "policies",
    url: DEMO,
    oneWindow: true,
    walk: async (page) => {
      await ready(page);
      await page.getByLabel("搜索政策").fill("创业补贴");
      await page.getByText(/找到 \d+ 条/).waitFor();
      await page.locator("huimin-portal").evaluate((it) => it.scrollIntoView());
      await page.waitForTimeout(300);
    },
  },
  { name: "dark", url: DEMO, walk: (page) => dressed(page, { theme: "dark" }) },
  { name: "xlarge", url: DEMO, walk: (page) => dressed(page, { scale: "xlarge" }) },
  { name: "contrast", url: DEMO, walk: (page) => dressed(page, { theme: "contrast" }) },
  { name: "english", url: DEMO, walk: (page) => dressed(page, { lang: "en" }) },
  { name: "plain-ready", url: PLAIN, walk: (page) => ready(page) },
];

/** A document or a clause that is open. */
async function reading(page, name) {
  await ready(page);
  await page.locator("huimin-portal").evaluate((it, name) => it.open(name), name);
  await page.locator(".hm-text").waitFor();
  await page.waitForTimeout(300);
}

/** The contents, which are folded on a phone. */
async function contents(page) {
  const details = page.locator(".hm-contents details");
  if (!(await details.evaluate((it) => it.open))) await details.locator("summary").click();
}

async function calculator(page) {
  await ready(page);
  await page.getByRole("tab", { name: "算补贴" }).click();
  await page.locator(".hm-question").waitFor();
}

/** The questions of a founder. */
async function questions(page) {
  await calculator(page);
  await who(page, "自己创业");
  await page.locator("#hm-question").waitFor();
}

/** Answers what stands first until a day is asked for. */
async function untilDate(page) {
  const day = page.locator('.hm-question input[type="date"]');
  for (let step = 0; step < 20 && (await day.count()) === 0; step++) {
    await page.locator(".hm-question .hm-choice").first().click();
    await page.locator(".hm-answer").nth(step).waitFor();
  }
}

/** Answers that the page knows, on the day of the walk. */
async function given(page, facts) {
  await ready(page);
  await anotherDay(page);
  await page.locator("huimin-portal").evaluate((it, facts) => (it.facts = facts), facts);
  await page.getByRole("tab", { name: "算补贴" }).click();
}

/** Who qualifies for five things at once. */
async function sheet(page, fixture, ...whom) {
  await given(page, JSON.parse(readFileSync(new URL(`fixtures/${fixture}.json`, import.meta.url))));
  await who(page, ...whom);
  await page.locator(".hm-sheet").waitFor();
}

async function founder(page) {
  await questions(page);
  await answer(page);
}

/** The calculator under other attributes. */
async function dressed(page, attributes) {
  await calculator(page);
  await page.locator("huimin-portal").evaluate((it, all) => {
    for (const [name, value] of Object.entries(all)) it.setAttribute(name, value);
  }, attributes);
  await page.waitForTimeout(300);
}
