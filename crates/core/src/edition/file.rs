//! A binary file of the edition: bytes that are refused unless they are those that were printed.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `HUIM` |
//! | 2 | the version of the format |
//! | 8 | the checksum of the file's name, the version and the content |
//! | the rest | the content, postcard |
//!
//! The checksum also ends the name (`text-lcs-2019-70-7f3a….bin`), by which the manifest asks for
//! the file. So a file is told from every other one: the text of another document, or the same
//! file of another edition that some cache still holds.
//!
//! It guards against accidents, not against people: who can change a file on its way can change
//! the manifest too. That is what https is for; `crypto.subtle` does not exist without it.

use super::{EditionError, FORMAT};
use serde::Serialize;
use serde::de::DeserializeOwned;

const MAGIC: [u8; 4] = *b"HUIM";

/// CRC-64 finds every flip of one or two bits and every burst of up to 64; of anything else, it
/// misses one in 2^64. The name of a file that may be cached for ever needs no less; 32 bits would
/// save 4 bytes a file.
///
/// The table is made anew for each file: in 2,048 steps, instead of 2 KB in the module. Ten lines of
/// our own would be 250 bytes smaller in the module than the crate, and ours to keep right.
pub(super) fn checksum(name: &str, version: u16, content: &[u8]) -> u64 {
    let table = crc::Crc::<u64>::new(&crc::CRC_64_XZ);
    let mut digest = table.digest();
    digest.update(name.as_bytes());
    digest.update(&version.to_le_bytes());
    digest.update(content);
    digest.finalize()
}

/// A file of the edition: its full name, and its bytes.
///
/// # Errors
/// [`EditionError::Damaged`] when the value cannot be encoded, which no type here causes.
pub fn encode<T: Serialize>(name: &str, value: &T) -> Result<(String, Vec<u8>), EditionError> {
    let content = postcard::to_allocvec(value);
    let content = content.map_err(|_| EditionError::Damaged { file: name.into() })?;
    let sum = checksum(name, FORMAT, &content);
    let mut bytes = MAGIC.to_vec();
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend(sum.to_le_bytes());
    bytes.extend(content);
    Ok((format!("{name}-{sum:016x}.bin"), bytes))
}

/// Reads the file that the manifest names so.
///
/// # Errors
/// When it is something else, of another version, or not what was printed under that name; the
/// message says what to do. Nothing is decoded before the checksum has been compared.
pub fn decode<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, EditionError> {
    let damaged = || EditionError::Damaged { file: file.into() };
    let rest = bytes
        .strip_prefix(&MAGIC)
        .ok_or_else(|| EditionError::NotAnEdition { file: file.into() })?;
    let (version, rest) = rest.split_first_chunk().ok_or_else(damaged)?;
    let (stated, content) = rest.split_first_chunk().ok_or_else(damaged)?;
    let found = u16::from_le_bytes(*version);
    let stated = u64::from_le_bytes(*stated);
    let name = file
        .strip_suffix(&format!("-{stated:016x}.bin"))
        .ok_or_else(damaged)?;
    if checksum(name, found, content) != stated {
        return Err(damaged());
    }
    if found != FORMAT {
        let file = file.into();
        return Err(EditionError::OtherFormat { file, found });
    }
    match postcard::take_from_bytes(content) {
        Ok((value, [])) => Ok(value),
        _ => Err(damaged()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = Result<Vec<u32>, EditionError>;

    #[test]
    fn a_file_says_what_is_wrong_with_it() {
        let (name, bytes) = encode("x", &vec![1u32, 2]).unwrap();
        assert_eq!(decode(&name, &bytes), Ok(vec![1u32, 2]));

        let page: Read = decode(&name, b"<!doctype html>");
        assert!(matches!(page, Err(EditionError::NotAnEdition { .. })));

        for place in 4..bytes.len() {
            let mut other = bytes.clone();
            other[place] ^= 1;
            let read: Read = decode(&name, &other);
            let file = name.clone();
            assert_eq!(read, Err(EditionError::Damaged { file }), "byte {place}");
        }
        let cut: Read = decode(&name, &bytes[..bytes.len() - 1]);
        assert!(matches!(cut, Err(EditionError::Damaged { .. })));
        let long: Read = decode(&name, &[bytes.as_slice(), &[0]].concat());
        assert!(matches!(long, Err(EditionError::Damaged { .. })));
        for other in ["y", "x.bin", "", &name.replace('x', "y")] {
            let renamed: Read = decode(other, &bytes);
            assert!(matches!(renamed, Err(EditionError::Damaged { .. })));
        }
    }

    #[test]
    fn a_sound_file_of_another_version_says_which() {
        let found = FORMAT + 1;
        let sum = checksum("x", found, &[7]);
        let mut bytes = MAGIC.to_vec();
        bytes.extend(found.to_le_bytes());
        bytes.extend(sum.to_le_bytes());
        bytes.push(7);
        let file = format!("x-{sum:016x}.bin");
        let error = decode::<u8>(&file, &bytes).unwrap_err();
        assert_eq!(error, EditionError::OtherFormat { file, found });
        assert!(error.to_string().contains(&format!("format {found}")));
    }

    /// A count that nothing backs must not be believed: memory is taken as the items come.
    #[test]
    fn a_sound_file_with_an_absurd_count_is_refused() {
        let content = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
        let sum = checksum("x", FORMAT, &content);
        let bytes = [
            &MAGIC[..],
            &FORMAT.to_le_bytes(),
            &sum.to_le_bytes(),
            &content,
        ];
        let read: Read = decode(&format!("x-{sum:016x}.bin"), &bytes.concat());
        assert!(matches!(read, Err(EditionError::Damaged { .. })));
    }
}
