//! The JSON that is printed: by the command line, in Node and in the browser, byte for byte.
//!
//! Money is a string; `null` is "not known". Fields stand in the order in which they are written
//! here.

mod benefits;
mod budget;
mod changes;
mod facts;
mod places;
mod reasons;
mod standing;

pub use benefits::{BenefitReport, benefits_report};
pub use budget::{
    BudgetReport, CheckReport, DutyReport, GroundReport, RangeReport, SumsReport, budget_report,
    budget_report_of,
};
pub use changes::{ChangeReport, ChangedReport};
pub use facts::FactReport;
pub use places::{
    ContactReport, ContactsReport, DecidedReport, RegionReport, SourceReport, StandardReport,
    regions_report,
};
pub use reasons::{AnsweredReport, Outcome, ReasonReport};
pub use standing::{
    BeforeReport, EventReport, GrantReport, MeasureReport, OptionReport, StandingReport,
    SuccessorReport, measures_report, standing_report,
};

use crate::assess::apply_by::Ends;
use crate::assess::check::Known;
use crate::assess::contradiction::Contradiction;
use crate::assess::{Assessment, Given, Merits, assess_of};
use crate::day::Day;
use crate::edition::{Catalogue, Cause, Edition};
use crate::fact::{AskedOf, FactId, FactKind, Facts, Text};
use crate::gazette::records::Role;
use crate::gazette::{ClauseId, ClauseKind, DocumentHead, DocumentId, DocumentKind};
use crate::input::{InputError, passed};
use crate::money::Yuan;
use crate::plan::{Plan, Undecided, plan};
use crate::questions::questions;
use crate::region::RegionId;
use crate::search::{Filter, search_filtered};
use crate::standing::{StandingKind, standing as standing_on};
use crate::subsidy::{
    Audience, Conflict, Note, Paid, Reading, Subsidy, SubsidyId, Topic, versions,
};
use serde::Serialize;

#[cfg(feature = "schema")]
use schemars::JsonSchema;

/// What `huimin assess --json` prints.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct AssessReport {
    /// The day of application.
    pub as_of: String,
    /// The region.
    pub region: String,
    /// The regions from which it inherits, the nearest first.
    pub inherits: Vec<String>,
    /// The offices to ask; `null` where no source names one.
    pub contacts: Option<ContactsReport>,
    /// The day on which the data were last checked.
    pub edition: String,
    /// One for each subsidy.
    pub assessments: Vec<AssessmentReport>,
    /// What to take together.
    pub plan: PlanReport,
    /// What to ask next, the most decisive first.
    pub questions: Vec<FactReport>,
}

/// What a subsidy comes to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct AssessmentReport {
    /// Its id.
    pub subsidy: String,
    /// Whether its conditions hold.
    pub merits: Merits,
    /// Whether it holds itself.
    pub standing: StandingReport,
    /// Whether a place must first have adopted it.
    pub grant: GrantReport,
    /// The local standards that the region's data gave, each with its source.
    pub standards: Vec<StandardReport>,
    /// The facts that only an office can judge.
    pub decided_by_office: Vec<String>,
    /// Until when it can be applied for with these answers; `null` where nothing is known to end
    /// it, or where it cannot be applied for on the day.
    pub apply_by: Option<ApplyByReport>,
    /// What it pays; `null` when the conditions do not hold.
    pub amount: Option<AmountReport>,
    /// The facts that can still change something.
    pub missing: Vec<String>,
    /// Why.
    pub reasons: ReasonReport,
    /// What would turn a no into a yes, what is within reach first.
    pub changes: Vec<ChangeReport>,
    /// Where the text can be read in two ways.
    pub readings: Vec<ReadingReport>,
}

/// Until when a subsidy can be applied for, the answers staying as they are.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ApplyByReport {
    /// The last day that still counts.
    pub day: String,
    /// `rule`: the rule ends with it; `conditions`: from the next day on a condition is no longer
    /// fulfilled.
    pub ends: Ends,
}

