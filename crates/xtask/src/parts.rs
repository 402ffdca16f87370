//! Parts of the module that are loaded when somebody needs them.
//!
//! The linked module is cut at the functions that `crates/widget/src/parts.rs` names. What only one
//! part needs becomes a module of its own, and so does what some parts share; each shares memory
//! and table with the first. A part is packed with everything shared that it needs, so that it
//! comes in one request; whoever loads it leaves out what another part has brought.

use anyhow::{Context, Result, anyhow, bail};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use walrus::ir::{Call, Instr, InstrSeqId, VisitorMut};
use walrus::{
    ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalId, GlobalKind, ImportKind,
    Module, ValType,
};

/// The parts, by the names that `crates/widget/src/parts.rs` gives them.
pub(crate) const NAMES: [&str; 3] = ["policies", "reader", "results"];

/// The custom section of a part that holds what it shares with others: a number, and a module.
const SHARED: &str = "shared";

/// What is exported to the parts, under the names by which they import it.
const FROM: &str = "__wasm_split";
const GET: &str = "stack";
const SET: &str = "set_stack";

/// Exports that the linker adds for tools, and that nothing uses afterwards.
const LEFT_OVER: [&str; 2] = ["__data_end", "__heap_base"];

/// A module that has been cut.
#[derive(Debug)]
pub(crate) struct Cut {
    /// What is loaded first.
    pub(crate) main: PathBuf,
    /// All others.
    pub(crate) pieces: Vec<PathBuf>,
    folder: PathBuf,
    /// By part: its pieces, the last of which is its own.
    needs: HashMap<String, Vec<String>>,
}

/// Cuts the linked module, which must have its relocations.
pub(crate) fn cut(linked: &Path, folder: &Path) -> Result<Cut> {
    // Pieces of an earlier cut may be fewer now.
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let wasm = fs::read(linked)?;
    let main = folder.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    let made = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("{}: cannot be cut: {error:#}", linked.display()))?;
    let mut found: Vec<&str> = made.prefetch_map.keys().map(String::as_str).collect();
    found.sort_unstable();
    if found != NAMES {
        bail!("the module has the parts {found:?}, and parts.rs expects {NAMES:?}");
    }
    Ok(Cut {
        main,
        pieces: made.split_modules,
        folder: folder.to_owned(),
        needs: made.prefetch_map,
    })
}

impl Cut {
    /// One file of a part's own piece, with those that it shares inside.
    pub(crate) fn pack(&self, name: &str, to: &Path) -> Result<()> {
        let needs = self.needs.get(name).map(Vec::as_slice);
        let Some((own, shared)) = needs.and_then(<[_]>::split_last) else {
            bail!("{name}: nothing is left of this part");
        };
        let piece = |stem: &str| fs::read(self.folder.join(format!("{stem}.wasm")));
        let mut packed = piece(own)?;
        for stem in shared {
            let number = stem.rsplit('_').next().and_then(|it| it.parse::<u8>().ok());
            let mut data = vec![number.with_context(|| format!("{stem}: has no number"))?];
            data.extend(piece(stem)?);
            append(&mut packed, &data)?;
        }
        Ok(fs::write(to, packed)?)
    }
}

/// Appends a custom section.
fn append(module: &mut Vec<u8>, data: &[u8]) -> Result<()> {
    let mut section = length(SHARED.len())?;
    section.extend(SHARED.as_bytes());
    section.extend(data);
    module.push(0);
    module.extend(length(section.len())?);
    module.extend(section);
    Ok(())
}

/// A length as the format writes it, seven bits a byte.
fn length(length: usize) -> Result<Vec<u8>> {
    let mut rest = u32::try_from(length)?;
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(rest & 0x7f)?;
        rest >>= 7;
        if rest == 0 {
            bytes.push(low);
            return Ok(bytes);
        }
        bytes.push(low | 0x80);
    }
}

/// The first version of WebAssembly shares no global that changes, so the stack pointer is shared
/// by two functions. This makes them in the first module.
pub(crate) fn share_stack(file: &Path) -> Result<()> {
    let mut module = parse(file)?;
    let shared = module.exports.iter().find_map(|it| match it.item {
        ExportItem::Global(global) if it.name.starts_with(FROM) => Some((it.id(), global)),
        _ => None,
    });
    let (export, global) =
        shared.with_context(|| format!("{}: shares no stack pointer", file.display()))?;
    module.exports.delete(export);
    for name in LEFT_OVER {
        let _ = module.exports.remove(name);
    }
    let mut get = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
    get.func_body().global_get(global);
    let get = get.finish(Vec::new(), &mut module.funcs);
    module.exports.add(GET, get);
    let value = module.locals.add(ValType::I32);
    let mut set = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
    set.func_body().local_get(value).global_set(global);
    let set = set.finish(vec![value], &mut module.funcs);
    module.exports.add(SET, set);
    Ok(fs::write(file, module.emit_wasm())?)
}

