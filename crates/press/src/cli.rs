//! The command line, for policy staff and for tests.

mod answer;
mod budget;
mod coverage;
mod facts_file;
mod files;
mod filter;
mod places;
mod print;
mod render;
mod schema;

use clap::{Args, Parser, Subcommand};
use huimin_core::day::Day;
use huimin_core::edition::{Catalogue, Cause, Edition, Manifest, Words, decode};
use huimin_core::gazette::DocumentId;
use huimin_core::input;
use huimin_core::region::RegionId;
use huimin_core::standing::{Clock, OLD_AFTER_YEARS, clock};
use huimin_press::diagnostic::{Diagnostic, has_errors};
use huimin_press::edition::{Pressed, press, press_checked};
use huimin_press::source::Folder;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Checks gazette data, prints the edition, and answers from it.
#[derive(Debug, Parser)]
#[command(name = "huimin", version, about)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

/// What every command takes.
#[derive(Debug, Args)]
struct Common {
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
    /// The data folder. Default: crates/core/data, here or in a folder above.
    #[arg(long, global = true, value_name = "DIR", conflicts_with = "edition")]
    data: Option<PathBuf>,
    /// A printed edition, instead of a data folder.
    #[arg(long, global = true, value_name = "DIR")]
    edition: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the data: every quote, name, day and worked example.
    Check,
    /// Print the edition.
    Build {
        /// Where to.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Search the clauses.
    Search {
        /// The words. May be left out where --unit or --leader says enough.
        #[arg(default_value = "")]
        query: String,
        #[command(flatten)]
        filter: filter::FilterBy,
        #[command(flatten)]
        day: AsOf,
    },
    /// Show a document or a clause, by its address: 聊财社〔2019〕70号 第七条（一）.
    Show {
        /// The address, a document number or a slug.
        #[arg(required = true, num_args = 1..)]
        clause: Vec<String>,
    },
    /// Assess every subsidy for the facts in a JSON file.
    Assess {
        /// The facts, {"flexible_employment": true}; - for standard input.
        #[arg(long, value_name = "FILE")]
        facts: PathBuf,
        #[command(flatten)]
        day: AsOf,
        /// The region, by any of its names; or several with commas between them, of which the
        /// first that is known is used. Default: that of the gazette.
        #[arg(long, value_name = "NAME")]
        region: Option<String>,
    },
    /// List every fact: id, type, question.
    Facts,
    /// List the subsidies.
    Subsidies {
        #[command(flatten)]
        day: AsOf,
    },
    /// Check a budget: expenses, shares, and what falls due when.
    Budget {
        /// The facts, {"lottery_budget_care": "5000000"}; - for standard input.
        #[arg(long, value_name = "FILE")]
        facts: PathBuf,
        #[command(flatten)]
        day: AsOf,
    },
    /// List the support that names no sum.
    Benefits {
        #[command(flatten)]
        day: AsOf,
    },
    /// Account for every sentence of the regulations: encoded, or information with a reason.
    Coverage,
    /// List the regions, and what each has decided.
    Regions {
        #[command(flatten)]
        day: AsOf,
    },
    /// List every document, dated measure and subsidy, and whether it holds on the day.
    Standing {
        #[command(flatten)]
        day: AsOf,
    },
    /// Write the JSON Schemas of what --json prints.
    Schema {
        /// Where to.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
struct AsOf {
    /// The day of application. Default: today in China.
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
}

/// Why a command could not do its work; each line is for the person who gave it.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The data are wrong.
    Data(Vec<Diagnostic>, PathBuf),
    /// Something else.
    Message(String),
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self::Message(message)
    }
}

/// Runs a command; 1 when the data or the input are wrong.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let common = &arguments.common;
    let done = match &arguments.command {
        Command::Check => check(common),
        Command::Build { out } => data(common).and_then(|pressed| print::build(&pressed, out)),
        Command::Coverage => data_folder(common).and_then(|it| coverage::print(it, common.json)),
        Command::Schema { out } => schema::write(out),
        Command::Search { query, filter, day } => with_day(common, day, |edition, as_of| {
            answer::search(edition, query, &filter.filter(), as_of, common.json)
        }),
        Command::Show { clause } => {
            edition(common).and_then(|it| answer::show(&it, &clause.join(" "), common.json))
        }
        Command::Assess { facts, day, region } => with_day(common, day, |edition, as_of| {
            let region = region_of(edition, region.as_deref())?;
            answer::assess(edition, facts, region, as_of, common.json)
        }),
        Command::Facts => edition(common).and_then(|it| answer::facts(&it, common.json)),
        Command::Subsidies { day } => with_day(common, day, |edition, as_of| {
            answer::subsidies(edition, as_of, common.json)
        }),
        Command::Budget { facts, day } => with_day(common, day, |edition, as_of| {
            budget::budget(edition, facts, as_of, common.json)
        }),
        Command::Benefits { day } => with_day(common, day, |edition, as_of| {
            budget::benefits(edition, as_of, common.json)
        }),
        Command::Regions { day } => with_day(common, day, |edition, as_of| {
            places::regions(edition, as_of, common.json)
        }),
        Command::Standing { day } => with_day(common, day, |edition, as_of| {
            places::standing(edition, as_of, common.json)
        }),
    };
    match done {
        Ok(code) => code,
        Err(Failure::Message(message)) => {
            render::complain(&format!("error: {message}"));
            ExitCode::FAILURE
        }
        Err(Failure::Data(diagnostics, folder)) => {
            render::diagnostics(&diagnostics, &folder);
            ExitCode::FAILURE
        }
    }
}

