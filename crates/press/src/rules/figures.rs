//! Every figure of a rule is held against its quote: a rule that says 20000 beside 10000元 is refused.

mod bounds;
mod days;
mod measure;
mod own_days;
mod walk;

use super::Compiler;
use super::authored::figure::FigureEntry;
use crate::quantity::{Bound, Quantity, Unit, quantities};
pub(crate) use days::source_day;
pub(crate) use measure::Measure;
pub(crate) use own_days::Quotes;
use serde_saphyr::Spanned;

/// On which side of its figure a rule asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// One of the four, as the words of the text have it.
    Of(Bound),
    /// Less than what is granted at most has been had: `less_than: 36` beside 最长不超过3年.
    NotUsedUp,
    /// The figure itself.
    Exactly,
    /// Whatever the words say.
    Any,
}

/// One figure of a rule.
pub(crate) struct Figure<'a> {
    /// Its key, as it is written: `at_most`.
    pub(crate) key: &'a str,
    /// What it says.
    pub(crate) measure: Measure,
    /// On which side.
    pub(crate) side: Side,
}

/// How a quote and a figure stand to each other.
enum Agreement {
    /// The quote says it.
    Agrees,
    /// The quote says the figure, and another side of it.
    OtherSide(Bound),
    /// The quote says other figures of this kind.
    OtherFigure,
    /// The quote says no figure of this kind.
    Silent,
}

const SIDES: &str = "以上、不低于 are written `at_least`, 以下、以内、不超过 `at_most`, 超过 \
                     `more_than`, 不足 `less_than`";

impl Compiler<'_> {
    /// Holds one figure against its quote.
    pub(crate) fn figure<T>(
        &mut self,
        at: &Spanned<T>,
        figure: &Figure<'_>,
        quote: &Spanned<String>,
        note: Option<&FigureEntry>,
    ) {
        // A quote that does not stand in the text vouches for nothing, and has its own message.
        if self.complained(quote) || self.complained(at) {
            return;
        }
        let mut found = quantities(&quote.value);
        raise(&mut found);
        found.retain(|it| figure.measure.is_of(it.unit));
        // 期限一般为3-6个月，最长不超过12个月: where the rule asks for the most, 最长 decides.
        let decides = |it: &Quantity| !it.ranged && figure.side.is_said_by(it.bound);
        if found.iter().any(decides) {
            found.retain(|it| decides(it) || (!it.ranged && it.bound.is_some()));
        }
        let same = |it: &Quantity| it.value == figure.measure.value;
        let (own, others): (Vec<_>, Vec<_>) = found.into_iter().partition(same);
        let agreement = agreement(figure, &own, &others);
        let said = |found: &[Quantity]| {
            let words = found
                .iter()
                .filter_map(|it| quote.value.get(it.place.clone()));
            words.collect::<Vec<_>>().join("、")
        };
        let written = figure.written();
        // What is on another side is no figure for this place, unless there is no other.
        let fits = |it: &&Quantity| it.bound.is_none_or(|it| figure.side.fits(it));
        let fitting: Vec<Quantity> = others.iter().filter(fits).cloned().collect();
        match (agreement, note) {
            (_, Some(note)) if note.reason().value.trim().is_empty() => {
                self.error(
                    note.reason(),
                    "a reason without words".to_owned(),
                    Some("say why, for whoever signs the rule off".to_owned()),
                );
            }
            (Agreement::Agrees, None)
            | (Agreement::OtherFigure | Agreement::Silent, Some(FigureEntry::NotInQuote(_)))
            | (Agreement::OtherSide(_), Some(FigureEntry::OtherSide(_))) => {}
            (Agreement::Agrees, Some(note)) => {
                let words = said(&own);
                let message = match words.as_str() {
                    "" => format!("{written} needs no reason"),
                    words => format!("{written} needs no reason: the quote says {words}"),
                };
                self.error(note.reason(), message, Some("take `figure` out".to_owned()));
            }
            (Agreement::OtherSide(bound), _) => {
                let measure = &figure.measure;
                let message = format!(
                    "{written} contradicts its quote 「{}」: here it is {}, there it is {}",
                    quote.value,
                    figure.side.words(measure),
                    Side::Of(bound).words(measure),
                );
                let first = match (figure.side, bound) {
                    (Side::Exactly, Bound::AtMost) => {
                        "不超过、最高 are written `up_to` or in a `limit`".to_owned()
                    }
                    (Side::Exactly, _) if !fitting.is_empty() => {
                        format!(
                            "write {}",
                            figure.measure.suggestions(&fitting).join(" or ")
                        )
                    }
                    (Side::Exactly, _) => "quote the words that name the sum itself".to_owned(),
                    _ => SIDES.to_owned(),
                };
                let help = format!(
                    "{first}; where the rule asks for the other side of what the text says, say \
                     why: `figure: {{ other_side: 原因 }}`"
                );
                self.error(at, message, Some(help));
            }
            (Agreement::OtherFigure, _) => {
                let message = format!(
                    "{written} contradicts its quote 「{}」, which says {}",
                    quote.value,
                    said(&others)
                );
                let right = if fitting.is_empty() {
                    &others
                } else {
                    &fitting
                };
                let right = figure.measure.suggestions(right).join(" or ");
                let help = format!(
                    "write {right}, or quote the words that say {}; where the text names no such \
                     figure, say why: `figure: {{ not_in_quote: 原因 }}`",
                    figure.measure
                );
                self.error(at, message, Some(help));
            }
            (Agreement::Silent, _) => {
                let message = format!("the quote 「{}」 does not say {written}", quote.value);
                let help = format!(
                    "quote more of the sentence, up to the words that say {}; where the text names \
                     no such figure, say why: `figure: {{ not_in_quote: 原因 }}`",
                    figure.measure
                );
                self.error(at, message, Some(help));
            }
        }
    }

    /// True where an error was told at this place already.
    pub(super) fn complained<T>(&self, at: &Spanned<T>) -> bool {
        let number = |it: u64| usize::try_from(it).unwrap_or(0);
        let place = (number(at.referenced.line()), number(at.referenced.column()));
        let mut told = self.diagnostics.iter();
        told.any(|it| (it.line, it.column) == place)
    }
}