/// Uses the functions of [`share_stack`] in another module.
pub(crate) fn use_stack(file: &Path) -> Result<()> {
    let mut module = parse(file)?;
    let imported = module.imports.iter().find_map(|it| match it.kind {
        ImportKind::Global(global) => Some((it.id(), global)),
        _ => None,
    });
    // A piece may be nothing but data.
    let Some((import, global)) = imported else {
        return Ok(());
    };
    if !matches!(module.globals.get(global).kind, GlobalKind::Import(_)) {
        bail!("{}: the stack pointer is not imported", file.display());
    }
    let get = module.types.add(&[], &[ValType::I32]);
    let set = module.types.add(&[ValType::I32], &[]);
    let mut calls = Calls {
        global,
        get: module.add_import_func(FROM, GET, get).0,
        set: module.add_import_func(FROM, SET, set).0,
    };
    for function in module.funcs.iter_mut() {
        if let FunctionKind::Local(local) = &mut function.kind {
            let entry: InstrSeqId = local.entry_block();
            walrus::ir::dfs_pre_order_mut(&mut calls, local, entry);
        }
    }
    module.imports.delete(import);
    module.globals.delete(global);
    Ok(fs::write(file, module.emit_wasm())?)
}

/// Puts calls where a global was read and written.
struct Calls {
    global: GlobalId,
    get: FunctionId,
    set: FunctionId,
}

impl VisitorMut for Calls {
    fn visit_instr_mut(&mut self, instr: &mut Instr, _: &mut walrus::ir::InstrLocId) {
        let func = match instr {
            Instr::GlobalGet(it) if it.global == self.global => self.get,
            Instr::GlobalSet(it) if it.global == self.global => self.set,
            _ => return,
        };
        *instr = Instr::Call(Call { func });
    }
}

fn parse(file: &Path) -> Result<Module> {
    Module::from_file(file).map_err(|error| anyhow!("{}: {error:#}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ConstExpr;
    use walrus::ir::Value;

    /// A folder of this test, empty.
    fn folder(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("huimin-parts-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_length_is_written_in_sevens() {
        assert_eq!(length(0).unwrap(), [0]);
        assert_eq!(length(127).unwrap(), [127]);
        assert_eq!(length(128).unwrap(), [0x80, 1]);
        assert_eq!(length(624_485).unwrap(), [0xe5, 0x8e, 0x26]);
    }

    #[test]
    fn a_part_is_one_module_with_what_it_shares_inside() {
        let folder = folder("pack");
        let empty = Module::default().emit_wasm();
        for stem in ["split_reader", "chunk_4", "chunk_12"] {
            fs::write(folder.join(format!("{stem}.wasm")), &empty).unwrap();
        }
        let needs = ["chunk_4", "chunk_12", "split_reader"].map(str::to_owned);
        let cut = Cut {
            main: folder.join("main.wasm"),
            pieces: Vec::new(),
            needs: HashMap::from([("reader".to_owned(), needs.to_vec())]),
            folder: folder.clone(),
        };
        let to = folder.join("reader.wasm");
        cut.pack("reader", &to).unwrap();
        let packed = parse(&to).unwrap();
        let shared = packed.customs.iter().filter(|(_, it)| it.name() == SHARED);
        let shared: Vec<_> = shared
            .map(|(_, it)| it.data(&Default::default()).into_owned())
            .collect();
        let numbered = |number: u8| [vec![number], empty.clone()].concat();
        assert_eq!(shared, [numbered(4), numbered(12)]);
        assert!(cut.pack("results", &to).is_err());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_stack_pointer_is_shared_by_functions() {
        let folder = folder("stack");
        let (main, piece) = (folder.join("main.wasm"), folder.join("piece.wasm"));
        let mut module = Module::default();
        let zero = ConstExpr::Value(Value::I32(0));
        let stack = module.globals.add_local(ValType::I32, true, false, zero);
        module.exports.add("__wasm_split_shared0", stack);
        fs::write(&main, module.emit_wasm()).unwrap();
        let mut module = Module::default();
        let (stack, _) =
            module.add_import_global(FROM, "__wasm_split_shared0", ValType::I32, true, false);
        let mut moved = FunctionBuilder::new(&mut module.types, &[], &[]);
        moved.func_body().global_get(stack).global_set(stack);
        let moved = moved.finish(Vec::new(), &mut module.funcs);
        module.exports.add("moved", moved);
        fs::write(&piece, module.emit_wasm()).unwrap();

        share_stack(&main).unwrap();
        use_stack(&piece).unwrap();

        let main = parse(&main).unwrap();
        let mut exported: Vec<_> = main.exports.iter().map(|it| it.name.as_str()).collect();
        exported.sort_unstable();
        assert_eq!(exported, [SET, GET]);
        let piece = parse(&piece).unwrap();
        let imported: Vec<_> = piece.imports.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(imported, [GET, SET]);
        assert_eq!(piece.globals.iter().count(), 0);
        fs::remove_dir_all(folder).unwrap();
    }
}
