//! An edition that has been loaded. Every element and every call of a page shares it; the texts
//! of a document come when somebody reads or searches it.

mod source;

pub(crate) use source::{LoadError, Source};

use huimin_core::edition::{Catalogue, Edition, Manifest, Words, decode};
use huimin_core::gazette::{DocumentId, DocumentTexts};
use js_sys::{Array, Promise};
use std::cell::{Ref, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// A handle on a loaded edition. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Loaded(Rc<Inner>);

struct Inner {
    manifest: Manifest,
    source: Source,
    edition: RefCell<Edition>,
    /// The kinds of words that the catalogue has.
    words: RefCell<Vec<Words>>,
    /// The texts that are on their way, so that none is fetched twice.
    coming: RefCell<Vec<(DocumentId, Promise)>>,
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Loaded {
    /// Loads the manifest and the catalogue without its words, and no text.
    pub(crate) async fn open(source: Source, again: bool) -> Result<Self, LoadError> {
        let bytes = source.bytes("manifest.json", again).await?;
        let manifest = Manifest::from_bytes(&bytes)?;
        let bytes = source.bytes(&manifest.catalogue, again).await?;
        let catalogue: Catalogue = decode(&manifest.catalogue, &bytes)?;
        if catalogue.documents.len() != manifest.texts.len() {
            let message = "manifest.json and the catalogue name different documents\nhelp: upload all files of the edition together";
            return Err(LoadError::new("manifest", message.to_owned()));
        }
        Ok(Self(Rc::new(Inner {
            manifest,
            source,
            edition: RefCell::new(Edition::new(catalogue)),
            words: RefCell::default(),
            coming: RefCell::default(),
        })))
    }

    /// True when the words of these kinds are in the catalogue.
    pub(crate) fn says(&self, kinds: &[Words]) -> bool {
        let there = self.0.words.borrow();
        kinds.iter().all(|it| there.contains(it))
    }

    /// Loads the words of these kinds.
    pub(crate) async fn learn(&self, kinds: &[Words], again: bool) -> Result<(), LoadError> {
        for kind in kinds {
            if self.says(&[*kind]) {
                continue;
            }
            let file = self.0.manifest.words_file(*kind);
            let bytes = self.0.source.bytes(file, again).await?;
            let words = decode(file, &bytes)?;
            let mut edition = self.0.edition.borrow_mut();
            // Another element may have asked for them in the meantime; they are the same.
            edition.catalogue.put_words(*kind, words, file)?;
            self.0.words.borrow_mut().push(*kind);
        }
        Ok(())
    }

    /// What has been loaded. Not to be held across an `await`.
    pub(crate) fn edition(&self) -> Ref<'_, Edition> {
        self.0.edition.borrow()
    }

    /// True when the edition must no longer be relied on.
    pub(crate) fn withdrawn(&self) -> bool {
        self.0.manifest.withdrawn
    }

    /// Every document.
    pub(crate) fn documents(&self) -> Vec<DocumentId> {
        let edition = self.edition();
        (0u16..)
            .zip(&edition.catalogue.documents)
            .map(|(place, _)| DocumentId(place))
            .collect()
    }

    /// True when the texts of these documents are there.
    pub(crate) fn has(&self, documents: &[DocumentId]) -> bool {
        let edition = self.edition();
        let there = |id: &DocumentId| {
            let text = edition.texts.get(usize::from(id.0));
            text.is_some_and(Option::is_some)
        };
        documents.iter().all(there)
    }

    /// True when the text of one of these documents is on its way.
    pub(crate) fn is_loading(&self, documents: &[DocumentId]) -> bool {
        let coming = self.0.coming.borrow();
        coming.iter().any(|it| documents.contains(&it.0))
    }

    /// Loads the texts of these documents, side by side; they are on their way at once. What could
    /// not be had, the edition says afterwards, and it can be tried again.
    pub(crate) fn load(&self, documents: &[DocumentId]) -> impl Future<Output = ()> + use<> {
        let missing = documents.iter().filter(|id| !self.has(&[**id]));
        let promises: Array = missing.map(|id| self.text(*id)).collect();
        let all = JsFuture::from(Promise::all(&promises));
        async move {
            // Each of them answers, whatever becomes of it.
            let _ = all.await;
        }
    }

    /// Why the text of a document is not there.
    pub(crate) fn lack(&self, document: DocumentId) -> Option<LoadError> {
        let edition = self.edition();
        edition.lacks(document).map(LoadError::from)
    }

    /// The text that is on its way, or a new fetch.
    fn text(&self, id: DocumentId) -> Promise {
        let coming = {
            let coming = self.0.coming.borrow();
            coming.iter().find(|it| it.0 == id).map(|it| it.1.clone())
        };
        coming.unwrap_or_else(|| {
            let this = self.clone();
            let promise = future_to_promise(async move {
                let again = this.edition().lacks(id).is_some();
                let fetched = this.fetch(id, again).await;
                this.0.coming.borrow_mut().retain(|it| it.0 != id);
                let fetched = fetched.map_err(LoadError::cause);
                this.0.edition.borrow_mut().receive(id, fetched);
                Ok(JsValue::UNDEFINED)
            });
            self.0.coming.borrow_mut().push((id, promise.clone()));
            promise
        })
    }

    async fn fetch(&self, id: DocumentId, again: bool) -> Result<DocumentTexts, LoadError> {
        let file = self.0.manifest.texts.get(usize::from(id.0));
        let file = file.ok_or_else(|| LoadError::new("manifest", "no such text".to_owned()))?;
        let bytes = self.0.source.bytes(file, again).await?;
        Ok(decode(file, &bytes)?)
    }
}