/// 标准为50%，提高10个百分点: the share that counts is 60%. One with a side (留用率达到70%以上) is a
/// condition, and is not raised.
fn raise(found: &mut [Quantity]) {
    let points = found
        .iter()
        .find(|it| it.unit == Unit::Points)
        .map(|it| it.value);
    if let Some(points) = points {
        let raised = |it: &&mut Quantity| it.unit == Unit::Share && it.bound.is_none();
        for share in found.iter_mut().filter(raised) {
            share.value = share.value.plus(points).unwrap_or(share.value);
        }
    }
}

fn agreement(figure: &Figure<'_>, own: &[Quantity], others: &[Quantity]) -> Agreement {
    let mut other_side = None;
    for quantity in own {
        match quantity.bound {
            Some(bound) if !figure.side.fits(bound) => other_side = Some(bound),
            _ => return Agreement::Agrees,
        }
    }
    match other_side {
        Some(bound) => Agreement::OtherSide(bound),
        None if !others.is_empty() => Agreement::OtherFigure,
        None if figure.is_word() => Agreement::Agrees,
        None => Agreement::Silent,
    }
}

impl Side {
    /// True where a word says this very side.
    fn is_said_by(self, bound: Option<Bound>) -> bool {
        match self {
            Self::Of(_) | Self::NotUsedUp => bound.is_some_and(|it| self.fits(it)),
            Self::Exactly | Self::Any => false,
        }
    }

    /// As people say it: at most 3年.
    fn words(self, measure: &Measure) -> String {
        match self {
            Self::Of(Bound::AtLeast) => format!("{measure} or more"),
            Self::Of(Bound::AtMost) => format!("at most {measure}"),
            Self::Of(Bound::MoreThan) => format!("more than {measure}"),
            Self::Of(Bound::LessThan) | Self::NotUsedUp => format!("less than {measure}"),
            Self::Exactly => format!("exactly {measure}"),
            Self::Any => measure.to_string(),
        }
    }

    fn fits(self, bound: Bound) -> bool {
        match self {
            Self::Of(own) => own == bound,
            Self::NotUsedUp => bound == Bound::AtMost,
            Self::Exactly => false,
            Self::Any => true,
        }
    }
}