fn with_day(
    common: &Common,
    day: &AsOf,
    act: impl FnOnce(&Edition, Day) -> Result<ExitCode, Failure>,
) -> Result<ExitCode, Failure> {
    let named = day.as_of.as_deref().map(input::day).transpose();
    let named = named.map_err(|error| error.to_string())?;
    let edition = edition(common)?;
    let as_of = named.unwrap_or_else(|| trusted_today(edition.catalogue.day));
    act(&edition, as_of)
}

/// Today, unless the clock says a day before the edition was made.
fn trusted_today(edition: Day) -> Day {
    let (day, clock) = clock(today(), edition);
    match clock {
        Clock::Plausible => {}
        Clock::Behind => render::complain(&format!(
            "warning: the clock says {}, a day before these data were checked; {day} is used\n  \
             help: set the clock, or name a day with --as-of",
            today()
        )),
        Clock::FarAhead => render::complain(&format!(
            "warning: these data were last checked on {edition}, more than {OLD_AFTER_YEARS} \
             years ago\n  help: check the clock, or get a newer edition"
        )),
    }
    day
}

/// Today in China, whose clocks are eight hours ahead all year.
fn today() -> Day {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
    Day::in_china(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

fn region_of(edition: &Edition, name: Option<&str>) -> Result<RegionId, Failure> {
    match name {
        None => Ok(edition.catalogue.home),
        Some(name) => Ok(input::region(&edition.catalogue, name).map_err(|it| it.to_string())?),
    }
}

fn check(common: &Common) -> Result<ExitCode, Failure> {
    let folder = data_folder(common)?;
    let (pressed, diagnostics) = press(&Folder(folder.clone()));
    let failed = has_errors(&diagnostics) || pressed.is_none();
    print::checked(pressed.as_ref(), &diagnostics, &folder, common.json);
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn data(common: &Common) -> Result<Pressed, Failure> {
    let folder = data_folder(common)?;
    press_checked(&Folder(folder.clone())).map_err(|it| Failure::Data(it, folder))
}

/// The edition: printed already, or pressed from the data folder.
fn edition(common: &Common) -> Result<Edition, Failure> {
    match &common.edition {
        Some(folder) => open(folder),
        None => Ok(data(common)?.edition),
    }
}

fn open(folder: &Path) -> Result<Edition, Failure> {
    let manifest = files::manifest(folder)?;
    let manifest = Manifest::from_bytes(&manifest).map_err(|error| error.to_string())?;
    let (name, what) = (manifest.catalogue.as_str(), "the catalogue");
    let mut catalogue: Catalogue = decode(name, &files::named(folder, name, what)?)
        .map_err(|error| files::damaged(what, folder, name, &error.to_string()))?;
    for kind in Words::ALL {
        let (name, what) = (manifest.words_file(kind), "words of the catalogue");
        let words = decode(name, &files::named(folder, name, what)?);
        let put = words.and_then(|words| catalogue.put_words(kind, words, name));
        put.map_err(|error| files::damaged(what, folder, name, &error.to_string()))?;
    }
    let mut edition = Edition::new(catalogue);
    for (place, name) in (0u16..).zip(&manifest.texts) {
        let what = files::text_of(&edition.catalogue, usize::from(place));
        let bytes = files::named(folder, name, &what).map_err(|error| (Cause::NotFound, error));
        let decoded = |bytes: Vec<u8>| {
            let told = |error: String| files::damaged(&what, folder, name, &error);
            decode(name, &bytes).map_err(|error| (Cause::Damaged, told(error.to_string())))
        };
        edition.receive(DocumentId(place), bytes.and_then(decoded));
    }
    for it in &edition.missing {
        render::complain(&format!("warning: {}", it.message));
    }
    Ok(edition)
}

fn data_folder(common: &Common) -> Result<PathBuf, Failure> {
    if let Some(folder) = &common.data {
        return Ok(folder.clone());
    }
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let found = here
        .ancestors()
        .map(|it| it.join("crates/core/data"))
        .find(|it| it.is_dir());
    found.ok_or_else(|| {
        "no data folder here or above\nhelp: name one with --data DIR, or an edition with \
         --edition DIR"
            .to_owned()
            .into()
    })
}
