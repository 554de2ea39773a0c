-- Where a service asks for no telephone, the receipt says four digits that open the case together with its number.

ALTER TABLE cases ADD COLUMN code TEXT;
