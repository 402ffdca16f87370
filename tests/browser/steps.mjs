/** Steps that the walk and the gallery share. */

/** A founder's answers, by words of the question. */
const ANSWERS = [
  [/企业或个体工商户吗/, "企业，属于小型或微型"],
  [/灵活就业吗/, "否"],
  [/身份/, "创办人，并且是法定代表人"],
  [/领过|失业保险/, "否"],
];

/** Looks at the day of the walk instead of today. */
export async function anotherDay(page) {
  await page.getByRole("button", { name: "看看以前某一天的规定", exact: true }).click();
  await page.getByLabel("按哪一天算？").fill("2019-06-15");
  await page.getByRole("button", { name: "按这一天算", exact: true }).click();
}

/** Answers as the founder does, until nothing is asked any more. */
export async function answer(page) {
  const question = page.locator(".hm-question-title");
  for (let step = 0; step < 20 && (await question.count()) > 0; step++) {
    const text = await question.innerText();
    if (/哪一天登记注册/.test(text)) {
      await page.locator(".hm-question input").fill("2018-05-15");
      await page.getByRole("button", { name: "确定", exact: true }).click();
    } else {
      const [, name] = ANSWERS.find(([words]) => words.test(text)) ?? [null, "是"];
      await page.locator(".hm-question").getByRole("button", { name, exact: true }).click();
    }
    await page.locator(".hm-answer").nth(step).waitFor();
  }
  if ((await question.count()) > 0) throw new Error("questions are left");
}