/// What is paid.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct AmountReport {
    /// At least so many yuan each time.
    pub min: Yuan,
    /// At most so many yuan each time.
    pub max: Option<Yuan>,
    /// For each of what, 人, while it is not known how many there are; the sums are then for one
    /// of them.
    pub per_unit: Option<String>,
    /// False where the text names no sum.
    pub stated: bool,
    /// `once`, `month`, `year`, or `application` where the text does not say how often.
    pub per_period: String,
    /// How many times.
    pub times: TimesReport,
    /// The least in all.
    pub total_min: Yuan,
    /// The most in all; `null` where it cannot be told: also where the months that were had before, or
    /// how long it lasts, are not answered, or each year is granted anew.
    pub total_max: Option<Yuan>,
}

/// How many times.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct TimesReport {
    /// At least.
    pub min: u32,
    /// At most.
    pub max: Option<u32>,
    /// Until that day.
    pub until: Option<String>,
}

/// Where the text can be read in two ways.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ReadingReport {
    /// What we took.
    pub taken: TextReport,
    /// The other way.
    pub other: TextReport,
    /// Why.
    pub why: TextReport,
    /// The clause.
    pub clause: String,
    /// Its words.
    pub quote: String,
}

/// A sentence in the languages of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct TextReport {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

impl From<&Text> for TextReport {
    fn from(text: &Text) -> Self {
        Self {
            zh: text.zh.clone(),
            en: text.en.clone(),
        }
    }
}

/// What to take together.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct PlanReport {
    /// These.
    pub take: Vec<String>,
    /// Not these.
    pub leave_out: Vec<LeftOutReport>,
    /// One of each.
    pub choose: Vec<ChooseReport>,
}

/// What cannot be had as well.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct LeftOutReport {
    /// Which.
    pub subsidy: String,
    /// What is taken in its stead.
    pub because_of: String,
    /// The clause that forbids both, or that is read so.
    pub clause: String,
    /// Its words.
    pub quote: String,
    /// Our reading, where no sentence forbids both; `null` where the words do.
    pub reading: Option<ReadingReport>,
}

/// Of these sets only one.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ChooseReport {
    /// The sets; one alone where only the office knows whether it still holds.
    pub options: Vec<Vec<String>>,
    /// Why it is not decided here.
    pub undecided: Undecided,
    /// The facts that tell whether more can be had: whether both are for the same person.
    pub open: Vec<String>,
    /// The clause that forbids more, or that is read so; `null` where there is one set alone.
    pub clause: Option<String>,
    /// Its words.
    pub quote: Option<String>,
    /// Our reading, where no sentence forbids more.
    pub reading: Option<ReadingReport>,
}

/// What `huimin search --json` prints.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct SearchReport {
    /// The query.
    pub query: String,
    /// How many clauses answer it.
    pub total: usize,
    /// The first of them.
    pub hits: Vec<HitReport>,
    /// The documents that were not looked through, since their texts could not be had.
    pub missing: Vec<MissingReport>,
}

/// A document whose text could not be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct MissingReport {
    /// Its number.
    pub document: String,
    /// Why.
    pub cause: Cause,
}

/// A clause that answers a query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct HitReport {
    /// Its address.
    pub clause: String,
    /// The number of its document.
    pub document: String,
    /// Its heading, or its document's title.
    pub title: String,
    /// Its best passage.
    pub passage: String,
    /// Whether its document holds on the day.
    pub standing: StandingKind,
    /// The units that it names as responsible.
    pub units: Vec<String>,
    /// What the unit that was asked for has to do there; `null` where none was.
    pub role: Option<Role>,
}

/// What `huimin show --json` prints.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct DocumentReport {
    /// Its number.
    pub document: String,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// The day it was signed.
    pub signed: Option<String>,
    /// When it is in force.
    pub in_force: InForceReport,
    /// Its clauses, in reading order. Chapter headings are not clauses; each clause names its own.
    pub clauses: Vec<ClauseReport>,
}

