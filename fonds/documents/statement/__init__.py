"""The repayment statement: what a debtor owes and how to pay it, in six forms from one model."""
