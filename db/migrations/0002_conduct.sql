-- Steps that reach beyond what an office may see or write: they run as the owner, so each asks first whether the caller's
-- own policy would let the row through.

CREATE INDEX assignment_token ON core.assignment (token_mac) WHERE token_mac IS NOT NULL;
--> statement-breakpoint
CREATE INDEX assignment_page ON core.assignment (page_mac) WHERE page_mac IS NOT NULL;
--> statement-breakpoint
CREATE INDEX complaint_merged ON core.complaint (merged_into_id) WHERE merged_into_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX complaint_closed ON core.complaint (closed_at) WHERE closed_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX outbox_question ON core.outbox (complaint_id, created_at) WHERE template = 'question';
--> statement-breakpoint
-- The clock job looks at what is still open; nearly everything is not.
CREATE INDEX complaint_open ON core.complaint (id) WHERE status NOT IN ('closed', 'rejected', 'merged', 'referred');
--> statement-breakpoint

-- The same condition as the policies `sp`, `dig` and `commission` on core.complaint, for one row; a test holds them equal.
CREATE FUNCTION core.within_scope(c core.complaint) RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(
    core.scope_int('unit') IS NOT NULL AND core.scope_uuid('official') IS NOT NULL
    AND c.programme_id = core.scope('programme')
    AND core.scope_int('unit') <> ALL (c.accused_unit_ids) AND core.scope_uuid('official') <> ALL (c.accused_official_ids)
    AND CASE current_setting('role', true)
      WHEN 'mitra_sp' THEN c.district_id = core.scope_int('district') AND core.scope('role') IN ('sp', 'sp_staff')
        AND (c.lane = 'normal' OR (c.lane = 'police_conduct' AND c.accused_level IN ('below_sp', 'unknown') AND core.scope('role') = 'sp'))
      WHEN 'mitra_dig' THEN c.range_id = core.scope_int('range') AND core.scope('role') IN ('dig', 'analyst')
        AND (c.lane = 'normal' OR (c.lane = 'police_conduct' AND c.accused_level IN ('below_sp', 'unknown', 'sp_office') AND core.scope('role') = 'dig'))
      WHEN 'mitra_commission' THEN c.lane = 'child' AND core.scope('role') IN ('chair', 'caseworker')
      ELSE false END,
    false);
--> statement-breakpoint

-- Whether an officer may be given a complaint: still serving, same range, neither accused nor posted in or under an accused unit, and
-- for police conduct from another circle than the accused's (the place's own circle while nobody is named).
CREATE FUNCTION core.fits(c core.complaint, o core.officer) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT o.ended_on IS NULL AND o.programme_id = c.programme_id AND o.range_id = c.range_id
    AND o.id <> ALL (c.accused_officer_ids) AND NOT EXISTS (
      SELECT 1 FROM core.unit u WHERE u.id = o.unit_id AND ARRAY[u.id, u.parent_id, u.circle_id, u.district_id, u.range_id] && c.accused_unit_ids)
    AND (c.lane <> 'police_conduct' OR o.district_id <> c.district_id OR NOT EXISTS (
      SELECT 1 FROM (
        SELECT u.circle_id FROM core.unit u WHERE u.id = ANY (c.accused_unit_ids) AND u.circle_id IS NOT NULL
        UNION ALL SELECT c.circle_id WHERE c.accused_unit_ids = '{}' AND c.circle_id IS NOT NULL) accused
      WHERE o.circle_id IS NULL OR o.circle_id = accused.circle_id));
