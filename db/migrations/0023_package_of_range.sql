-- A complaint about an SP's own office is known to the DIG's office alone: there a second official of that office in the DIG's role decides
-- what the first one asks. Everywhere else the second official is one of another office, as before.
CREATE OR REPLACE FUNCTION core.decide_package(p_id uuid, p_approve boolean, p_reason text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  p core.court_package;
  c core.complaint;
  asker text;
  me text := core.scope('role');
BEGIN
  SELECT * INTO p FROM core.court_package WHERE id = p_id FOR UPDATE;
  SELECT * INTO c FROM core.complaint WHERE id = p.complaint_id;
  SELECT o.role INTO asker FROM auth.official o WHERE o.id = p.requested_by;
  IF c.id IS NULL OR NOT core.within_scope(c) OR p.state <> 'requested' OR p.requested_by = core.scope_uuid('official') OR btrim(p_reason) = '' OR p_reason IS NULL
    OR NOT (CASE
      WHEN me = 'dig' AND c.lane = 'police_conduct' AND c.accused_level = 'sp_office' THEN asker = 'dig' AND p.requested_unit = core.scope_int('unit')
      WHEN me IN ('sp', 'dig') THEN p.requested_unit <> core.scope_int('unit')
      WHEN me = 'chair' THEN true
      WHEN me = 'caseworker' THEN asker = 'chair'
      ELSE false END) THEN
    RETURN false;
  END IF;
  UPDATE core.court_package SET decided_by = core.scope_uuid('official'), decided_unit = core.scope_int('unit'), decided_at = now(), decision_reason = left(btrim(p_reason), 600),
    state = CASE WHEN p_approve THEN 'assembling' ELSE 'refused' END WHERE id = p.id;
  IF p_approve THEN
    PERFORM graphile_worker.add_job('assemble-package', json_build_object('id', p.id), job_key := 'package-' || p.id, max_attempts := 5);
  END IF;
  PERFORM ledger.append(NULL, NULL, CASE WHEN p_approve THEN 'package_approved' ELSE 'package_refused' END, c.id, jsonb_build_object('package', p.id));
  RETURN true;
END $$;