/// When a document is in force.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct InForceReport {
    /// The first day.
    pub from: Option<String>,
    /// The last day.
    pub until: Option<String>,
}

/// A clause with its text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ClauseReport {
    /// Its address.
    pub clause: String,
    /// Its own heading.
    pub heading: Option<String>,
    /// Its own words, a line for each paragraph; not those of the clauses below it.
    pub text: String,
    /// The units that it names as responsible.
    pub units: Vec<String>,
    /// The heading of the chapter in which it stands.
    pub chapter: Option<String>,
}

/// What `huimin subsidies --json` prints, one for each.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct SubsidyReport {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: TextReport,
    /// What it is, in a sentence.
    pub summary: TextReport,
    /// The clause that grants it.
    pub clause: String,
    /// The place in which it holds, and in the regions below.
    pub region: String,
    /// Whether it holds on the day.
    pub standing: StandingReport,
    /// Whether a place must first have adopted it.
    pub grant: GrantReport,
    /// What excludes it, by id.
    pub excludes: Vec<String>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Whom it is for.
    pub audiences: Vec<Audience>,
    /// How to apply.
    pub application: ApplicationReport,
    /// Where the text can be read in two ways.
    pub readings: Vec<ReadingReport>,
    /// What the clause says besides.
    pub notes: Vec<NoteReport>,
    /// Who is asked.
    pub asked_of: AskedOf,
}

/// How to apply.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct ApplicationReport {
    /// Who applies.
    pub applicant: NoteReport,
    /// Where.
    pub office: NoteReport,
    /// What must come before what.
    pub order: Vec<NoteReport>,
    /// What to bring.
    pub materials: Vec<NoteReport>,
    /// What the office checks itself.
    pub checked_by_office: Option<NoteReport>,
    /// To whose account it is paid.
    pub paid_to: NoteReport,
}

/// Plain words and the words they rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct NoteReport {
    /// In plain words.
    pub text: TextReport,
    /// The clause.
    pub clause: String,
    /// Its words.
    pub quote: String,
}

/// How many hits are printed.
const HITS: usize = 50;

/// The report of an assessment.
///
/// # Errors
/// [`InputError::Contradiction`] when two answers cannot both be true.
pub fn assess_report(
    catalogue: &Catalogue,
    facts: &Facts,
    region: RegionId,
    as_of: Day,
) -> Result<AssessReport, InputError> {
    assess_report_of(catalogue, facts, region, as_of, |_| true)
}

/// The report of an assessment of those subsidies that are wanted: the plan and the questions,
/// too, know of no others.
///
/// # Errors
/// [`InputError::Contradiction`] when two answers cannot both be true.
pub fn assess_report_of(
    catalogue: &Catalogue,
    facts: &Facts,
    region: RegionId,
    as_of: Day,
    wanted: impl Fn(&Subsidy) -> bool,
) -> Result<AssessReport, InputError> {
    passed(catalogue, facts, as_of)?;
    let assessments = assess_of(catalogue, facts, region, as_of, wanted)
        .map_err(|it| clash(catalogue, it, as_of))?;
    let asked = questions(catalogue, facts, &assessments);
    let given = Given::new(catalogue, facts, region, as_of);
    let known = given.known(catalogue, as_of);
    Ok(AssessReport {
        as_of: as_of.to_string(),
        region: places::name(catalogue, region, as_of),
        inherits: places::above(catalogue, region, as_of),
        contacts: places::contacts(catalogue, region, as_of),
        edition: catalogue.day.to_string(),
        plan: plan_report(catalogue, &plan(&assessments)),
        questions: asked
            .iter()
            .filter_map(|fact| facts::one(catalogue, *fact))
            .collect(),
        assessments: assessments
            .iter()
            .map(|it| assessment_report(catalogue, known, it))
            .collect(),
    })
}

