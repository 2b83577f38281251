-- Administrative areas as an administrator loads them: borders to draw and to tell whose a cell is. Public knowledge.
CREATE TABLE core.division (
  code text PRIMARY KEY,
  level text NOT NULL CHECK (level IN ('district', 'tehsil', 'circle', 'thana')),
  name_en text NOT NULL,
  name_hi text NOT NULL,
  parent text,
  valid_from date,
  valid_to date,
  unit_id integer REFERENCES core.unit (id),
  area jsonb NOT NULL,
  file_hash text NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
ALTER TABLE core.division ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE core.division FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner_all ON core.division TO mitra_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY bot_reads ON core.division FOR SELECT TO mitra_bot USING (true);
--> statement-breakpoint
CREATE POLICY everyone_reads ON core.division FOR SELECT TO mitra_sp, mitra_dig, mitra_commission, mitra_admin USING (true);
--> statement-breakpoint
CREATE POLICY admin_writes ON core.division TO mitra_admin USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT ON core.division TO mitra_bot, mitra_sp, mitra_dig, mitra_commission, mitra_admin;
--> statement-breakpoint
GRANT INSERT, DELETE ON core.division TO mitra_admin;
