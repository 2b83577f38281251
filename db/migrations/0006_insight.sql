-- Numbers over complaints: a roll-up that a delta keeps true, maps and clusters worked out by a job, alarms, weekly notes.
-- Only what everybody of an office may count enters: the normal lane, nobody accused, each event once.

CREATE INDEX complaint_cell ON core.complaint (h3_r9, arrived_hour) WHERE lane = 'normal' AND h3_r9 IS NOT NULL;
--> statement-breakpoint
CREATE INDEX complaint_thana_recent ON core.complaint (thana_id, arrived_hour);
--> statement-breakpoint

-- One row a unit (range, district, thana), head ('*': all heads) and span. A span begins on a Monday or on the first of a month, so
-- that weeks and months are both sums of spans. Days are those of Asia/Kolkata.
CREATE TABLE core.tally (
	unit_id integer NOT NULL REFERENCES core.unit (id),
	category text NOT NULL,
	span date NOT NULL,
	range_id integer NOT NULL,
	district_id integer,
	n integer NOT NULL,
	verified integer NOT NULL,
	acted integer NOT NULL,
	fir integer NOT NULL,
	arrested integer NOT NULL,
	arrests integer NOT NULL,
	open integer NOT NULL,
	closed integer NOT NULL,
	unproven integer NOT NULL,
	reopened integer NOT NULL,
	untrue integer NOT NULL,
	paper integer NOT NULL,
	PRIMARY KEY (unit_id, category, span)
);
--> statement-breakpoint
-- What a change adds and takes away, until the next minute folds it in.
CREATE TABLE core.tally_delta (
	id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	range_id integer NOT NULL,
	district_id integer NOT NULL,
	thana_id integer,
	category text NOT NULL,
	span date NOT NULL,
	n integer NOT NULL,
	verified integer NOT NULL,
	acted integer NOT NULL,
	fir integer NOT NULL,
	arrested integer NOT NULL,
	arrests integer NOT NULL,
	open integer NOT NULL,
	closed integer NOT NULL,
	unproven integer NOT NULL,
	reopened integer NOT NULL,
	untrue integer NOT NULL,
	paper integer NOT NULL
);
--> statement-breakpoint
-- What one complaint counts for; no row when it does not count. Verified: told the truth, offence or not. Unproven: closed as looked into
-- with no number, arrest or seizure to show.
CREATE FUNCTION core.tip_of(c core.complaint) RETURNS TABLE (range_id int, district_id int, thana_id int, category text, span date, n int, verified int, acted int, fir int, arrested int,
  arrests int, open int, closed int, unproven int, reopened int, untrue int, paper int)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT c.range_id, c.district_id, c.thana_id, c.category,
    greatest(date_trunc('week', c.arrived_hour AT TIME ZONE 'Asia/Kolkata'), date_trunc('month', c.arrived_hour AT TIME ZONE 'Asia/Kolkata'))::date, 1,
    (c.outcome IS NOT NULL AND c.outcome IN ('verified_acted', 'verified_no_offence'))::int,
    (c.outcome IS NOT NULL AND c.outcome = 'verified_acted')::int,
    (c.fir_number IS NOT NULL)::int,
    (coalesce(c.arrests, 0) > 0)::int,
    coalesce(c.arrests, 0),
    (c.status NOT IN ('closed', 'rejected', 'merged', 'referred'))::int,
    (c.status = 'closed')::int,
    (c.status = 'closed' AND c.outcome IS NOT NULL AND c.outcome IN ('verified_acted', 'verified_no_offence', 'not_found') AND coalesce(c.fir_number, c.gd_number, c.seizure_number) IS NULL
      AND coalesce(c.arrests, 0) = 0 AND coalesce(c.seizures, 0) = 0)::int,
    (c.status = 'closed' AND c.reopened_count > 0)::int,
    (c.status = 'closed' AND c.verdict IS NOT NULL AND c.verdict = 'untrue')::int,
    (c.status = 'closed' AND (c.reopened_count > 0 OR coalesce(c.verdict = 'untrue', false)
      OR (c.outcome IS NOT NULL AND c.outcome IN ('verified_acted', 'verified_no_offence', 'not_found') AND coalesce(c.fir_number, c.gd_number, c.seizure_number) IS NULL
        AND coalesce(c.arrests, 0) = 0 AND coalesce(c.seizures, 0) = 0)))::int
  WHERE c.counted AND c.lane = 'normal' AND c.accused_unit_ids = '{}' AND c.accused_official_ids = '{}' AND c.accused_officer_ids = '{}';
