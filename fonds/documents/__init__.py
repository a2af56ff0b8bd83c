"""What leaves the fund: statements, letters, invoices, exports, reports. A folder per document; beside them what all share."""
