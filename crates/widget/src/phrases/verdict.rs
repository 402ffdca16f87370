//! What is said of the questions, the verdicts and the plan.

use crate::words::Lang;
use huimin_core::day::Day;

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
        let (title, day) = (self.counter(), self.day(day));
        match (self, other_day) {
            (_, false) => title.to_owned(),
            (Self::Zh, true) => format!("{title}（按{day}试算，不是今天的结果）"),
            (Self::En, true) => format!("{title} (worked out for {day}, not today)"),
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