/// The answers that clash, by name.
#[must_use]
pub fn clash(catalogue: &Catalogue, clash: Contradiction, as_of: Day) -> InputError {
    let conflict = match clash {
        Contradiction::Derived { derived, source } => {
            return InputError::Contradiction {
                derived: fact_id(catalogue, derived),
                source_fact: fact_id(catalogue, source),
                as_of,
            };
        }
        Contradiction::Conflict(place) => catalogue.conflicts.get(place),
    };
    let facts = conflict.map(Conflict::facts).unwrap_or_default();
    let (say, say_en) = conflict.map_or_else(Default::default, |it| {
        (it.say.zh.clone(), it.say.en.clone())
    });
    InputError::Conflict {
        facts: facts.into_iter().map(|it| fact_id(catalogue, it)).collect(),
        say,
        say_en,
    }
}

fn assessment_report(
    catalogue: &Catalogue,
    known: Known<'_>,
    it: &Assessment<'_>,
) -> AssessmentReport {
    let ids = |facts: &[FactId]| facts.iter().map(|fact| fact_id(catalogue, *fact)).collect();
    AssessmentReport {
        subsidy: it.subsidy.id.clone(),
        merits: it.merits,
        standing: standing_report(catalogue, &it.subsidy.validity, known.as_of),
        grant: standing::grant(catalogue, it.subsidy, it.adoption, it.decision, known.as_of),
        standards: it
            .standards
            .iter()
            .filter_map(|it| places::standard(catalogue, *it, known.as_of))
            .collect(),
        decided_by_office: ids(&it.decided_by_office),
        apply_by: it.apply_by.map(|it| ApplyByReport {
            day: it.day.to_string(),
            ends: it.ends,
        }),
        amount: it.payment.map(|payment| AmountReport {
            min: payment.for_each.map_or(payment.min, |each| each.min),
            max: payment.for_each.map_or(payment.max, |each| each.max),
            per_unit: payment.for_each.map(|each| unit(catalogue, each.count)),
            stated: it.subsidy.amount.is_stated(),
            per_period: match payment.paid {
                Paid::Once => "once",
                Paid::Monthly => "month",
                Paid::Yearly => "year",
                Paid::PerApplication => "application",
            }
            .to_owned(),
            times: TimesReport {
                min: payment.times.min,
                max: payment.times.max,
                until: payment.times.until.map(|day| day.to_string()),
            },
            total_min: payment.total_min(),
            total_max: payment.total_max(),
        }),
        missing: ids(&it.missing),
        reasons: reasons::report(catalogue, known, &it.reason),
        changes: changes::report(catalogue, it.subsidy, known),
        readings: it
            .subsidy
            .all_readings()
            .map(|it| reading(catalogue, it))
            .collect(),
    }
}

/// What a number counts.
fn unit(catalogue: &Catalogue, fact: FactId) -> String {
    match catalogue.facts.get(usize::from(fact.0)).map(|it| &it.kind) {
        Some(FactKind::Number { unit, .. }) => unit.zh.clone(),
        _ => String::new(),
    }
}

fn plan_report(catalogue: &Catalogue, plan: &Plan<'_>) -> PlanReport {
    let id = |subsidy: &SubsidyId| subsidy_id(catalogue, *subsidy);
    PlanReport {
        take: plan.take.iter().map(id).collect(),
        leave_out: plan
            .leave_out
            .iter()
            .map(|it| LeftOutReport {
                subsidy: id(&it.subsidy),
                because_of: id(&it.because_of),
                clause: catalogue.address(it.ground.citation().clause),
                quote: it.ground.citation().quote.clone(),
                reading: it.ground.reading().map(|it| reading(catalogue, it)),
            })
            .collect(),
        choose: plan
            .choose
            .iter()
            .map(|it| ChooseReport {
                options: it
                    .options
                    .iter()
                    .map(|set| set.iter().map(id).collect())
                    .collect(),
                undecided: it.undecided,
                open: it.open.iter().map(|it| fact_id(catalogue, *it)).collect(),
                clause: it.ground.map(|it| catalogue.address(it.citation().clause)),
                quote: it.ground.map(|it| it.citation().quote.clone()),
                reading: it
                    .ground
                    .and_then(|it| it.reading())
                    .map(|it| reading(catalogue, it)),
            })
            .collect(),
    }
}

