//! Five rules for one person, the verdicts only: the data-driven evaluator beside the same rules
//! written by hand in Rust. Divan prints both; the last line is the ratio of their medians, taken
//! alternately within one run, since the machine may be noisy.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark"
)]

use huimin_core::assess::{Given, Merits, merits};
use huimin_core::day::{Day, months_between, months_later};
use huimin_core::edition::Catalogue;
use huimin_core::input;
use huimin_core::subsidy::Subsidy;
use huimin_press::edition::press;
use huimin_press::source::Folder;
use std::hint::black_box;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

const RULES: [&str; 5] = [
    "startup-enterprise",
    "startup-individual",
    "insurance-flexible-hardship",
    "insurance-flexible-graduate",
    "job-stability-refund",
];

const PERSON: &str = r#"{
    "business_kind": "small_micro_enterprise", "first_licence": true,
    "registered_on": "2018-05-15", "operated_normally_for_12_months": true,
    "insured_in_enterprise": true, "founder_kind": "legal_representative",
    "newly_registered": false, "owner_pays_insurance": false,
    "founder_received_startup_subsidy": false, "business_received_startup_subsidy": false,
    "startup_subsidy_from_unemployment_insurance": false, "flexible_employment": true,
    "pays_employee_insurance": true, "hardship_person": true, "college_graduate": true,
    "employed_on_leaving": false, "left_school_on": "2018-06-30",
    "flexible_declared_on": "2019-01-10", "retirement_date": "2040-01-01",
    "insurance_subsidy_from_unemployment_insurance": false,
    "hardship_insurance_months": 0, "graduate_insurance_months": 0,
    "is_enterprise": true, "insured_in_city": true, "no_or_few_layoffs": true
}"#;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/data");
    press(&Folder(data)).0.unwrap().edition.catalogue
});
/// The person's answers, in the home of the edition.
static GIVEN: LazyLock<Given> = LazyLock::new(|| {
    let facts = input::facts(&CATALOGUE, &serde_json::from_str(PERSON).unwrap()).unwrap();
    Given::new(&CATALOGUE, &facts, CATALOGUE.home, day_of_application())
});
static SUBSIDIES: LazyLock<Vec<&'static Subsidy>> = LazyLock::new(|| {
    let named = |id: &&str| CATALOGUE.subsidies.iter().find(|it| it.id == **id).unwrap();
    RULES.iter().map(named).collect()
});

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The verdicts of the rules as data.
fn as_data(as_of: Day) -> [Merits; 5] {
    let known = black_box(&*GIVEN).known(&CATALOGUE, as_of);
    let mut verdicts = [Merits::Undecided; 5];
    for (verdict, subsidy) in verdicts.iter_mut().zip(SUBSIDIES.iter()) {
        *verdict = merits(&subsidy.when, known);
    }
    verdicts
}

/// What the person answered; `None` where they did not.
#[derive(Clone)]
struct Person {
    small_micro: Option<bool>,
    individual: Option<bool>,
    first_licence: Option<bool>,
    registered_on: Option<Day>,
    operated: Option<bool>,
    insured: Option<bool>,
    founder: Option<bool>,
    newly_registered: Option<bool>,
    household_pays: Option<bool>,
    founder_had: Option<bool>,
    business_had: Option<bool>,
    startup_elsewhere: Option<bool>,
    flexible: Option<bool>,
    pays: Option<bool>,
    hardship: Option<bool>,
    graduate: Option<bool>,
    employed: Option<bool>,
    left_school_on: Option<Day>,
    declared_on: Option<Day>,
    retirement: Option<Day>,
    hardship_months: Option<u32>,
    graduate_months: Option<u32>,
    near_at_first: Option<bool>,
    insurance_elsewhere: Option<bool>,
    enterprise: Option<bool>,
    in_city: Option<bool>,
    no_layoffs: Option<bool>,
}

fn person() -> Person {
    let yes = Some(true);
    let no = Some(false);
    Person {
        small_micro: yes,
        individual: no,
        first_licence: yes,
        registered_on: Some(day("2018-05-15")),
        operated: yes,
        insured: yes,
        founder: yes,
        newly_registered: no,
        household_pays: no,
        founder_had: no,
        business_had: no,
        startup_elsewhere: no,
        flexible: yes,
        pays: yes,
        hardship: yes,
        graduate: yes,
        employed: no,
        left_school_on: Some(day("2018-06-30")),
        declared_on: Some(day("2019-01-10")),
        retirement: Some(day("2040-01-01")),
        hardship_months: Some(0),
        graduate_months: Some(0),
        near_at_first: None,
        insurance_elsewhere: no,
        enterprise: yes,
        in_city: yes,
        no_layoffs: yes,
    }
}