impl Figure<'_> {
    fn written(&self) -> String {
        format!("`{}: {}`", self.key, self.measure.written)
    }

    /// True for what the text says without a figure: some, none, all of it.
    fn is_word(&self) -> bool {
        let (zero, one) = (self.measure.is_zero(), self.measure.is_one());
        match self.side {
            Side::Of(Bound::AtLeast) => one && self.measure.is_count(),
            Side::Of(Bound::MoreThan) => zero && self.measure.is_count(),
            Side::Of(Bound::AtMost) => zero,
            Side::Of(Bound::LessThan) | Side::NotUsedUp => one,
            Side::Exactly | Side::Any => one && self.measure.is_share(),
        }
    }
}

impl FigureEntry {
    fn reason(&self) -> &Spanned<String> {
        match self {
            Self::NotInQuote(reason) | Self::OtherSide(reason) => reason,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use huimin_core::edition::Catalogue;
    use huimin_core::region::RegionId;
    use serde_saphyr::Location;

    /// What is said of a figure beside words that stand in no gazette here.
    fn said(key: &str, measure: Measure, side: Side, quote: &str) -> String {
        let catalogue = Catalogue {
            day: "2019-06-15".parse().unwrap(),
            issues: Vec::new(),
            documents: Vec::new(),
            facts: Vec::new(),
            conflicts: Vec::new(),
            subsidies: Vec::new(),
            benefits: Vec::new(),
            checks: Vec::new(),
            options: Vec::new(),
            regions: Vec::new(),
            home: RegionId(0),
        };
        let mut compiler = Compiler::new("样例.yaml", &catalogue, &[]);
        let here = |text: &str| Spanned::new(text.to_owned(), Location::UNKNOWN, Location::UNKNOWN);
        let figure = Figure { key, measure, side };
        compiler.figure(&here(""), &figure, &here(quote), None);
        let message = |it: &Diagnostic| it.message.clone();
        compiler
            .diagnostics
            .first()
            .map(message)
            .unwrap_or_default()
    }

    #[test]
    fn money() {
        let most = Side::Of(Bound::AtMost);
        for (sum, side, quote, refused) in [
            ("10000", most, "补贴上限为10000元", false),
            ("20000", most, "补贴上限为10000元", true),
            ("10000", most, "最高不超过一万元", false),
            (
                "15000",
                Side::Exactly,
                "补贴标准为1.5万元，期限不超过3年",
                false,
            ),
            ("15000", Side::Exactly, "补贴标准为１．５万元", false),
            ("2500", Side::Exactly, "两千五百元", false),
            ("20000", Side::Exactly, "按每户2000元的标准", true),
            ("3", Side::Exactly, "补贴标准为1.5万元，期限不超过3年", true),
            ("10000", Side::Exactly, "不超过1万元", true),
            ("6000", most, "控制在4000—6000元之间", false),
            ("4000", most, "控制在4000—6000元之间", true),
            ("2000", most, "不足2000元的", true),
            ("500", Side::Exactly, "按规定补贴", true),
            ("2000", most, "标准为2000元，最高不超过5000元", true),
            ("5000", most, "标准为2000元，最高不超过5000元", false),
            (
                "2000",
                Side::Exactly,
                "标准为2000元，最高不超过5000元",
                false,
            ),
            (
                "5000",
                Side::Exactly,
                "标准为2000元，最高不超过5000元",
                true,
            ),
            ("2000", most, "每人2000元", false),
        ] {
            let text = said("yuan", Measure::yuan(sum).unwrap(), side, quote);
            assert_eq!(!text.is_empty(), refused, "{sum} beside {quote}: {text}");
        }
    }

    #[test]
    fn shares() {
        let least = Side::Of(Bound::AtLeast);
        for (share, side, quote, refused) in [
            ("3/5", Side::Exactly, "按60%补贴", false),
            ("4/5", Side::Exactly, "按60%补贴", true),
            ("60%", Side::Exactly, "按百分之六十补贴", false),
            (
                "2/3",
                Side::Of(Bound::AtMost),
                "不超过实际缴费的三分之二",
                false,
            ),
            ("2/3", Side::Exactly, "不超过实际缴费的三分之二", true),
            ("7/10", least, "留用率达到70%以上", false),
            ("1/2", least, "不得高于总额的50%", true),
            ("1/1", Side::Exactly, "按实际缴费给予补贴", false),
            ("1/1", Side::Exactly, "按实际缴费的80%给予补贴", true),
            ("3/5", Side::Exactly, "标准为50%，提高10个百分点", false),
            ("1/2", Side::Exactly, "标准为50%，提高10个百分点", true),
        ] {
            let text = said("share", Measure::share(share).unwrap(), side, quote);
            assert_eq!(!text.is_empty(), refused, "{share} beside {quote}: {text}");
        }
    }

    #[test]
    fn numbers() {
        let (least, less) = (Side::Of(Bound::AtLeast), Side::Of(Bound::LessThan));
        let (most, more) = (Side::Of(Bound::AtMost), Side::Of(Bound::MoreThan));
        for (number, unit, side, quote, refused) in [
            // 最长不超过 decides where the rule asks for the most.
            (
                12,
                "个月",
                most,
                "期限一般为3-6个月，最长不超过12个月",
                false,
            ),
            (6, "个月", most, "期限一般为3-6个月，最长不超过12个月", true),
            (3, "个月", most, "期限一般为3-6个月，最长不超过12个月", true),
            (6, "个月", most, "期限一般为6个月，最长不超过12个月", true),
            (
                6,
                "个月",
                Side::NotUsedUp,
                "期限一般为6个月，最长不超过12个月",
                true,
            ),
            (
                12,
                "个月",
                Side::NotUsedUp,
                "期限一般为6个月，最长不超过12个月",
                false,
            ),
            (6, "个月", least, "一般为3个月，最短不少于6个月", false),
            (3, "个月", least, "一般为3个月，最短不少于6个月", true),
            (12, "个月", more, "一般为6个月，超过12个月的", false),
            (6, "个月", more, "一般为6个月，超过12个月的", true),
            (24, "个月", most, "最长不超过1年", true),
            (24, "个月", most, "最长不超过2年", false),
            (6, "个月", least, "经营半年以上", false),
            (18, "个月", most, "不超过一年半", false),
            (3, "年", Side::NotUsedUp, "最长享受3年", false),
            (3, "年", less, "最长享受3年", true),
            (36, "年", Side::NotUsedUp, "最长享受3年", true),
            (12, "个月", least, "经营12个月以上", false),
            (12, "个月", less, "经营12个月以上", true),
            (12, "个月", more, "超过12个月", false),
            (12, "个月", least, "超过12个月", true),
            (60, "个月", less, "不足5年", false),
            (60, "个月", most, "不足5年", true),
            (16, "周岁", least, "0-6岁", true),
            (6, "周岁", most, "0-6岁", false),
            (0, "周岁", least, "0-6岁儿童", false),
            (16, "周岁", least, "16-24岁", false),
            (16, "周岁", most, "16-24岁", true),
            (24, "周岁", most, "16至24周岁", false),
            (3, "人", least, "吸纳3人以上就业", false),
            (3, "人", least, "吸纳三名以上", false),
            (3, "人", least, "连续3个月以上", true),
            (3, "人", least, "每人补贴3元", true),
            (1, "人", least, "对招用人员的单位", false),
            (2, "人", least, "对招用人员的单位", true),
            (1, "人", least, "招用3人以上的单位", true),
            (0, "个月", most, "不能重复享受", false),
            (1, "个月", least, "正常经营的", true),
            (10, "户", least, "10家以上", false),
            (7, "人", least, "第七条", true),
            (30, "天", most, "最长不超过30天", false),
            (30, "天", most, "30个工作日内", true),
        ] {
            let text = huimin_core::fact::Text {
                zh: unit.to_owned(),
                en: String::new(),
            };
            let kind = huimin_core::fact::FactKind::Number {
                unit: text,
                min: 0,
                max: 100,
            };
            let measure = Measure::number(number, &kind).unwrap();
            let text = said("value", measure, side, quote);
            assert_eq!(
                !text.is_empty(),
                refused,
                "{number}{unit} beside {quote}: {text}"
            );
        }
    }
}
