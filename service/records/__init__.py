"""What is kept of a case and shown of it: numbers, codes, receipts, payments and the timeline."""
