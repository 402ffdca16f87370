//! The calls that answer with a report. An element makes none of them.

use super::Engine;
use super::convert::{self, error, facts, to_js};
use super::filters::Filters;
use super::options::Headless;
use huimin_core::report::{
    AssessReport, assess_report_of, benefits_report, budget_report, document_report, facts_report,
    filtered_search_report, subsidies_report,
};
use js_sys::Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Engine {
    /// Searches the clauses, among those that pass the filters in `options`; loads the texts first.
    /// A text that cannot be loaded is named in `missing`; the next search tries again.
    ///
    /// # Errors
    /// When an option is unknown, or a filter names what is not there.
    pub async fn search(&self, query: String, options: JsValue) -> Result<JsValue, JsValue> {
        let loaded = self.loaded.clone();
        let filters = Filters::read(&loaded.edition().catalogue, &options)?;
        loaded.load(&loaded.documents()).await;
        let edition = loaded.edition();
        filters.names(&edition)?;
        let (filter, as_of) = (&filters.filter, filters.as_of);
        to_js(&filtered_search_report(&edition, &query, filter, as_of))
    }

    /// A document, or a clause with those below it, by number, address or slug.
    ///
    /// # Errors
    /// When there is none of that name, or an option is unknown; with a `code` (`network`,
    /// `not_found`, `damaged`) when the text cannot be loaded.
    pub async fn document(&self, name: String, options: JsValue) -> Result<JsValue, JsValue> {
        let loaded = self.loaded.clone();
        Headless::read(&loaded.edition().catalogue, &options)?;
        let found = loaded.edition().find(&name);
        let (document, clause) = found.ok_or_else(|| convert::unknown_clause(&loaded, &name))?;
        loaded.load(&[document]).await;
        if let Some(lack) = loaded.lack(document) {
            return Err(lack.into());
        }
        let report = document_report(&loaded.edition(), document, clause);
        to_js(&report.ok_or_else(|| error("the text is not loaded"))?)
    }

    /// Every subsidy; where a region is named, those that hold there.
    ///
    /// # Errors
    /// When an option is unknown.
    pub fn subsidies(&self, options: &JsValue) -> Result<JsValue, JsValue> {
        let edition = self.loaded.edition();
        let headless = Headless::read(&edition.catalogue, options)?;
        let mut all = subsidies_report(&edition.catalogue, headless.named, headless.as_of);
        all.retain(|it| headless.wants(&it.audiences));
        to_js(&all)
    }

    /// Every fact that can be asked.
    ///
    /// # Errors
    /// None in practice: a report always becomes an object.
    pub fn facts(&self) -> Result<JsValue, JsValue> {
        to_js(&facts_report(&self.loaded.edition().catalogue))
    }

    /// What the facts come to.
    ///
    /// # Errors
    /// When a fact or an option is unknown, of the wrong type or out of range, or two facts
    /// contradict each other.
    pub fn assess(&self, facts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.report(facts, options)?)
    }

    /// The same for many applicants.
    ///
    /// # Errors
    /// As [`Engine::assess`]; the message names the place in the list.
    #[wasm_bindgen(js_name = assessMany)]
    pub fn assess_many(&self, list: &JsValue, options: &JsValue) -> Result<Array, JsValue> {
        let all = list
            .dyn_ref::<Array>()
            .ok_or_else(|| error("a list of facts is expected"))?;
        let answers = Array::new();
        for (place, facts) in all.iter().enumerate() {
            let report = self
                .report(&facts, options)
                .map_err(|thrown| convert::at(place, thrown))?;
            answers.push(&to_js(&report)?);
        }
        Ok(answers)
    }

    /// What a budget comes to, and what falls due when. A line below nothing is in `refused`, and
    /// the rest is answered.
    ///
    /// # Errors
    /// When any other fact or an option is unknown, of the wrong type or out of range, or a total
    /// is not what its lines make.
    pub fn budget(&self, facts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        let edition = self.loaded.edition();
        let catalogue = &edition.catalogue;
        let headless = Headless::read(catalogue, options)?;
        let budget = convert::budget(catalogue, facts)?;
        let report = budget_report(catalogue, &budget, headless.region, headless.as_of);
        to_js(&report.map_err(|wrong| error(&wrong.to_string()))?)
    }

    /// The support that names no sum; where a region is named, what holds there.
    ///
    /// # Errors
    /// When an option is unknown.
    pub fn benefits(&self, options: &JsValue) -> Result<JsValue, JsValue> {
        let edition = self.loaded.edition();
        let headless = Headless::read(&edition.catalogue, options)?;
        to_js(&benefits_report(
            &edition.catalogue,
            headless.named,
            headless.as_of,
        ))
    }

    /// What to ask next, the most decisive first.
    ///
    /// # Errors
    /// As [`Engine::assess`].
    pub fn questions(&self, facts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.report(facts, options)?.questions)
    }

    /// What to take together.
    ///
    /// # Errors
    /// As [`Engine::assess`].
    pub fn plan(&self, facts: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.report(facts, options)?.plan)
    }
}

impl Engine {
    fn report(&self, given: &JsValue, options: &JsValue) -> Result<AssessReport, JsValue> {
        let edition = self.loaded.edition();
        let catalogue = &edition.catalogue;
        let headless = Headless::read(catalogue, options)?;
        let facts = facts(catalogue, given)?;
        let (region, as_of) = (headless.region, headless.as_of);
        assess_report_of(catalogue, &facts, region, as_of, |it| {
            headless.wants(&it.audiences)
        })
        .map_err(|wrong| error(&wrong.to_string()))
    }
}
