//! Yew components and the wasm-bindgen API of Huimin.
