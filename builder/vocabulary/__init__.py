"""The words and values that several pure stages must read alike: EDTF, the calendar, names."""
