-- Numbers that everybody, or an analyst, may read must not tell when something came.

-- A healthy worker takes a message within a second: what waits for less than a minute would tell a stranger who looks at health all the
-- time when somebody has written and when an answer leaves.
CREATE OR REPLACE FUNCTION vault.backlog() RETURNS TABLE (unheard bigint, unheard_seconds int, unsent bigint, unsent_seconds int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT i.n, i.oldest, o.n, o.oldest FROM
    (SELECT count(*) AS n, coalesce(extract(epoch FROM now() - min(received_at)), 0)::int AS oldest FROM vault.inbox WHERE received_at <= now() - interval '1 minute') i,
    (SELECT count(*) AS n, coalesce(extract(epoch FROM now() - min(not_before)), 0)::int AS oldest FROM vault.outgoing
      WHERE state IN ('queued', 'sending') AND not_before <= now() - interval '1 minute') o;
END;
--> statement-breakpoint
-- Police conduct by district in whole weeks that are over: a number that grows within the hour would tell when one such complaint came.
CREATE OR REPLACE FUNCTION core.police_counts(p_since timestamptz) RETURNS TABLE (district_id int, n int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  WITH who AS MATERIALIZED (SELECT core.scope('programme') AS programme, core.scope_int('range') AS range, core.scope_int('unit') AS unit, core.scope_uuid('official') AS official,
    date_trunc('week', p_since, 'Asia/Kolkata') AS since, date_trunc('week', now(), 'Asia/Kolkata') AS until),
  counted AS MATERIALIZED (
    SELECT u.id, (SELECT count(*)::int FROM core.complaint c WHERE c.lane = 'police_conduct' AND c.district_id = u.id AND c.arrived_hour >= who.since AND c.arrived_hour < who.until
        AND c.programme_id = who.programme AND c.accused_level IN ('below_sp', 'unknown', 'sp_office')
        AND who.unit <> ALL (c.accused_unit_ids) AND who.official <> ALL (c.accused_official_ids)) AS n
      FROM who JOIN core.unit u ON u.kind = 'district' AND u.range_id = who.range AND u.programme_id = who.programme
     WHERE who.official IS NOT NULL AND who.unit IS NOT NULL),
  ranked AS (SELECT id, counted.n, row_number() OVER (ORDER BY counted.n, id) AS smallest, count(*) FILTER (WHERE counted.n BETWEEN 1 AND 4) OVER () AS few,
    count(*) FILTER (WHERE counted.n = 0) OVER () AS none FROM counted)
  SELECT id, CASE WHEN ranked.n BETWEEN 1 AND 4 OR (few = 1 AND smallest = none + 2) THEN NULL ELSE ranked.n END FROM ranked ORDER BY id;
END;
--> statement-breakpoint

-- An officer's number is where his work is read. Links and pages of the old number end with it; and work on a complaint that whoever
-- changes the number may not read is taken back, or an office could have what is hidden from it sent to a phone of its own.
CREATE FUNCTION core.officer_renumbered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held record;
BEGIN
  IF coalesce(current_setting('role', true), '') NOT IN ('mitra_sp', 'mitra_dig', 'mitra_commission', 'mitra_admin') THEN
    RETURN NULL;
  END IF;
  UPDATE core.assignment SET token_mac = NULL, token_expires = NULL, page_mac = NULL, page_expires = NULL WHERE officer_id = new.id;
  FOR held IN SELECT a.id, a.complaint_id FROM core.assignment a JOIN core.complaint c ON c.id = a.complaint_id
     WHERE a.officer_id = new.id AND a.state IN ('sent', 'accepted', 'help') AND NOT core.within_scope(c) ORDER BY c.id FOR UPDATE OF c LOOP
    UPDATE core.assignment SET state = 'withdrawn', answered_at = now() WHERE id = held.id;
    UPDATE core.outbox SET state = 'withheld' WHERE assignment_id = held.id AND state = 'queued';
    UPDATE core.complaint SET assignment_id = NULL, assigned_at = NULL, accepted_at = NULL, action_initiated_at = NULL, acted_at = NULL, version = version + 1,
      status = CASE WHEN status IN ('assigned', 'accepted', 'action_initiated', 'acted') THEN 'reviewing' ELSE status END
     WHERE id = held.complaint_id AND assignment_id = held.id;
    PERFORM ledger.append(NULL, NULL, 'renumbered', held.complaint_id, jsonb_build_object('officer', new.id));
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.officer_renumbered() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER renumbered AFTER UPDATE OF whatsapp ON core.officer FOR EACH ROW WHEN (old.whatsapp IS DISTINCT FROM new.whatsapp) EXECUTE FUNCTION core.officer_renumbered();
