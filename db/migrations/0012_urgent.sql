-- One bit beside the seal: whoever is in danger is heard first and answered first.
ALTER TABLE vault.inbox ADD COLUMN urgent boolean NOT NULL DEFAULT false;--> statement-breakpoint
ALTER TABLE vault.outgoing ADD COLUMN urgent boolean NOT NULL DEFAULT false;--> statement-breakpoint
CREATE INDEX inbox_urgent ON vault.inbox (id) WHERE urgent;--> statement-breakpoint
CREATE INDEX outgoing_urgent ON vault.outgoing (not_before) WHERE urgent AND state IN ('queued', 'sending');--> statement-breakpoint
GRANT INSERT (urgent) ON vault.inbox TO mitra_door;
