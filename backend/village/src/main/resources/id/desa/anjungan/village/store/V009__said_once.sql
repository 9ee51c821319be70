-- Drawn by the kiosk for one act: the same act told again, because the first answer was lost, changes nothing.
ALTER TABLE officer_call ADD COLUMN call_key TEXT;
CREATE UNIQUE INDEX officer_call_once ON officer_call (kiosk, call_key);
ALTER TABLE rating ADD COLUMN call_key TEXT;
CREATE UNIQUE INDEX rating_once ON rating (kiosk, call_key);
