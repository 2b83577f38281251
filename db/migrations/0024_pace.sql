-- When each person written to would be as if nothing had been sent: Meta's pair limit, shared by all senders. Unlogged: after a crash it begins anew, as Meta's does within minutes.
CREATE UNLOGGED TABLE vault.pace (
  -- Keyed, and by another name than vault.person: the two cannot be joined.
  pair bytea PRIMARY KEY,
  clear timestamptz NOT NULL
);
--> statement-breakpoint
ALTER TABLE vault.pace ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE vault.pace FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON vault.pace TO mitra_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY bot_all ON vault.pace TO mitra_bot USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.pace TO mitra_bot;
--> statement-breakpoint
-- A letter that was told to wait has its turn when it comes back, whoever takes it then.
ALTER TABLE vault.outgoing ADD COLUMN paced boolean NOT NULL DEFAULT false;
--> statement-breakpoint
-- The day of what happened, where the office knows it: offices of a division that has changed go by it.
ALTER TABLE core.child_file ADD COLUMN event_on date;
--> statement-breakpoint
GRANT SELECT (event_on), UPDATE (event_on) ON core.child_file TO mitra_commission;
--> statement-breakpoint
-- Each number stands once, in the list with its source: the answer that came with the installation leaves it to that list. What staff have written stays.
UPDATE core.answer_version v
   SET text_en = 'Choose the number that fits what has happened. In danger, call first; you can write to us afterwards.',
       text_hi = 'जो हुआ है, उससे मेल खाता नंबर चुनें। ख़तरा हो तो पहले फ़ोन करें; हमें बाद में भी लिख सकते हैं।'
  FROM core.answer a
 WHERE a.id = v.answer_id AND a.slug = 'helplines' AND v.editor_id IS NULL AND v.text_en LIKE '- 112:%';