/// Each of them holds: one that does not settles it, one that is open leaves it open.
fn all(conditions: &[Option<bool>]) -> Merits {
    if conditions.contains(&Some(false)) {
        Merits::Ineligible
    } else if conditions.contains(&None) {
        Merits::Undecided
    } else {
        Merits::Eligible
    }
}

/// The same five rules, written by hand.
fn by_hand(it: &Person, as_of: Day) -> [Merits; 5] {
    let not = |answer: Option<bool>| answer.map(|it| !it);
    let year_old = it.registered_on.map(|day| months_between(day, as_of) >= 12);
    let enterprise = all(&[
        it.small_micro,
        it.first_licence,
        it.registered_on.map(|it| it >= day_2013()),
        year_old,
        it.operated,
        it.insured,
        it.founder,
        not(it.founder_had),
        not(it.business_had),
        not(it.startup_elsewhere),
    ]);
    let individual = all(&[
        it.individual,
        it.newly_registered,
        year_old,
        it.operated,
        it.household_pays,
        not(it.business_had),
        not(it.startup_elsewhere),
    ]);
    let near = it
        .retirement
        .map(|day| months_between(as_of, day) < 60)
        .zip(it.near_at_first);
    let not_used_up = match it.hardship_months.map(|it| it < 36) {
        Some(true) => Some(true),
        had => had.and(near.map(|(now, at_first)| now && at_first)),
    };
    let hardship = all(&[
        it.flexible,
        it.pays,
        it.hardship,
        not(it.insurance_elsewhere),
        it.graduate_months.map(|it| it == 0),
        it.retirement.map(|day| day > as_of),
        not_used_up,
    ]);
    let within = it.left_school_on.zip(it.declared_on);
    let graduate = all(&[
        it.flexible,
        it.pays,
        it.graduate,
        not(it.employed),
        within.map(|(left, declared)| left <= declared && declared <= months_later(left, 12)),
        it.declared_on.map(|it| it <= as_of),
        it.hardship_months.map(|it| it == 0),
        it.graduate_months.map(|it| it < 24),
        not(it.insurance_elsewhere),
    ]);
    let refund = all(&[it.enterprise, it.in_city, it.no_layoffs]);
    [enterprise, individual, hardship, graduate, refund]
}

fn day_2013() -> Day {
    static DAY: LazyLock<Day> = LazyLock::new(|| day("2013-10-01"));
    *DAY
}

#[divan::bench]
fn five_rules_as_data() -> [Merits; 5] {
    as_data(black_box(day_of_application()))
}

#[divan::bench]
fn five_rules_by_hand(bencher: divan::Bencher<'_, '_>) {
    let person = person();
    bencher.bench(|| by_hand(black_box(&person), black_box(day_of_application())));
}

fn day_of_application() -> Day {
    static DAY: LazyLock<Day> = LazyLock::new(|| day("2019-06-15"));
    *DAY
}

/// The median time of a thousand runs.
fn sample(run: impl Fn() -> [Merits; 5]) -> Duration {
    let start = Instant::now();
    for _ in 0..1000 {
        black_box(run());
    }
    start.elapsed()
}

fn main() {
    let as_of = day_of_application();
    let person = person();
    assert_eq!(as_data(as_of), by_hand(&person, as_of), "both say the same");
    divan::main();
    let (mut data, mut hand): (Vec<_>, Vec<_>) = (0..201)
        .map(|_| {
            let data = sample(|| as_data(black_box(as_of)));
            (
                data,
                sample(|| by_hand(black_box(&person), black_box(as_of))),
            )
        })
        .unzip();
    data.sort();
    hand.sort();
    let (data, hand) = (data[100].as_nanos(), hand[100].as_nanos());
    let tenths = data * 10 / hand.max(1);
    println!(
        "five rules, median: as data {} ns, by hand {} ns, ratio {}.{}",
        data / 1000,
        hand / 1000,
        tenths / 10,
        tenths % 10
    );
}
