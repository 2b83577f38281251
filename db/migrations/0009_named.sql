-- The number on the badge (PNO): it names its bearer for certain where a name may be anybody's.
ALTER TABLE core.officer ADD COLUMN badge text CHECK (badge ~ '^[0-9]{6,12}$');
--> statement-breakpoint

-- Who is named after filing, by an office or in the informer's own words, is named by the same steps: the complaint becomes a
-- police-conduct one, work given to people of the accused's units is taken back, and the ledger keeps who had opened it. Nothing here
-- can take an accused out again. `p_level` is the least level; `c` is held by the caller's lock.
CREATE FUNCTION core.accused_as(c core.complaint, p_level text, p_units int[], p_officers uuid[], p_officials uuid[], p_actor text) RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ranks text[] := ARRAY['unknown', 'below_sp', 'sp_office', 'dig_office'];
  level int;
  taken uuid[];
BEGIN
  c.accused_officer_ids := ARRAY(SELECT id FROM core.officer WHERE programme_id = c.programme_id AND id = ANY (c.accused_officer_ids || p_officers));
  c.accused_official_ids := ARRAY(SELECT id FROM auth.official WHERE programme_id = c.programme_id AND id = ANY (c.accused_official_ids || p_officials));
  c.accused_unit_ids := ARRAY(SELECT u.id FROM core.unit u WHERE u.programme_id = c.programme_id AND (u.id = ANY (c.accused_unit_ids || p_units)
    OR u.id IN (SELECT unit_id FROM core.officer WHERE id = ANY (c.accused_officer_ids)) OR u.id IN (SELECT unit_id FROM auth.official WHERE id = ANY (c.accused_official_ids))));
  SELECT max(rank) INTO level FROM (
    SELECT greatest(coalesce(array_position(ranks, c.accused_level), 1), coalesce(array_position(ranks, p_level), 1)) AS rank
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
  PERFORM ledger.append(p_actor, NULL, 'accuse', c.id, jsonb_build_object(
    'level', c.accused_level, 'units', array_to_string(c.accused_unit_ids, ','), 'officers', cardinality(c.accused_officer_ids), 'officials', cardinality(c.accused_official_ids),
    'withdrawn', cardinality(taken), 'status', c.status,
    'openedBy', (SELECT string_agg(DISTINCT e.actor_id::text, ',') FROM ledger.entry e WHERE e.complaint_id = c.id AND e.actor IN ('official', 'officer')),
    'openedByAccused', (SELECT count(DISTINCT e.actor_id) FROM ledger.entry e WHERE e.complaint_id = c.id AND (e.unit_id = ANY (c.accused_unit_ids)
      OR (e.actor = 'official' AND e.actor_id = ANY (c.accused_official_ids)) OR (e.actor = 'officer' AND e.actor_id = ANY (c.accused_officer_ids))))));
  RETURN c.version + 1;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.accused_as(core.complaint, text, int[], uuid[], uuid[], text) FROM PUBLIC;
--> statement-breakpoint
-- Null when the row is not the caller's or has changed.
CREATE OR REPLACE FUNCTION core.accuse(p_complaint uuid, p_version int, p_units int[], p_officers uuid[], p_officials uuid[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE c core.complaint;
BEGIN
  SELECT * INTO c FROM core.complaint WHERE id = p_complaint FOR UPDATE;
  IF NOT FOUND OR NOT core.within_scope(c) OR c.version <> p_version OR c.status = 'merged' OR core.scope('role') = 'analyst' THEN
    RETURN NULL;
  END IF;
  RETURN core.accused_as(c, NULL, p_units, p_officers, p_officials, NULL);
END $$;
--> statement-breakpoint
-- Whom an informer names in what is said after filing. What is known already changes nothing; null then.
CREATE FUNCTION core.accuse_told(p_complaint uuid, p_level text, p_units int[], p_officers uuid[], p_officials uuid[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c core.complaint;
  ranks text[] := ARRAY['unknown', 'below_sp', 'sp_office', 'dig_office'];
BEGIN
  SELECT * INTO c FROM core.complaint WHERE id = p_complaint FOR UPDATE;
  IF NOT FOUND OR c.lane = 'child' OR (c.lane = 'police_conduct' AND p_units <@ c.accused_unit_ids AND p_officers <@ c.accused_officer_ids AND p_officials <@ c.accused_official_ids
    AND coalesce(array_position(ranks, p_level), 1) <= coalesce(array_position(ranks, c.accused_level), 1)) THEN
    RETURN NULL;
  END IF;
  RETURN core.accused_as(c, p_level, p_units, p_officers, p_officials, 'informer');
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.accuse_told(uuid, text, int[], uuid[], uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.accuse_told(uuid, text, int[], uuid[], uuid[]) TO mitra_bot;
