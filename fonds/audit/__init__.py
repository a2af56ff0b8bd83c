"""What makes the fund provable and private: the chain of records, sealed text, verify and replay."""