/// The report of every fact.
#[must_use]
pub fn facts_report(catalogue: &Catalogue) -> Vec<FactReport> {
    let all = (0u16..)
        .zip(&catalogue.facts)
        .map(|(place, _)| FactId(place));
    all.filter_map(|fact| facts::one(catalogue, fact)).collect()
}

/// The report of every subsidy in its version of the day: of all places, or of those that hold in a
/// region. Local options are those of that region, or else of the place of the subsidy.
#[must_use]
pub fn subsidies_report(
    catalogue: &Catalogue,
    region: Option<RegionId>,
    as_of: Day,
) -> Vec<SubsidyReport> {
    versions(&catalogue.subsidies, as_of)
        .filter(|(_, it)| places::holds(catalogue, region, it.region))
        .map(|(_, it)| subsidy_report(catalogue, it, region.unwrap_or(it.region), as_of))
        .collect()
}

fn subsidy_report(
    catalogue: &Catalogue,
    it: &Subsidy,
    region: RegionId,
    as_of: Day,
) -> SubsidyReport {
    let note = |note: &Note| note_report(catalogue, note);
    let business = crate::assess::asked(catalogue, &it.when)
        .into_iter()
        .any(|fact| {
            let fact = catalogue.facts.get(usize::from(fact.0));
            fact.is_some_and(|fact| fact.asked_of == AskedOf::Business)
        });
    SubsidyReport {
        id: it.id.clone(),
        name: (&it.name).into(),
        summary: (&it.summary).into(),
        clause: catalogue.address(it.clause),
        region: places::name(catalogue, it.region, as_of),
        standing: standing_report(catalogue, &it.validity, as_of),
        grant: standing::grant_in(catalogue, it, region, as_of),
        excludes: it
            .excludes
            .iter()
            .map(|it| subsidy_id(catalogue, it.subsidy))
            .collect(),
        topics: it.topics.clone(),
        audiences: it.audiences.clone(),
        application: ApplicationReport {
            order: it.application.order.iter().map(note).collect(),
            applicant: note(&it.application.applicant),
            office: note(&it.application.office),
            materials: it
                .application
                .materials
                .iter()
                .map(|material| NoteReport {
                    text: (&material.name).into(),
                    clause: catalogue.address(material.citation.clause),
                    quote: material.citation.quote.clone(),
                })
                .collect(),
            checked_by_office: it.application.checked_by_office.as_ref().map(note),
            paid_to: note(&it.application.paid_to),
        },
        readings: it.all_readings().map(|it| reading(catalogue, it)).collect(),
        notes: it.notes.iter().map(note).collect(),
        asked_of: if business {
            AskedOf::Business
        } else {
            AskedOf::Person
        },
    }
}

/// The report of a search, on the texts that are loaded.
#[must_use]
pub fn search_report(edition: &Edition, query: &str, as_of: Day) -> SearchReport {
    filtered_search_report(edition, query, &Filter::default(), as_of)
}

/// The report of a search among the clauses of a unit or a leader. With an empty query it lists
/// them all.
#[must_use]
pub fn filtered_search_report(
    edition: &Edition,
    query: &str,
    filter: &Filter,
    as_of: Day,
) -> SearchReport {
    let hits = search_filtered(edition, query, filter);
    let shown = if filter.is_empty() { HITS } else { hits.len() };
    SearchReport {
        query: query.to_owned(),
        total: hits.len(),
        hits: hits
            .into_iter()
            .take(shown)
            .filter_map(|hit| {
                let document = edition.document(hit.clause.document)?;
                let head = document.clauses.get(usize::from(hit.clause.index))?;
                Some(HitReport {
                    clause: document.address(hit.clause.index),
                    document: document.number.clone(),
                    title: head
                        .heading
                        .clone()
                        .unwrap_or_else(|| document.title.clone()),
                    passage: hit.passage,
                    standing: standing_on(&document.validity, as_of),
                    units: unit_names(edition, hit.clause),
                    role: hit.role,
                })
            })
            .collect(),
        missing: edition
            .missing
            .iter()
            .filter_map(|it| {
                let document = edition.document(it.document)?;
                filter.admits(it.document, document).then_some(())?;
                Some(MissingReport {
                    document: document.number.clone(),
                    cause: it.cause,
                })
            })
            .collect(),
    }
}