END;
--> statement-breakpoint
CREATE FUNCTION core.complaint_tallied() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO core.tally_delta (range_id, district_id, thana_id, category, span, n, verified, acted, fir, arrested, arrests, open, closed, unproven, reopened, untrue, paper)
    SELECT * FROM core.tip_of(new);
  ELSE
    INSERT INTO core.tally_delta (range_id, district_id, thana_id, category, span, n, verified, acted, fir, arrested, arrests, open, closed, unproven, reopened, untrue, paper)
    SELECT t.range_id, t.district_id, t.thana_id, t.category, t.span, sum(t.n * k), sum(t.verified * k), sum(t.acted * k), sum(t.fir * k), sum(t.arrested * k), sum(t.arrests * k),
      sum(t.open * k), sum(t.closed * k), sum(t.unproven * k), sum(t.reopened * k), sum(t.untrue * k), sum(t.paper * k)
      FROM (SELECT *, -1 AS k FROM core.tip_of(old) UNION ALL SELECT *, 1 FROM core.tip_of(new)) t
     GROUP BY 1, 2, 3, 4, 5
    HAVING (sum(t.n * k), sum(t.verified * k), sum(t.acted * k), sum(t.fir * k), sum(t.arrested * k), sum(t.arrests * k), sum(t.open * k), sum(t.closed * k), sum(t.unproven * k),
      sum(t.reopened * k), sum(t.untrue * k), sum(t.paper * k)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.complaint_tallied(), core.tip_of(core.complaint) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.tip_of(core.complaint) TO mitra_bot;
--> statement-breakpoint
CREATE TRIGGER tally AFTER INSERT OR UPDATE OF range_id, district_id, thana_id, category, lane, status, counted, outcome, fir_number, gd_number, seizure_number, arrests, seizures, verdict,
  reopened_count, arrived_hour, accused_unit_ids, accused_official_ids, accused_officer_ids ON core.complaint FOR EACH ROW EXECUTE FUNCTION core.complaint_tallied();
--> statement-breakpoint
-- The deltas given, spread over units and heads: each complaint counts for its range, district and thana, under its head and under '*'.
CREATE VIEW core.tally_rebuilt WITH (security_invoker = true) AS
  SELECT u.unit_id, h.category, t.span, max(t.range_id) AS range_id, max(u.district_id) AS district_id, sum(t.n)::int AS n, sum(t.verified)::int AS verified, sum(t.acted)::int AS acted, sum(t.fir)::int AS fir,
    sum(t.arrested)::int AS arrested, sum(t.arrests)::int AS arrests, sum(t.open)::int AS open, sum(t.closed)::int AS closed, sum(t.unproven)::int AS unproven,
    sum(t.reopened)::int AS reopened, sum(t.untrue)::int AS untrue, sum(t.paper)::int AS paper
    FROM (SELECT p.range_id, p.district_id, p.thana_id, p.category, p.span, sum(p.n) AS n, sum(p.verified) AS verified, sum(p.acted) AS acted, sum(p.fir) AS fir, sum(p.arrested) AS arrested,
        sum(p.arrests) AS arrests, sum(p.open) AS open, sum(p.closed) AS closed, sum(p.unproven) AS unproven, sum(p.reopened) AS reopened, sum(p.untrue) AS untrue, sum(p.paper) AS paper
        FROM core.complaint c CROSS JOIN LATERAL core.tip_of(c) p GROUP BY 1, 2, 3, 4, 5) t
    CROSS JOIN LATERAL (VALUES (t.range_id, NULL::int), (t.district_id, t.district_id), (t.thana_id, t.district_id)) u (unit_id, district_id)
    CROSS JOIN LATERAL (VALUES (t.category), ('*')) h (category)
   WHERE u.unit_id IS NOT NULL
   GROUP BY 1, 2, 3;
--> statement-breakpoint

-- Maps: one row a filter. `staff` rows lack every cell with fewer than three tips and what would give its number away.
CREATE TABLE core.hotspot_map (
	unit_id integer NOT NULL REFERENCES core.unit (id),
	category text NOT NULL,
	layer text NOT NULL,
	weeks smallint NOT NULL,
	audience text NOT NULL CHECK (audience IN ('supervisor', 'staff')),
	range_id integer NOT NULL,
	district_id integer,
	facts jsonb NOT NULL,
	cells jsonb NOT NULL,
	made_at timestamp with time zone NOT NULL,
	PRIMARY KEY (unit_id, category, layer, weeks, audience)
);
--> statement-breakpoint
-- Clusters of the space-time scan with p <= 0.05 in the 26 weeks that end before `week`; a filter without clusters has a row too.
CREATE TABLE core.cluster_scan (
	unit_id integer NOT NULL REFERENCES core.unit (id),
	category text NOT NULL,
	layer text NOT NULL,
	week date NOT NULL,
	range_id integer NOT NULL,
	district_id integer,
	permutations integer NOT NULL,
	clusters jsonb NOT NULL,
	made_at timestamp with time zone NOT NULL,
	PRIMARY KEY (unit_id, category, layer)
);
--> statement-breakpoint
-- The cells of a unit at each resolution shown, and hours and medians that sums cannot give.
CREATE TABLE core.insight_fact (
	unit_id integer NOT NULL REFERENCES core.unit (id),
	kind text NOT NULL CHECK (kind IN ('domain', 'hours', 'medians')),
	key text NOT NULL,
	range_id integer NOT NULL,
	district_id integer,
	body jsonb NOT NULL,
	made_at timestamp with time zone NOT NULL,
	PRIMARY KEY (unit_id, kind, key)
);
--> statement-breakpoint
CREATE TABLE core.alert (
	id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	programme_id text NOT NULL,
	range_id integer NOT NULL,
	district_id integer NOT NULL REFERENCES core.unit (id),
	kind text NOT NULL CHECK (kind IN ('cluster', 'weekly')),
	-- What makes it the same alarm when it is seen again.
	key text NOT NULL,
	week date NOT NULL,
	category text NOT NULL,
	thana_id integer REFERENCES core.unit (id),
	evidence jsonb NOT NULL,
	made_at timestamp with time zone NOT NULL DEFAULT now(),
	acknowledged_at timestamp with time zone,
	acknowledged_by uuid REFERENCES auth.official (id),
	note text,
	UNIQUE (district_id, kind, key, week)
);
--> statement-breakpoint
CREATE INDEX alert_open ON core.alert (district_id, week) WHERE acknowledged_at IS NULL;
--> statement-breakpoint
CREATE TABLE core.review_note (
	id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	programme_id text NOT NULL,
	unit_id integer NOT NULL REFERENCES core.unit (id),
	range_id integer NOT NULL,
	district_id integer,
	week date NOT NULL,
	made_at timestamp with time zone NOT NULL DEFAULT now(),
	-- Null: by the Monday job.
	made_by uuid REFERENCES auth.official (id),
	pages smallint NOT NULL,
	pdf bytea NOT NULL
);
--> statement-breakpoint
CREATE INDEX review_note_unit ON core.review_note (unit_id, made_at DESC);
--> statement-breakpoint

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['tally', 'tally_delta', 'hotspot_map', 'cluster_scan', 'insight_fact', 'alert', 'review_note'] LOOP
    EXECUTE format('ALTER TABLE core.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE core.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON core.%I TO mitra_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY bot_all ON core.%I TO mitra_bot USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON core.%I TO mitra_bot', t);
  END LOOP;
  -- Aggregate rows: an SP's office reads those of its district and nothing of the range; a DIG's office the whole range.
  FOREACH t IN ARRAY ARRAY['tally', 'hotspot_map', 'cluster_scan', 'insight_fact', 'alert', 'review_note'] LOOP
    EXECUTE format('GRANT SELECT ON core.%I TO mitra_sp, mitra_dig', t);
    EXECUTE format('CREATE POLICY sp ON core.%I FOR SELECT TO mitra_sp USING (district_id = (SELECT core.scope_int(''district''))
      AND (SELECT core.scope(''programme'') = ''satark'' AND core.scope(''role'') IN (''sp'', ''sp_staff'') AND core.scope_uuid(''official'') IS NOT NULL AND core.scope_int(''unit'') IS NOT NULL))', t);
    EXECUTE format('CREATE POLICY dig ON core.%I FOR SELECT TO mitra_dig USING (range_id = (SELECT core.scope_int(''range''))
      AND (SELECT core.scope(''programme'') = ''satark'' AND core.scope(''role'') IN (''dig'', ''analyst'') AND core.scope_uuid(''official'') IS NOT NULL AND core.scope_int(''unit'') IS NOT NULL))', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT ON core.tally_rebuilt TO mitra_bot;
--> statement-breakpoint
-- Small numbers are for supervisors.
CREATE POLICY by_role ON core.hotspot_map AS RESTRICTIVE FOR SELECT TO mitra_sp, mitra_dig USING (audience = 'staff' OR (SELECT core.scope('role')) IN ('sp', 'dig'));
--> statement-breakpoint
GRANT UPDATE (acknowledged_at, acknowledged_by, note) ON core.alert TO mitra_sp, mitra_dig;
--> statement-breakpoint
CREATE POLICY sp_acknowledges ON core.alert FOR UPDATE TO mitra_sp USING (district_id = (SELECT core.scope_int('district')) AND acknowledged_at IS NULL AND (SELECT core.scope('role')) = 'sp')
  WITH CHECK (acknowledged_by = (SELECT core.scope_uuid('official')));
--> statement-breakpoint
CREATE POLICY dig_acknowledges ON core.alert FOR UPDATE TO mitra_dig USING (range_id = (SELECT core.scope_int('range')) AND acknowledged_at IS NULL AND (SELECT core.scope('role')) = 'dig')
  WITH CHECK (acknowledged_by = (SELECT core.scope_uuid('official')));
--> statement-breakpoint
GRANT INSERT ON core.review_note TO mitra_sp, mitra_dig;
--> statement-breakpoint
CREATE POLICY sp_writes ON core.review_note FOR INSERT TO mitra_sp WITH CHECK (district_id = (SELECT core.scope_int('district')) AND unit_id = district_id AND made_by = (SELECT core.scope_uuid('official')));
--> statement-breakpoint
CREATE POLICY dig_writes ON core.review_note FOR INSERT TO mitra_dig WITH CHECK (range_id = (SELECT core.scope_int('range')) AND made_by = (SELECT core.scope_uuid('official')));
--> statement-breakpoint

-- Folds the deltas into the roll-up; returns how many there were. One at a time.
CREATE FUNCTION core.tally_fold() RETURNS int LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE folded int;
BEGIN
  PERFORM pg_advisory_xact_lock(2026112501);
  WITH taken AS (DELETE FROM core.tally_delta RETURNING *),
  spread AS (
    SELECT u.unit_id, h.category, t.span, max(t.range_id) AS range_id, max(u.district_id) AS district_id, sum(t.n)::int AS n, sum(t.verified)::int AS verified, sum(t.acted)::int AS acted, sum(t.fir)::int AS fir,
      sum(t.arrested)::int AS arrested, sum(t.arrests)::int AS arrests, sum(t.open)::int AS open, sum(t.closed)::int AS closed, sum(t.unproven)::int AS unproven,
      sum(t.reopened)::int AS reopened, sum(t.untrue)::int AS untrue, sum(t.paper)::int AS paper
      FROM taken t
      CROSS JOIN LATERAL (VALUES (t.range_id, NULL::int), (t.district_id, t.district_id), (t.thana_id, t.district_id)) u (unit_id, district_id)
      CROSS JOIN LATERAL (VALUES (t.category), ('*')) h (category)
     WHERE u.unit_id IS NOT NULL
     GROUP BY 1, 2, 3
     ORDER BY 1, 2, 3),
  written AS (
    INSERT INTO core.tally AS o (unit_id, category, span, range_id, district_id, n, verified, acted, fir, arrested, arrests, open, closed, unproven, reopened, untrue, paper)
    SELECT * FROM spread
    ON CONFLICT (unit_id, category, span) DO UPDATE SET n = o.n + excluded.n, verified = o.verified + excluded.verified, acted = o.acted + excluded.acted, fir = o.fir + excluded.fir,
      arrested = o.arrested + excluded.arrested, arrests = o.arrests + excluded.arrests, open = o.open + excluded.open, closed = o.closed + excluded.closed,
      unproven = o.unproven + excluded.unproven, reopened = o.reopened + excluded.reopened, untrue = o.untrue + excluded.untrue, paper = o.paper + excluded.paper)
  SELECT count(*)::int INTO folded FROM taken;
  RETURN folded;
END $$;
--> statement-breakpoint
-- Counts everything anew, with arrivals held back meanwhile. For a bulk load and for a roll-up found wrong.
CREATE FUNCTION core.tally_rebuild() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(2026112501);
  LOCK TABLE core.tally_delta IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM core.tally_delta;
  DELETE FROM core.tally;
  INSERT INTO core.tally (unit_id, category, span, range_id, district_id, n, verified, acted, fir, arrested, arrests, open, closed, unproven, reopened, untrue, paper)
  SELECT unit_id, category, span, range_id, district_id, n, verified, acted, fir, arrested, arrests, open, closed, unproven, reopened, untrue, paper FROM core.tally_rebuilt;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.tally_fold(), core.tally_rebuild() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.tally_fold(), core.tally_rebuild() TO mitra_bot;