END;
--> statement-breakpoint
CREATE FUNCTION core.officer_fits(complaint uuid, officer uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT coalesce((SELECT core.within_scope(c) AND core.fits(c, o) FROM core.complaint c, core.officer o WHERE c.id = complaint AND o.id = officer), false);
END;
--> statement-breakpoint
CREATE FUNCTION core.fitting_officers(complaint uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT o.id FROM core.complaint c JOIN core.officer o ON o.range_id = c.range_id AND o.ended_on IS NULL
   WHERE c.id = complaint AND core.within_scope(c) AND core.fits(c, o);
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.officer_fits(uuid, uuid), core.fitting_officers(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.officer_fits(uuid, uuid), core.fitting_officers(uuid) TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint
CREATE POLICY fitting_officer ON core.assignment AS RESTRICTIVE FOR INSERT TO mitra_sp, mitra_dig, mitra_commission WITH CHECK (
  assigned_by = (SELECT core.scope_uuid('official'))
  AND EXISTS (SELECT 1 FROM core.officer o WHERE o.id = officer_id)
  AND core.officer_fits(complaint_id, officer_id)
);
--> statement-breakpoint

-- Naming somebody: the complaint becomes a police-conduct one, work given to people of the accused's units is taken back, and the
-- ledger keeps who had opened it. Nothing here can take an accused out again. Null when the row is not the caller's or has changed.
CREATE FUNCTION core.accuse(p_complaint uuid, p_version int, p_units int[], p_officers uuid[], p_officials uuid[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c core.complaint;
  ranks text[] := ARRAY['unknown', 'below_sp', 'sp_office', 'dig_office'];
  level int;
  taken uuid[];
BEGIN
  SELECT * INTO c FROM core.complaint WHERE id = p_complaint FOR UPDATE;
  IF NOT FOUND OR NOT core.within_scope(c) OR c.version <> p_version OR c.status = 'merged' OR core.scope('role') = 'analyst' THEN
    RETURN NULL;
  END IF;
  c.accused_officer_ids := ARRAY(SELECT id FROM core.officer WHERE programme_id = c.programme_id AND id = ANY (c.accused_officer_ids || p_officers));
  c.accused_official_ids := ARRAY(SELECT id FROM auth.official WHERE programme_id = c.programme_id AND id = ANY (c.accused_official_ids || p_officials));
  c.accused_unit_ids := ARRAY(SELECT u.id FROM core.unit u WHERE u.programme_id = c.programme_id AND (u.id = ANY (c.accused_unit_ids || p_units)
    OR u.id IN (SELECT unit_id FROM core.officer WHERE id = ANY (c.accused_officer_ids)) OR u.id IN (SELECT unit_id FROM auth.official WHERE id = ANY (c.accused_official_ids))));
  SELECT max(rank) INTO level FROM (
    SELECT coalesce(array_position(ranks, c.accused_level), 1) AS rank
    UNION ALL SELECT CASE WHEN u.kind IN ('range', 'zone', 'commission') THEN 4 WHEN u.kind = 'district' THEN 3 ELSE 2 END FROM core.unit u WHERE u.id = ANY (c.accused_unit_ids)
    UNION ALL SELECT 3 FROM core.officer o WHERE o.rank = 'asp' AND o.id = ANY (c.accused_officer_ids)) ranked;
  IF c.lane = 'normal' THEN
    c.lane := 'police_conduct';
    PERFORM graphile_worker.add_job('seal-lane', json_build_object('id', c.id), job_key := 'seal-lane-' || c.id, max_attempts := 25);
  END IF;
  IF c.lane = 'police_conduct' THEN
    c.accused_level := ranks[level];
  END IF;
  WITH withdrawn AS (
    UPDATE core.assignment a SET state = 'withdrawn', answered_at = now(), token_mac = NULL, page_mac = NULL
     WHERE a.complaint_id = c.id AND a.state NOT IN ('withdrawn', 'declined')
       AND NOT coalesce((SELECT core.fits(c, o) FROM core.officer o WHERE o.id = a.officer_id), false)
    RETURNING a.id)
  SELECT coalesce(array_agg(id), '{}') INTO taken FROM withdrawn;
  UPDATE core.outbox SET state = 'withheld' WHERE assignment_id = ANY (taken) AND state = 'queued';
  IF c.assignment_id = ANY (taken) THEN
    c.assignment_id := NULL;
    IF c.status IN ('assigned', 'accepted', 'action_initiated', 'acted') THEN
      c.status := 'reviewing';
      c.assigned_at := NULL;
      c.accepted_at := NULL;
      c.action_initiated_at := NULL;
      c.acted_at := NULL;
    END IF;
  END IF;
  UPDATE core.complaint SET (lane, accused_level, accused_unit_ids, accused_officer_ids, accused_official_ids, status, assignment_id, assigned_at, accepted_at, action_initiated_at, acted_at, version)
    = (c.lane, c.accused_level, c.accused_unit_ids, c.accused_officer_ids, c.accused_official_ids, c.status, c.assignment_id, c.assigned_at, c.accepted_at, c.action_initiated_at, c.acted_at, c.version + 1)
   WHERE id = c.id;
  PERFORM ledger.append(NULL, NULL, 'accuse', c.id, jsonb_build_object(
    'level', c.accused_level, 'units', array_to_string(c.accused_unit_ids, ','), 'officers', cardinality(c.accused_officer_ids), 'officials', cardinality(c.accused_official_ids),
    'withdrawn', cardinality(taken), 'status', c.status,
    'openedBy', (SELECT string_agg(DISTINCT e.actor_id::text, ',') FROM ledger.entry e WHERE e.complaint_id = c.id AND e.actor IN ('official', 'officer')),
    'openedByAccused', (SELECT count(DISTINCT e.actor_id) FROM ledger.entry e WHERE e.complaint_id = c.id AND (e.unit_id = ANY (c.accused_unit_ids)
      OR (e.actor = 'official' AND e.actor_id = ANY (c.accused_official_ids)) OR (e.actor = 'officer' AND e.actor_id = ANY (c.accused_officer_ids))))));
  RETURN c.version + 1;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.accuse(uuid, int, int[], uuid[], uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.accuse(uuid, int, int[], uuid[], uuid[]) TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint

-- Hands a complaint to another district's desk, where it is new; afterwards the caller does not see it any more. Police conduct is
-- moved by the DIG only.
CREATE FUNCTION core.move_district(p_complaint uuid, p_version int, p_district int, p_dues timestamptz[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c core.complaint;
  target core.unit;
BEGIN
  SELECT * INTO c FROM core.complaint WHERE id = p_complaint FOR UPDATE;
  SELECT * INTO target FROM core.unit WHERE id = p_district AND kind = 'district' AND (valid_to IS NULL OR valid_to > current_date);
  IF c.id IS NULL OR target.id IS NULL OR NOT core.within_scope(c) OR c.version <> p_version OR target.programme_id <> c.programme_id
    OR target.id = c.district_id OR core.scope('role') = 'analyst' OR (c.lane = 'police_conduct' AND core.scope('role') <> 'dig') THEN
    RETURN false;
  END IF;
  UPDATE core.complaint SET district_id = target.id, range_id = target.range_id, circle_id = NULL, thana_id = NULL, status = 'received', version = c.version + 1,
    first_look_at = NULL, supervisor_checked_at = NULL, assignment_id = NULL, assigned_at = NULL, accepted_at = NULL, escalation = 0,
    first_look_due = p_dues[1], assign_due = p_dues[2], action_due = p_dues[3], outcome_due = p_dues[4]
   WHERE id = c.id;
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.move_district(uuid, int, int, timestamptz[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.move_district(uuid, int, int, timestamptz[]) TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint

-- What the informers of merged complaints are told follows the one they were merged into, each at a time of its own.
CREATE FUNCTION core.outbox_merged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO core.outbox (complaint_id, audience, template, params, created_by, not_before)
  SELECT c.id, 'informer', new.template, new.params, new.created_by, new.not_before + random() * greatest(new.not_before - now(), interval '0')
    FROM core.complaint c WHERE c.merged_into_id = new.complaint_id AND c.status = 'merged';
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.outbox_merged() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER merged AFTER INSERT ON core.outbox FOR EACH ROW WHEN (new.audience = 'informer' AND new.template LIKE 'update\_%') EXECUTE FUNCTION core.outbox_merged();
--> statement-breakpoint

-- The officer's one-time page: nobody is in scope before the link has been opened.
CREATE FUNCTION core.open_page(p_token bytea, p_page bytea) RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  UPDATE core.assignment SET token_mac = NULL, token_expires = NULL, page_mac = p_page, page_expires = now() + interval '8 hours'
   WHERE token_mac = p_token AND token_expires > now() AND state NOT IN ('withdrawn', 'declined')
  RETURNING id;
END;
--> statement-breakpoint
CREATE FUNCTION core.page_assignment(p_page bytea) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT id FROM core.assignment WHERE page_mac = p_page AND page_expires > now() AND state NOT IN ('withdrawn', 'declined');
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.open_page(bytea, bytea), core.page_assignment(bytea) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.open_page(bytea, bytea), core.page_assignment(bytea) TO mitra_officer;
--> statement-breakpoint

-- Police-conduct complaints of the range by district, as numbers for the analysts. Fewer than 5 is no number; when exactly one
-- district is hidden the next smallest is hidden with it, or the total would give it away.
CREATE FUNCTION core.police_counts(p_since timestamptz) RETURNS TABLE (district_id int, n int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  WITH counted AS (
    SELECT u.id, count(c.id)::int AS n
      FROM core.unit u
      LEFT JOIN core.complaint c ON c.district_id = u.id AND c.lane = 'police_conduct' AND c.arrived_hour >= p_since AND c.programme_id = core.scope('programme')
        AND c.accused_level IN ('below_sp', 'unknown', 'sp_office') AND core.scope_int('unit') <> ALL (c.accused_unit_ids) AND core.scope_uuid('official') <> ALL (c.accused_official_ids)
     WHERE u.kind = 'district' AND u.range_id = core.scope_int('range') AND u.programme_id = core.scope('programme')
       AND core.scope_uuid('official') IS NOT NULL AND core.scope_int('unit') IS NOT NULL
     GROUP BY u.id),
  ranked AS (SELECT id, counted.n, row_number() OVER (ORDER BY counted.n, id) AS smallest, count(*) FILTER (WHERE counted.n BETWEEN 1 AND 4) OVER () AS few,
    count(*) FILTER (WHERE counted.n = 0) OVER () AS none FROM counted)
  SELECT id, CASE WHEN ranked.n BETWEEN 1 AND 4 OR (few = 1 AND smallest = none + 2) THEN NULL ELSE ranked.n END FROM ranked ORDER BY id;
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.police_counts(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.police_counts(timestamptz) TO mitra_dig;
--> statement-breakpoint

-- How many have opened a complaint: the number that the informer is told too. Who it was, the ledger shows to the overseer.
CREATE FUNCTION core.opened_by(p_complaint uuid) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT (SELECT count(DISTINCT e.actor_id)::int FROM ledger.entry e WHERE e.complaint_id = c.id AND e.action = 'viewed')
    FROM core.complaint c WHERE c.id = p_complaint AND core.within_scope(c);
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.opened_by(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.opened_by(uuid) TO mitra_sp, mitra_dig, mitra_commission;
