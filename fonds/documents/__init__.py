"""What leaves the fund: statements, letters and reports. Pure: data in, text or bytes out; no database and no clock."""
