//! A sum as it is read: 15000, 23411.70, 30,000,000.

use super::Yuan;

impl Yuan {
    /// As it is read in a sentence: fen as two digits, as on a receipt; from a million on in groups
    /// of three, since nobody counts seven zeros. In JSON a sum stands as [`Yuan::to_string`] has it.
    #[must_use]
    pub fn figure(self) -> String {
        let text = self.to_string();
        let (whole, fen) = match text.split_once('.') {
            Some((whole, fen)) => (whole, format!(".{fen:0<2}")),
            None => (text.as_str(), String::new()),
        };
        if whole.len() < 7 {
            return format!("{whole}{fen}");
        }
        let mut grouped = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("{grouped}{fen}")
    }
}

#[cfg(test)]
mod tests {
    use super::Yuan;

    #[test]
    fn a_sum_reads_as_on_a_receipt() {
        for (sum, read) in [
            ("0", "0"),
            ("0.5", "0.50"),
            ("15000", "15000"),
            ("23411.7", "23411.70"),
            ("666.66", "666.66"),
            ("999999.9", "999999.90"),
            ("1000000", "1,000,000"),
            ("30000000", "30,000,000"),
            ("1000000000000", "1,000,000,000,000"),
        ] {
            let sum: Yuan = sum.parse().unwrap();
            assert_eq!(sum.figure(), read);
        }
    }
}
