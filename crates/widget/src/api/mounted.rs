//! What has been rendered into a page, and how the page speaks to it.

use super::Engine;
use super::convert::{error, unknown_clause};
use super::filters::Filters;
use super::options::Options;
use crate::components::app::{App, AppProps, Kind};
use crate::cx::{Command, Listener};
use crate::engine::Loaded;
use js_sys::Function;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;

/// What [`super::Engine::mount`] rendered.
#[wasm_bindgen]
pub struct Mounted {
    loaded: Loaded,
    props: RefCell<AppProps>,
    app: RefCell<Option<AppHandle<App>>>,
    commands: Cell<u32>,
}

impl std::fmt::Debug for Mounted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mounted").finish_non_exhaustive()
    }
}

impl Mounted {
    pub(super) fn new(
        loaded: Loaded,
        root: Element,
        kind: Kind,
        options: Options,
        listener: Function,
    ) -> Self {
        let props = AppProps {
            loaded: loaded.clone(),
            kind,
            options: Rc::new(options),
            listener: Listener::new(listener),
            command: None,
        };
        let app = yew::Renderer::<App>::with_root_and_props(root, props.clone()).render();
        Self {
            loaded,
            props: RefCell::new(props),
            app: RefCell::new(Some(app)),
            commands: Cell::new(0),
        }
    }

    fn change(&self, change: impl FnOnce(&mut AppProps)) {
        let props = {
            let mut props = self.props.borrow_mut();
            change(&mut props);
            props.clone()
        };
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(props);
        }
    }

    fn command(&self, command: Command) {
        let number = self.commands.get().wrapping_add(1);
        self.commands.set(number);
        self.change(|props| props.command = Some((number, command)));
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Takes new options over.
    ///
    /// # Errors
    /// When an option is unknown, or a value does not fit; nothing changes then.
    pub fn update(&self, options: &JsValue) -> Result<(), JsValue> {
        let options = Options::read(&self.loaded.edition().catalogue, options)?;
        self.change(|props| props.options = Rc::new(options));
        Ok(())
    }

    /// Searches, among the clauses that pass the filters.
    ///
    /// # Errors
    /// When a filter is unknown, or its value does not fit. A unit or a leader that nobody knows
    /// finds nothing: their names come with the texts.
    pub fn search(&self, query: String, filters: &JsValue) -> Result<(), JsValue> {
        let filter = Filters::read(&self.loaded.edition().catalogue, filters)?.filter;
        self.command(Command::Search(query, filter));
        Ok(())
    }

    /// Opens a clause or a document, by address, number or slug.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn open(&self, clause: &str) -> Result<(), JsValue> {
        let found = self.loaded.edition().find(clause);
        let target = found.ok_or_else(|| unknown_clause(&self.loaded, clause))?;
        self.command(Command::Open(target));
        Ok(())
    }

    /// Forgets every answer, and everything else that the visitor did.
    pub fn reset(&self) {
        self.command(Command::Reset);
    }

    /// Takes everything out of the root again; timers and listeners end.
    pub fn destroy(self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

#[wasm_bindgen]
impl Engine {
    /// Renders into `root`. `listener` hears what happens, by type and detail; its `false` keeps
    /// a clause from being opened.
    ///
    /// # Errors
    /// When the kind or an option is unknown, or a value does not fit.
    pub fn mount(
        &self,
        root: Element,
        kind: &str,
        options: &JsValue,
        listener: Function,
    ) -> Result<Mounted, JsValue> {
        let kind = Kind::named(kind).ok_or_else(|| {
            error(&format!(
                "unknown kind \"{kind}\"\nhelp: one of policies, calculator, portal"
            ))
        })?;
        let options = Options::read(&self.loaded.edition().catalogue, options)?;
        Ok(Mounted::new(
            self.loaded.clone(),
            root,
            kind,
            options,
            listener,
        ))
    }
}
