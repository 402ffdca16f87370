//! Yew components and the wasm-bindgen API of Huimin.
//!
//! A stand-in that has the exports and nothing behind them yet.

use huimin_core::edition::{EditionError, Manifest};
use js_sys::{Function, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::prelude::*;

/// An edition that has been loaded.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    day: String,
}

#[wasm_bindgen]
impl Engine {
    /// Loads the edition whose manifest is at `src`. `read` gives the bytes of a file beside it.
    ///
    /// # Errors
    /// An `Error` with a `code`: `network`, `not_found`, `format`, `damaged`, `manifest`.
    pub async fn open(src: String, read: Option<Function>) -> Result<Engine, JsValue> {
        let bytes = match read {
            Some(read) => {
                let promise =
                    read.call1(&JsValue::UNDEFINED, &JsValue::from_str("manifest.json"))?;
                JsFuture::from(Promise::resolve(&promise)).await?
            }
            None => fetch(&src).await?,
        };
        let text = String::from_utf8_lossy(&Uint8Array::new(&bytes).to_vec()).into_owned();
        let manifest = Manifest::from_json(&text).map_err(|error| {
            let code = match error {
                EditionError::OtherFormat { .. } => "format",
                EditionError::Manifest { .. } => "manifest",
                EditionError::NotAnEdition { .. } | EditionError::Damaged { .. } => "damaged",
            };
            failure(code, &error.to_string())
        })?;
        Ok(Self {
            day: manifest.day.to_string(),
        })
    }

    /// What the facts come to.
    ///
    /// # Errors
    /// When the facts are not an object.
    pub fn assess(&self, facts: &JsValue, _options: Option<Object>) -> Result<JsValue, JsValue> {
        if !facts.is_object() {
            return Err(js_sys::Error::new("facts: an object is expected").into());
        }
        let answer = Object::new();
        Reflect::set(
            &answer,
            &JsString::from("edition"),
            &JsString::from(self.day.as_str()),
        )?;
        Reflect::set(&answer, &JsString::from("facts"), facts)?;
        Ok(answer.into())
    }

    /// Renders into `root`.
    pub fn mount(
        &self,
        root: Element,
        kind: String,
        _options: JsValue,
        listener: Function,
    ) -> Mounted {
        let props = StandInProps {
            kind: kind.into(),
            listener: Callback::from(move |name: &str| {
                let detail = Object::new();
                let _ = listener.call2(&JsValue::UNDEFINED, &JsValue::from_str(name), &detail);
            }),
        };
        Mounted {
            app: Some(yew::Renderer::<StandIn>::with_root_and_props(root, props).render()),
        }
    }
}

/// What [`Engine::mount`] rendered.
#[wasm_bindgen]
pub struct Mounted {
    app: Option<AppHandle<StandIn>>,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes new options over.
    pub fn update(&self, _options: JsValue) {}

    /// Searches.
    pub fn search(&self, _query: String) {}

    /// Opens a clause.
    pub fn open(&self, _clause: String) {}

    /// Forgets every answer.
    pub fn reset(&self) {}

    /// Takes everything out of the root again.
    pub fn destroy(mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// Props of [`StandIn`].
#[derive(Clone, PartialEq, Properties)]
struct StandInProps {
    kind: AttrValue,
    listener: Callback<&'static str>,
}

/// A heading, and a button that opens a clause.
#[component]
fn StandIn(props: &StandInProps) -> Html {
    let open = props.listener.reform(|_: MouseEvent| "huimin-open");
    html! {
        <>
            <h2>{ "惠民" }{ &props.kind }</h2>
            <button onclick={open}>{ "第十一条" }</button>
        </>
    }
}

async fn fetch(url: &str) -> Result<JsValue, JsValue> {
    let global = js_sys::global();
    let fetch: Function = Reflect::get(&global, &"fetch".into())?.dyn_into()?;
    let promise = Promise::resolve(&fetch.call1(&global, &url.into())?);
    let response = JsFuture::from(promise)
        .await
        .map_err(|_| failure("network", "no answer"))?;
    if Reflect::get(&response, &"ok".into())?.is_falsy() {
        return Err(failure("not_found", "manifest.json is not there"));
    }
    let read: Function = Reflect::get(&response, &"arrayBuffer".into())?.dyn_into()?;
    JsFuture::from(Promise::resolve(&read.call0(&response)?)).await
}

fn failure(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
