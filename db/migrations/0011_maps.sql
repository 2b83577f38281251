-- Maps are stored as the browser reads them, so that nothing takes them apart on the way. They are worked out anew with the first start.
DELETE FROM core.hotspot_map;
--> statement-breakpoint
ALTER TABLE core.hotspot_map DROP COLUMN cells, ADD COLUMN cells text NOT NULL;
--> statement-breakpoint
DELETE FROM core.insight_fact WHERE kind = 'domain';
--> statement-breakpoint
ALTER TABLE core.insight_fact DROP CONSTRAINT insight_fact_kind_check, ADD CONSTRAINT insight_fact_kind_check CHECK (kind IN ('hours', 'medians'));
--> statement-breakpoint
-- Counting complaints about police by district reads no row of them.
CREATE INDEX complaint_conduct ON core.complaint (district_id, arrived_hour) INCLUDE (programme_id, accused_level, accused_unit_ids, accused_official_ids) WHERE lane = 'police_conduct';
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.police_counts(p_since timestamptz) RETURNS TABLE (district_id int, n int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  WITH who AS MATERIALIZED (SELECT core.scope('programme') AS programme, core.scope_int('range') AS range, core.scope_int('unit') AS unit, core.scope_uuid('official') AS official),
  counted AS MATERIALIZED (
    SELECT u.id, (SELECT count(*)::int FROM core.complaint c WHERE c.lane = 'police_conduct' AND c.district_id = u.id AND c.arrived_hour >= p_since AND c.programme_id = who.programme
        AND c.accused_level IN ('below_sp', 'unknown', 'sp_office') AND who.unit <> ALL (c.accused_unit_ids) AND who.official <> ALL (c.accused_official_ids)) AS n
      FROM who JOIN core.unit u ON u.kind = 'district' AND u.range_id = who.range AND u.programme_id = who.programme
     WHERE who.official IS NOT NULL AND who.unit IS NOT NULL),
  ranked AS (SELECT id, counted.n, row_number() OVER (ORDER BY counted.n, id) AS smallest, count(*) FILTER (WHERE counted.n BETWEEN 1 AND 4) OVER () AS few,
    count(*) FILTER (WHERE counted.n = 0) OVER () AS none FROM counted)
  SELECT id, CASE WHEN ranked.n BETWEEN 1 AND 4 OR (few = 1 AND smallest = none + 2) THEN NULL ELSE ranked.n END FROM ranked ORDER BY id;
END;
--> statement-breakpoint
-- Rows of a series lie beside each other.
CREATE OR REPLACE FUNCTION core.tally_rebuild() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(2026112501);
  LOCK TABLE core.tally_delta IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM core.tally_delta;
  DELETE FROM core.tally;
  INSERT INTO core.tally (unit_id, category, span, range_id, district_id, n, verified, acted, fir, arrested, arrests, open, closed, unproven, reopened, untrue, paper)
  SELECT unit_id, category, span, range_id, district_id, n, verified, acted, fir, arrested, arrests, open, closed, unproven, reopened, untrue, paper FROM core.tally_rebuilt
   ORDER BY unit_id, category, span;
END $$;
--> statement-breakpoint
-- Files that the officer sent as proof and that arrived: what is closed with a photo is not closed on paper.
ALTER TABLE core.complaint ADD COLUMN proof_files smallint NOT NULL DEFAULT 0;
--> statement-breakpoint
CREATE FUNCTION core.proof_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE core.complaint c SET proof_files = f.n
    FROM (SELECT count(*)::smallint AS n FROM core.evidence e WHERE e.complaint_id = new.complaint_id AND e.by = 'officer' AND e.kind IN ('image', 'video', 'document') AND e.state NOT IN ('failed', 'flagged')) f
   WHERE c.id = new.complaint_id AND c.proof_files <> f.n;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.proof_counted() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER proof AFTER INSERT OR UPDATE OF state, complaint_id ON core.evidence FOR EACH ROW WHEN (new.by = 'officer') EXECUTE FUNCTION core.proof_counted();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.tip_of(c core.complaint) RETURNS TABLE (range_id int, district_id int, thana_id int, category text, span date, n int, verified int, acted int, fir int, arrested int,
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
      AND coalesce(c.arrests, 0) = 0 AND coalesce(c.seizures, 0) = 0 AND c.proof_files = 0)::int,
    (c.status = 'closed' AND c.reopened_count > 0)::int,
    (c.status = 'closed' AND c.verdict IS NOT NULL AND c.verdict = 'untrue')::int,
    (c.status = 'closed' AND (c.reopened_count > 0 OR coalesce(c.verdict = 'untrue', false)
      OR (c.outcome IS NOT NULL AND c.outcome IN ('verified_acted', 'verified_no_offence', 'not_found') AND coalesce(c.fir_number, c.gd_number, c.seizure_number) IS NULL
        AND coalesce(c.arrests, 0) = 0 AND coalesce(c.seizures, 0) = 0 AND c.proof_files = 0)))::int
  WHERE c.counted AND c.lane = 'normal' AND c.accused_unit_ids = '{}' AND c.accused_official_ids = '{}' AND c.accused_officer_ids = '{}';
END;
--> statement-breakpoint
DROP TRIGGER tally ON core.complaint;
--> statement-breakpoint
CREATE TRIGGER tally AFTER INSERT OR UPDATE OF range_id, district_id, thana_id, category, lane, status, counted, outcome, fir_number, gd_number, seizure_number, arrests, seizures, verdict,
  reopened_count, arrived_hour, accused_unit_ids, accused_official_ids, accused_officer_ids, proof_files ON core.complaint FOR EACH ROW EXECUTE FUNCTION core.complaint_tallied();
--> statement-breakpoint
UPDATE core.complaint c SET proof_files = f.n
  FROM (SELECT complaint_id, count(*)::smallint AS n FROM core.evidence WHERE by = 'officer' AND kind IN ('image', 'video', 'document') AND state NOT IN ('failed', 'flagged') GROUP BY 1) f
 WHERE f.complaint_id = c.id;
