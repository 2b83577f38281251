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
