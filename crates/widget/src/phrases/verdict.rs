//! What is said of the questions, the verdicts and the plan.

use crate::words::Lang;
use huimin_core::assess::apply_by::Ends;
use huimin_core::day::Day;
use huimin_core::money::Yuan;
use huimin_core::plan::Undecided;
use huimin_core::standing::StandingKind;

impl Lang {
    /// A button to an answer that clashes with another.
    pub(crate) fn change_answer(self, label: &str, answer: Option<&str>) -> String {
        match (self, answer) {
            (Self::Zh, Some(answer)) => format!("改“{label}”（现在是：{answer}）"),
            (Self::Zh, None) => format!("改“{label}”"),
            (Self::En, Some(answer)) => format!("Change “{label}” (now: {answer})"),
            (Self::En, None) => format!("Change “{label}”"),
        }
    }

    /// Before what is within reach: 还差, on another day 那天还差.
    pub(crate) const fn then_lacking(self, other_day: bool) -> &'static str {
        if other_day {
            self.lacking_then()
        } else {
            self.lacking()
        }
    }

    /// How many subsidies are listed.
    pub(crate) fn listed(self, count: usize) -> String {
        match self {
            Self::Zh => format!("{count} 项补贴"),
            Self::En if count == 1 => "1 subsidy".to_owned(),
            Self::En => format!("{count} subsidies"),
        }
    }

    /// How many points are open.
    pub(crate) fn points(self, count: usize) -> String {
        match self {
            Self::Zh => format!("还有 {count} 件事说不准"),
            Self::En if count == 1 => "1 open point".to_owned(),
            Self::En => format!("{count} open points"),
        }
    }

    /// A point to ask at the counter.
    pub(crate) fn ask_about(self, label: &str, required: &str, by_office: bool) -> String {
        match (self, by_office) {
            (Self::Zh, false) => format!("{label}（要求：{required}）"),
            (Self::Zh, true) => format!("{label}（要求：{required}；由受理部门认定）"),
            (Self::En, false) => format!("{label} (required: {required})"),
            (Self::En, true) => format!("{label} (required: {required}; decided by the office)"),
        }
    }

    /// The first line of what is copied.
    pub(crate) fn counter_title(self, day: Day, other_day: bool) -> String {
        self.dated(self.counter(), day, other_day)
    }

    /// The title of the sheet, on paper and in a message, too.
    pub(crate) fn sheet_title(self, count: usize, day: Day, other_day: bool) -> String {
        let title = match self {
            Self::Zh => format!("申请清单：{count} 项"),
            Self::En => format!("What to apply for: {count}"),
        };
        self.dated(&title, day, other_day)
    }

    /// What leaves the page says on which day it rests, where that is not today.
    fn dated(self, title: &str, day: Day, other_day: bool) -> String {
        let day = self.day(day);
        match (self, other_day) {
            (_, false) => title.to_owned(),
            (Self::Zh, true) => format!("{title}（按{day}试算，不是今天的结果）"),
            (Self::En, true) => format!("{title} (worked out for {day}, not today)"),
        }
    }

    /// Until when to apply.
    pub(crate) fn apply_by(self, (day, ends): (Day, Ends)) -> String {
        let day = self.day(day);
        match (self, ends) {
            (Self::Zh, Ends::Rule) => format!("政策到{day}为止，请尽早申请"),
            (Self::Zh, Ends::Conditions) => format!("最晚{day}申请，过了这一天就不符合条件了"),
            (Self::En, Ends::Rule) => format!("The policy ends on {day}; apply early"),
            (Self::En, Ends::Conditions) => {
                format!("Apply by {day}; after it the conditions are no longer met")
            }
        }
    }

    /// Until when to apply, the same for everything on the sheet.
    pub(crate) fn all_apply_by(self, (day, ends): (Day, Ends)) -> String {
        let day = self.day(day);
        match (self, ends) {
            (Self::Zh, Ends::Rule) => {
                format!("这几项政策都到{day}为止，请尽早申请。年龄、年限等条件，以申请那天为准。")
            }
            (Self::Zh, Ends::Conditions) => {
                format!("最晚{day}申请，过了这一天就都不符合条件了。")
            }
            (Self::En, Ends::Rule) => {
                format!(
                    "These policies end on {day}; apply early. Ages and periods count on the day of application."
                )
            }
            (Self::En, Ends::Conditions) => {
                format!("Apply by {day}; after it the conditions are no longer met.")
            }
        }
    }

    /// Which entries of the sheet need a paper.
    pub(crate) fn for_entries(self, numbers: &[usize]) -> String {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        match self {
            Self::Zh => format!("（第 {} 项）", numbers.join("、")),
            Self::En => format!(" ({})", numbers.join(", ")),
        }
    }

    /// Of which entries of the sheet the text names no paper.
    pub(crate) fn no_papers(self, numbers: &[usize]) -> String {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        match self {
            Self::Zh => format!(
                "第 {} 项要带什么，文件没有写，先问受理部门",
                numbers.join("、")
            ),
            Self::En => format!("For {} the document names none: ask", numbers.join(", ")),
        }
    }

    /// The first condition that fails.
    pub(crate) fn not_met_because(self, label: &str, required: &str) -> String {
        match self {
            Self::Zh => format!("“{label}”不符合，要求：{required}"),
            Self::En => format!("“{label}”: required is {required}"),
        }
    }

    /// How many questions a verdict still waits for.
    pub(crate) fn questions_left(self, count: usize) -> String {
        match self {
            Self::Zh => format!("还有 {count} 个问题"),
            Self::En if count == 1 => "1 question left".to_owned(),
            Self::En => format!("{count} questions left"),
        }
    }

    /// How far the questions are. Before the first answer their number only frightens.
    pub(crate) fn progress(self, questions: Option<usize>, settled: usize, all: usize) -> String {
        match (self, questions.filter(|it| *it > 0)) {
            (Self::Zh, None) => format!("{all} 项补贴，{settled} 项已有结论"),
            (Self::Zh, Some(most)) => {
                format!("最多还有 {most} 个问题；{all} 项补贴，{settled} 项已有结论")
            }
            (Self::En, None) => format!("{settled} of {all} subsidies settled"),
            (Self::En, Some(most)) => {
                format!("At most {most} more questions; {settled} of {all} subsidies settled")
            }
        }
    }

    /// What a verdict waits for; of many things, the first few.
    pub(crate) fn missing(self, labels: &[&str]) -> String {
        let many = labels.len() > 3;
        let shown = labels.get(..2).filter(|_| many).unwrap_or(labels);
        let names = shown.join(self.pick("、", ", "));
        let count = labels.len();
        match self {
            Self::Zh if many => format!("还要知道 {count} 件事：{names}等"),
            Self::Zh => format!("还要知道：{names}"),
            Self::En if many => format!("{count} things still needed: {names}, …"),
            Self::En => format!("Still needed: {names}"),
        }
    }

    /// What only the office decides.
    pub(crate) fn office(self, labels: &[&str]) -> String {
        match self {
            Self::Zh => format!("由受理部门认定：{}", labels.join("、")),
            Self::En => format!("Decided by the office: {}", labels.join(", ")),
        }
    }

    /// What a plan comes to for two that exclude each other.
    /// Two that no sentence forbids to have together; we read the text so.
    pub(crate) fn not_both_as_read(self, taken: &str, left: &str) -> String {
        match self {
            Self::Zh => format!(
                "“{taken}”和“{left}”能不能都领，条文没有写。我们按只能领一种算，取不比另一项少的“{taken}”；请问受理部门。"
            ),
            Self::En => format!(
                "The text does not say whether “{taken}” and “{left}” can be had together. We count one, “{taken}”, which brings no less; ask the office."
            ),
        }
    }

    /// What the other way of reading gives.
    pub(crate) fn had_as_well(self, left: &str, amount: &str) -> String {
        match self {
            Self::Zh => format!("按另一种读法，还可以有“{left}”：{amount}"),
            Self::En => format!("By the other way, “{left}” comes as well: {amount}"),
        }
    }

    /// Why a choice is not decided here.
    pub(crate) fn choose(self, undecided: Undecided) -> &'static str {
        match undecided {
            Undecided::Standing => self.choose_standing(),
            Undecided::Adoption => self.choose_adoption(),
            Undecided::Exclusion => self.choose_exclusion(),
            Undecided::Total => self.choose_total(),
        }
    }

    pub(crate) fn not_both(self, taken: &str, left: &str) -> String {
        match self {
            Self::Zh => {
                format!(
                    "“{taken}”和“{left}”不能同时领。按整个补贴期算，“{taken}”的金额不比另一项少。选哪一项，请先问受理部门。"
                )
            }
            Self::En => format!(
                "“{taken}” and “{left}” cannot be had together. Take “{taken}”: over the whole period it brings no less."
            ),
        }
    }

    /// Why one of two is left out of the plan.
    pub(crate) fn left_out(self, taken: &str) -> String {
        match self {
            Self::Zh => format!("不能和“{taken}”同时领。按整个补贴期算，那一项不比这一项少。"),
            Self::En => format!("Not together with “{taken}”, which we suggest instead."),
        }
    }

    /// Before what a check comes to by a rule that does not hold on the day.
    pub(crate) fn check_by_old(self, is: StandingKind) -> &'static str {
        match is {
            StandingKind::Expired => self.pick("按已经到期的规定：", "By a rule that has expired:"),
            StandingKind::NotYet => self.pick(
                "按还没有施行的规定：",
                "By a rule that is not yet in force:",
            ),
            StandingKind::InForce | StandingKind::Unstated => {
                self.pick("文件没有写明有效期：", "The document states no dates:")
            }
        }
    }

    /// By when a duty has to be done.
    pub(crate) fn due(self, day: Day) -> String {
        let day = self.day(day);
        match self {
            Self::Zh => format!("下一次最晚：{day}"),
            Self::En => format!("Next due by {day}"),
        }
    }

    /// A total that its lines do not make.
    pub(crate) fn uneven(self, total: &str, lines: Yuan) -> String {
        let lines = lines.figure();
        match self {
            Self::Zh => format!(
                "“{total}”和下面各项对不上，填了的各项合计{lines}元。请改其中一个，或者清空。"
            ),
            Self::En => {
                format!(
                    "“{total}” is not what its lines make, {lines} yuan. Correct or empty one of them."
                )
            }
        }
    }

    /// The line at the foot of a result.
    pub(crate) fn foot(self, region: &str, as_of: Day, edition: Day) -> String {
        let (as_of, edition) = (self.day(as_of), self.day(edition));
        match self {
            Self::Zh => {
                format!("地区：{region}。按{as_of}试算。资料只有公报原文，最近核对：{edition}。")
            }
            Self::En => format!(
                "Region: {region}. Day of application: {as_of}. Data checked on: {edition}."
            ),
        }
    }
}
