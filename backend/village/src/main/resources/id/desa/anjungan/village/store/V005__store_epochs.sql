-- Which ledger of its kiosk a grant was given to; null where the kiosk does not say.
ALTER TABLE print_grant ADD COLUMN store_epoch TEXT;