/// The units that a clause makes responsible, each once.
fn unit_names(edition: &Edition, clause: ClauseId) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    for duty in edition.duties(clause) {
        if !units.contains(&duty.unit) {
            units.push(duty.unit.clone());
        }
    }
    units
}

/// The report of a document, or of one clause with those below it. `None` while its text is not
/// loaded.
#[must_use]
pub fn document_report(
    edition: &Edition,
    id: DocumentId,
    only: Option<ClauseId>,
) -> Option<DocumentReport> {
    let document = edition.document(id)?;
    let mut clauses = Vec::new();
    for (index, clause) in (0u16..).zip(&document.clauses) {
        let wanted = only.is_none_or(|only| within(document, index, only.index));
        if clause.kind == ClauseKind::Chapter || !wanted {
            continue;
        }
        let id = ClauseId {
            document: id,
            index,
        };
        let paragraphs = edition.paragraphs(id)?;
        clauses.push(ClauseReport {
            clause: document.address(index),
            heading: clause.heading.clone(),
            text: paragraphs.join("\n"),
            units: unit_names(edition, id),
            chapter: chapter(document, index),
        });
    }
    Some(DocumentReport {
        document: document.number.clone(),
        title: document.title.clone(),
        kind: document.kind,
        signed: document.signed.map(|day| day.to_string()),
        in_force: InForceReport {
            from: document.validity.from.map(|day| day.to_string()),
            until: document.validity.until.map(|day| day.to_string()),
        },
        clauses,
    })
}

/// True when a clause is another, or stands below it.
#[must_use]
pub fn within(document: &DocumentHead, index: u16, holder: u16) -> bool {
    std::iter::successors(Some(index), |at| parent(document, *at)).any(|at| at == holder)
}

/// The clause that holds another. A parent stands before its child, so that a walk up ends.
fn parent(document: &DocumentHead, index: u16) -> Option<u16> {
    document
        .clauses
        .get(usize::from(index))?
        .parent
        .filter(|up| *up < index)
}

/// The heading of the chapter in which a clause stands.
fn chapter(document: &DocumentHead, index: u16) -> Option<String> {
    std::iter::successors(Some(index), |at| parent(document, *at))
        .filter_map(|at| document.clauses.get(usize::from(at)))
        .find(|clause| clause.kind == ClauseKind::Chapter)
        .map(|chapter| {
            let heading = chapter.heading.as_deref().unwrap_or_default();
            format!("{} {heading}", chapter.path).trim_end().to_owned()
        })
}

fn note_report(catalogue: &Catalogue, note: &Note) -> NoteReport {
    NoteReport {
        text: (&note.text).into(),
        clause: catalogue.address(note.citation.clause),
        quote: note.citation.quote.clone(),
    }
}

fn reading(catalogue: &Catalogue, it: &Reading) -> ReadingReport {
    ReadingReport {
        taken: (&it.taken).into(),
        other: (&it.other).into(),
        why: (&it.why).into(),
        clause: catalogue.address(it.citation.clause),
        quote: it.citation.quote.clone(),
    }
}

fn fact_id(catalogue: &Catalogue, fact: FactId) -> String {
    catalogue
        .facts
        .get(usize::from(fact.0))
        .map(|it| it.id.clone())
        .unwrap_or_default()
}

fn subsidy_id(catalogue: &Catalogue, subsidy: SubsidyId) -> String {
    catalogue
        .subsidies
        .get(usize::from(subsidy.0))
        .map(|it| it.id.clone())
        .unwrap_or_default()
}
