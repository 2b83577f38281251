-- Who may touch what. Office roles are set inside each transaction together with the scope (`app.*`); a role without
-- a grant gets 42501, a scope without a value sees no row.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA core TO mitra_bot, mitra_sp, mitra_dig, mitra_officer, mitra_commission, mitra_admin, mitra_status, mitra_auth;
--> statement-breakpoint
GRANT USAGE ON SCHEMA auth TO mitra_auth, mitra_admin, mitra_sp, mitra_dig, mitra_commission, mitra_bot;
--> statement-breakpoint
GRANT USAGE ON SCHEMA ledger TO mitra_bot, mitra_sp, mitra_dig, mitra_officer, mitra_commission, mitra_admin, mitra_auth;
--> statement-breakpoint
GRANT USAGE ON SCHEMA vault TO mitra_door, mitra_bot;
--> statement-breakpoint

-- Scope ------------------------------------------------------------------------------------------------------------
-- current_setting is '' rather than null once a transaction on the connection has set it; both mean "unset".
CREATE FUNCTION core.scope(key text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.' || key, true), '');
--> statement-breakpoint
CREATE FUNCTION core.scope_int(key text) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.' || key, true), '')::int;
--> statement-breakpoint
CREATE FUNCTION core.scope_uuid(key text) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.' || key, true), '')::uuid;
--> statement-breakpoint

-- Row level security on every table, also for the owner ----------------------------------------------------------------
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('core', 'auth', 'vault', 'ledger') LOOP
    EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', t.schemaname, t.tablename);
    EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', t.schemaname, t.tablename);
    EXECUTE format('CREATE POLICY owner_all ON %I.%I TO mitra_owner USING (true) WITH CHECK (true)', t.schemaname, t.tablename);
  END LOOP;
  FOR t IN SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('core', 'vault') LOOP
    EXECUTE format('CREATE POLICY bot_all ON %I.%I TO mitra_bot USING (true) WITH CHECK (true)', t.schemaname, t.tablename);
  END LOOP;
END $$;
--> statement-breakpoint

-- Public reference -----------------------------------------------------------------------------------------------------
GRANT SELECT ON core.unit, core.helpline, core.poster TO mitra_bot, mitra_sp, mitra_dig, mitra_officer, mitra_commission, mitra_admin, mitra_status, mitra_auth;
--> statement-breakpoint
GRANT INSERT, UPDATE ON core.unit, core.helpline, core.poster TO mitra_admin;
--> statement-breakpoint
GRANT INSERT ON core.poster TO mitra_sp, mitra_dig;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['unit', 'helpline', 'poster'] LOOP
    EXECUTE format('CREATE POLICY everyone_reads ON core.%I FOR SELECT TO mitra_sp, mitra_dig, mitra_officer, mitra_commission, mitra_admin, mitra_status, mitra_auth USING (true)', t);
    EXECUTE format('CREATE POLICY admin_writes ON core.%I TO mitra_admin USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY office_prints ON core.poster FOR INSERT TO mitra_sp, mitra_dig WITH CHECK (
  programme_id = (SELECT core.scope('programme'))
  AND unit_id IN (SELECT u.id FROM core.unit u WHERE u.district_id = (SELECT core.scope_int('district')) OR u.range_id = (SELECT core.scope_int('range')))
);
--> statement-breakpoint

-- Complaints: one policy per office ---------------------------------------------------------------------------------------
-- "Not accused" is written so that an unset unit or official denies: NULL <> ALL ('{}') would be true. Scope values stand in
-- sub-selects, so that they are read once a query and not once a row.
CREATE POLICY sp ON core.complaint TO mitra_sp USING (
  district_id = (SELECT core.scope_int('district'))
  AND programme_id = (SELECT core.scope('programme'))
  AND (lane = 'normal' OR (lane = 'police_conduct' AND accused_level IN ('below_sp', 'unknown') AND (SELECT core.scope('role')) = 'sp'))
  AND (SELECT core.scope_int('unit') IS NOT NULL AND core.scope_uuid('official') IS NOT NULL AND core.scope('role') IN ('sp', 'sp_staff'))
  AND (SELECT core.scope_int('unit')) <> ALL (accused_unit_ids) AND (SELECT core.scope_uuid('official')) <> ALL (accused_official_ids)
);
--> statement-breakpoint
CREATE POLICY dig ON core.complaint TO mitra_dig USING (
  range_id = (SELECT core.scope_int('range'))
  AND programme_id = (SELECT core.scope('programme'))
  AND (lane = 'normal' OR (lane = 'police_conduct' AND accused_level IN ('below_sp', 'unknown', 'sp_office') AND (SELECT core.scope('role')) = 'dig'))
  AND (SELECT core.scope_int('unit') IS NOT NULL AND core.scope_uuid('official') IS NOT NULL AND core.scope('role') IN ('dig', 'analyst'))
  AND (SELECT core.scope_int('unit')) <> ALL (accused_unit_ids) AND (SELECT core.scope_uuid('official')) <> ALL (accused_official_ids)
);
--> statement-breakpoint
CREATE POLICY commission ON core.complaint TO mitra_commission USING (
  lane = 'child'
  AND programme_id = (SELECT core.scope('programme'))
  AND (SELECT core.scope_int('unit') IS NOT NULL AND core.scope_uuid('official') IS NOT NULL AND core.scope('role') IN ('chair', 'caseworker'))
  AND (SELECT core.scope_int('unit')) <> ALL (accused_unit_ids) AND (SELECT core.scope_uuid('official')) <> ALL (accused_official_ids)
);
--> statement-breakpoint
CREATE POLICY assigned ON core.complaint TO mitra_officer USING (
  id = (SELECT a.complaint_id FROM core.assignment a WHERE a.id = (SELECT core.scope_uuid('assignment')) AND a.state NOT IN ('withdrawn', 'declined'))
  AND NOT EXISTS (
    SELECT 1 FROM core.assignment a JOIN core.officer o ON o.id = a.officer_id
    WHERE a.id = (SELECT core.scope_uuid('assignment')) AND (o.id = ANY (accused_officer_ids) OR o.unit_id = ANY (accused_unit_ids))
  )
);
--> statement-breakpoint
-- The range's analysts read; they change nothing.
CREATE POLICY analyst_reads_only ON core.complaint AS RESTRICTIVE FOR UPDATE TO mitra_dig USING ((SELECT core.scope('role')) = 'dig');
--> statement-breakpoint

-- Columns: the code's HMAC is for nobody in an office; the accused are never edited directly --------------------------------
DO $$
DECLARE readable text;
BEGIN
  SELECT string_agg(quote_ident(column_name), ', ') INTO readable FROM information_schema.columns
   WHERE table_schema = 'core' AND table_name = 'complaint' AND column_name NOT IN ('code_mac', 'accused_official_ids', 'accused_officer_ids');
  EXECUTE format('GRANT SELECT (%s) ON core.complaint TO mitra_sp, mitra_dig, mitra_commission', readable);
END $$;
--> statement-breakpoint
GRANT SELECT (id, programme_id, ref, lane, category, priority, sensitive, supervisor_checked_at, status, version, language, range_id, district_id, circle_id, thana_id, place, precision, h3_r9,
  headline, still_going_on, arrived_hour, action_due, outcome_due, assigned_at, accepted_at, action_initiated_at, acted_at, closed_at, assignment_id, simulated) ON core.complaint TO mitra_officer;
--> statement-breakpoint
GRANT UPDATE (status, version, priority, supervisor_checked_at, first_look_at, assigned_at, accepted_at, action_initiated_at, acted_at, closed_at, first_look_due, assign_due, action_due, outcome_due, escalation,
  assignment_id, outcome, outcome_note, fir_number, gd_number, seizure_number, arrests, seizures, merged_into_id, referred_to) ON core.complaint TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint
GRANT UPDATE (status, version, accepted_at, action_initiated_at, acted_at, escalation, assignment_id, outcome, fir_number, gd_number, seizure_number, arrests, seizures) ON core.complaint TO mitra_officer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON core.complaint, core.statement, core.evidence, core.assignment, core.action_report, core.outbox TO mitra_bot;
--> statement-breakpoint
GRANT SELECT ON core.officer TO mitra_bot;
--> statement-breakpoint

-- What hangs on a complaint follows it ------------------------------------------------------------------------------------
GRANT SELECT ON core.statement, core.evidence, core.action_report TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint
-- Not `not_before`: who knows when a message leaves could watch whose phone lights up.
GRANT SELECT (id, complaint_id, assignment_id, audience, template, params, free_text, created_by, created_at, state, state_day) ON core.outbox TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint
GRANT SELECT ON core.statement, core.evidence, core.action_report TO mitra_officer;
--> statement-breakpoint
GRANT INSERT ON core.outbox TO mitra_sp, mitra_dig, mitra_commission, mitra_officer;
--> statement-breakpoint
GRANT INSERT ON core.action_report TO mitra_officer, mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint
GRANT SELECT (id, complaint_id, officer_id, assigned_by, assigned_at, instruction, state, answered_at, reason) ON core.assignment TO mitra_sp, mitra_dig, mitra_commission, mitra_officer;
--> statement-breakpoint
GRANT INSERT (id, complaint_id, officer_id, assigned_by, instruction), UPDATE (state, answered_at, reason) ON core.assignment TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint
GRANT UPDATE (state, answered_at, reason) ON core.assignment TO mitra_officer;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['statement', 'evidence', 'action_report', 'outbox', 'assignment'] LOOP
    EXECUTE format('CREATE POLICY with_complaint ON core.%I TO mitra_sp, mitra_dig, mitra_commission
      USING (EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id)) WITH CHECK (EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['statement', 'evidence', 'action_report', 'outbox'] LOOP
    EXECUTE format('CREATE POLICY with_assigned ON core.%I TO mitra_officer
      USING (EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id)) WITH CHECK (EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id))', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- A declined assignment stays readable to its officer, or declining could not be written; the complaint behind it does not.
CREATE POLICY own_assignment ON core.assignment TO mitra_officer USING (id = (SELECT core.scope_uuid('assignment')));
--> statement-breakpoint
CREATE POLICY own_assignment ON core.action_report AS RESTRICTIVE FOR INSERT TO mitra_officer WITH CHECK (assignment_id = (SELECT core.scope_uuid('assignment')));
--> statement-breakpoint
-- Whoever writes signs with the own name; an officer can set off the informer's updates and nothing in free words.
CREATE POLICY signed ON core.outbox AS RESTRICTIVE FOR INSERT TO mitra_sp, mitra_dig, mitra_commission WITH CHECK (created_by = (SELECT core.scope_uuid('official')));
--> statement-breakpoint
CREATE POLICY updates_only ON core.outbox AS RESTRICTIVE FOR INSERT TO mitra_officer WITH CHECK (audience = 'informer' AND template LIKE 'update\_%' AND free_text IS NULL);
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['action_report', 'outbox', 'assignment'] LOOP
    EXECUTE format('CREATE POLICY analyst_adds_nothing ON core.%I AS RESTRICTIVE FOR INSERT TO mitra_dig WITH CHECK ((SELECT core.scope(''role'')) = ''dig'')', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY analyst_changes_nothing ON core.assignment AS RESTRICTIVE FOR UPDATE TO mitra_dig USING ((SELECT core.scope('role')) = 'dig');
--> statement-breakpoint

-- Designated officers -----------------------------------------------------------------------------------------------------
GRANT SELECT ON core.officer TO mitra_sp, mitra_dig, mitra_commission, mitra_admin;
--> statement-breakpoint
GRANT SELECT (id, unit_id, name_en, name_hi, rank, language) ON core.officer TO mitra_officer;
--> statement-breakpoint
GRANT INSERT, UPDATE ON core.officer TO mitra_sp, mitra_dig, mitra_admin;
--> statement-breakpoint
CREATE POLICY sp ON core.officer TO mitra_sp USING (programme_id = (SELECT core.scope('programme')) AND district_id = (SELECT core.scope_int('district')));
--> statement-breakpoint
CREATE POLICY dig ON core.officer TO mitra_dig USING (programme_id = (SELECT core.scope('programme')) AND range_id = (SELECT core.scope_int('range')));
--> statement-breakpoint
CREATE POLICY commission ON core.officer FOR SELECT TO mitra_commission USING (programme_id = (SELECT core.scope('programme')));
--> statement-breakpoint
CREATE POLICY admin ON core.officer TO mitra_admin USING (true);
--> statement-breakpoint
CREATE POLICY analyst_adds_nothing ON core.officer AS RESTRICTIVE FOR INSERT TO mitra_dig WITH CHECK ((SELECT core.scope('role')) = 'dig');
--> statement-breakpoint
CREATE POLICY analyst_changes_nothing ON core.officer AS RESTRICTIVE FOR UPDATE TO mitra_dig USING ((SELECT core.scope('role')) = 'dig');
--> statement-breakpoint
CREATE POLICY self ON core.officer TO mitra_officer USING (id = (SELECT a.officer_id FROM core.assignment a WHERE a.id = (SELECT core.scope_uuid('assignment'))));
--> statement-breakpoint

-- Accounts ----------------------------------------------------------------------------------------------------------------
GRANT SELECT, UPDATE ON auth.official TO mitra_auth;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.session TO mitra_auth;
--> statement-breakpoint
GRANT INSERT, UPDATE ON auth.official TO mitra_admin;
--> statement-breakpoint
-- An administrator sets a first password and a second factor, and can read back neither.
GRANT SELECT (id, username, programme_id, role, unit_id, name_en, name_hi, language, must_change_password, failures, locked_until, disabled_at, created_at) ON auth.official TO mitra_admin;
--> statement-breakpoint
GRANT SELECT, DELETE ON auth.session TO mitra_admin;
--> statement-breakpoint
GRANT SELECT (id, programme_id, role, unit_id, name_en, name_hi, disabled_at) ON auth.official TO mitra_sp, mitra_dig, mitra_commission, mitra_bot;
--> statement-breakpoint
CREATE POLICY sign_in ON auth.official TO mitra_auth USING (true);
--> statement-breakpoint
CREATE POLICY sign_in ON auth.session TO mitra_auth USING (true);
--> statement-breakpoint
CREATE POLICY admin ON auth.official TO mitra_admin USING (true);
--> statement-breakpoint
CREATE POLICY admin ON auth.session TO mitra_admin USING (true);
--> statement-breakpoint
CREATE POLICY colleagues ON auth.official FOR SELECT TO mitra_sp, mitra_dig, mitra_commission USING (programme_id = (SELECT core.scope('programme')));
--> statement-breakpoint
CREATE POLICY bot_reads ON auth.official FOR SELECT TO mitra_bot USING (true);
--> statement-breakpoint

-- Rate limits and locks of the web: counters under an HMAC of a daily key, worthless after a crash and therefore unlogged ------
CREATE UNLOGGED TABLE auth.limiter (key text PRIMARY KEY, points int NOT NULL DEFAULT 0, expire timestamptz);
--> statement-breakpoint
ALTER TABLE auth.limiter ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE auth.limiter FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY web ON auth.limiter TO mitra_auth, mitra_status, mitra_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON auth.limiter TO mitra_auth, mitra_status;
--> statement-breakpoint
GRANT USAGE ON SCHEMA auth TO mitra_status;
--> statement-breakpoint

-- Vault -------------------------------------------------------------------------------------------------------------------
GRANT INSERT (event_mac, sealed, kid, lane) ON vault.inbox TO mitra_door;
--> statement-breakpoint
CREATE POLICY door ON vault.inbox FOR INSERT TO mitra_door WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA vault TO mitra_bot;
--> statement-breakpoint

-- Ledger ------------------------------------------------------------------------------------------------------------------
GRANT SELECT ON ledger.entry TO mitra_sp, mitra_dig, mitra_commission, mitra_admin, mitra_bot;
--> statement-breakpoint
-- Views are shown to the overseer, not to the office itself; everyone sees the steps of a case and his own views, as long as
-- the case is his to see: an accused must not read in his own history that it still exists.
CREATE POLICY sp ON ledger.entry FOR SELECT TO mitra_sp USING (
  (complaint_id IS NULL AND actor_id = (SELECT core.scope_uuid('official')))
  OR ((action <> 'viewed' OR actor_id = (SELECT core.scope_uuid('official'))) AND EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id))
);
--> statement-breakpoint
CREATE POLICY dig ON ledger.entry FOR SELECT TO mitra_dig USING (
  (complaint_id IS NULL AND actor_id = (SELECT core.scope_uuid('official')))
  OR EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id)
  OR (complaint_id IS NULL AND unit_id IN (SELECT u.id FROM core.unit u WHERE u.range_id = (SELECT core.scope_int('range'))))
);
--> statement-breakpoint
CREATE POLICY commission ON ledger.entry FOR SELECT TO mitra_commission USING (
  (complaint_id IS NULL AND actor_id = (SELECT core.scope_uuid('official')))
  OR ((action <> 'viewed' OR actor_id = (SELECT core.scope_uuid('official')) OR (SELECT core.scope('role')) = 'chair') AND EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id))
);
--> statement-breakpoint
CREATE POLICY admin ON ledger.entry FOR SELECT TO mitra_admin USING (complaint_id IS NULL);
--> statement-breakpoint
CREATE POLICY bot ON ledger.entry FOR SELECT TO mitra_bot USING (true);
--> statement-breakpoint
CREATE FUNCTION ledger.hash_of(prev bytea, seq bigint, at timestamptz, programme_id text, actor text, actor_id uuid, unit_id int, complaint_id uuid, action text, detail jsonb)
RETURNS bytea LANGUAGE sql STABLE
  RETURN sha256(prev || convert_to(jsonb_build_array(seq, extract(epoch FROM at), programme_id, actor, actor_id, unit_id, complaint_id, action, detail)::text, 'UTF8'));
--> statement-breakpoint
-- An office's actor is its scope and cannot be given; only the worker may speak for an informer, an officer or the system.
CREATE FUNCTION ledger.append(p_actor text, p_actor_id uuid, p_action text, p_complaint_id uuid, p_detail jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  caller text := coalesce(nullif(current_setting('role', true), 'none'), session_user);
  last ledger.entry;
  row ledger.entry;
BEGIN
  IF caller IN ('mitra_sp', 'mitra_dig', 'mitra_commission', 'mitra_admin', 'mitra_auth') THEN
    row.actor := 'official';
    row.actor_id := core.scope_uuid('official');
  ELSIF caller = 'mitra_officer' THEN
    row.actor := 'officer';
    SELECT a.officer_id INTO row.actor_id FROM core.assignment a WHERE a.id = core.scope_uuid('assignment');
  ELSIF caller = 'mitra_status' THEN
    row.actor := 'informer';
  ELSIF caller IN ('mitra_bot', 'mitra_owner') THEN
    row.actor := p_actor;
    row.actor_id := p_actor_id;
  ELSE
    RAISE EXCEPTION 'no ledger for %', caller USING ERRCODE = '42501';
  END IF;
  IF row.actor IN ('official', 'officer') AND row.actor_id IS NULL THEN
    RAISE EXCEPTION 'a ledger entry needs its actor' USING ERRCODE = '42501';
  END IF;
  PERFORM pg_advisory_xact_lock(2026112101);
  SELECT * INTO last FROM ledger.entry ORDER BY seq DESC LIMIT 1;
  row.seq := coalesce(last.seq, 0) + 1;
  row.at := CASE WHEN row.actor = 'informer' THEN date_trunc('hour', clock_timestamp(), 'Asia/Kolkata') ELSE date_trunc('milliseconds', clock_timestamp()) END;
  row.unit_id := CASE row.actor
    WHEN 'official' THEN (SELECT o.unit_id FROM auth.official o WHERE o.id = row.actor_id)
    WHEN 'officer' THEN (SELECT o.unit_id FROM core.officer o WHERE o.id = row.actor_id) END;
  row.programme_id := coalesce((SELECT c.programme_id FROM core.complaint c WHERE c.id = p_complaint_id), core.scope('programme'));
  row.complaint_id := p_complaint_id;
  row.action := p_action;
  row.detail := coalesce(p_detail, '{}');
  row.prev := coalesce(last.hash, '\x');
  row.hash := ledger.hash_of(row.prev, row.seq, row.at, row.programme_id, row.actor, row.actor_id, row.unit_id, row.complaint_id, row.action, row.detail);
  INSERT INTO ledger.entry SELECT row.*;
  RETURN row.seq;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION ledger.append(text, uuid, text, uuid, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ledger.append(text, uuid, text, uuid, jsonb) TO mitra_bot, mitra_sp, mitra_dig, mitra_officer, mitra_commission, mitra_admin, mitra_auth;
--> statement-breakpoint
-- The first entry whose hash does not follow from its content and its predecessor, or null when the chain holds.
CREATE FUNCTION ledger.first_broken() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  RETURN (SELECT min(seq) FROM (
    SELECT e.seq, e.seq - lag(e.seq, 1, 0::bigint) OVER w <> 1
        OR e.prev <> lag(e.hash, 1, '\x'::bytea) OVER w
        OR e.hash <> ledger.hash_of(e.prev, e.seq, e.at, e.programme_id, e.actor, e.actor_id, e.unit_id, e.complaint_id, e.action, e.detail) AS broken
    FROM ledger.entry e WINDOW w AS (ORDER BY e.seq)) checked WHERE broken);
--> statement-breakpoint
REVOKE ALL ON FUNCTION ledger.first_broken() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ledger.first_broken() TO mitra_dig, mitra_commission, mitra_admin, mitra_bot;
--> statement-breakpoint

-- Jobs join the transaction that needs them ---------------------------------------------------------------------------------
-- The inbox is its own queue: rows are the work, this only wakes the worker, which also looks by itself every second.
-- A job row per message would cost each message two more writes. Receipts (lane -1) can wait for that look.
CREATE FUNCTION vault.inbox_heard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM inserted WHERE lane >= 0) THEN
    PERFORM pg_notify('inbox', '');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER hear AFTER INSERT ON vault.inbox REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION vault.inbox_heard();
--> statement-breakpoint
CREATE FUNCTION core.outbox_wanted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('relay', json_build_object('id', new.id), run_at := new.not_before, job_key := 'relay-' || new.id, max_attempts := 25);
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.outbox_wanted() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER relay AFTER INSERT ON core.outbox FOR EACH ROW EXECUTE FUNCTION core.outbox_wanted();
--> statement-breakpoint
GRANT USAGE ON SCHEMA graphile_worker TO mitra_bot;
--> statement-breakpoint
GRANT ALL ON ALL TABLES IN SCHEMA graphile_worker TO mitra_bot;
--> statement-breakpoint
GRANT ALL ON ALL SEQUENCES IN SCHEMA graphile_worker TO mitra_bot;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO mitra_bot;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' LOOP
    EXECUTE format('CREATE POLICY bot ON graphile_worker.%I TO mitra_bot USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint

-- The status page: by code only, and only public words -----------------------------------------------------------------------
-- A complaint merged into another shows what became of that one; the question shown is its own.
CREATE FUNCTION core.status_by_code(mac bytea) RETURNS TABLE (
  programme_id text, status text, arrived_hour timestamptz, accepted_at timestamptz, action_initiated_at timestamptz, acted_at timestamptz, closed_at timestamptz,
  outcome text, verdict text, opened_by int, question_id uuid, question text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT c.programme_id, r.status, c.arrived_hour, r.accepted_at, r.action_initiated_at, r.acted_at, r.closed_at, r.outcome, c.verdict,
    (SELECT count(DISTINCT e.actor_id)::int FROM ledger.entry e WHERE e.complaint_id = c.id AND e.action = 'viewed'),
    q.id, q.free_text
  FROM core.complaint c
  JOIN core.complaint r ON r.id = CASE WHEN c.status = 'merged' THEN coalesce(c.merged_into_id, c.id) ELSE c.id END
  LEFT JOIN LATERAL (
    SELECT o.id, o.free_text FROM core.outbox o
    WHERE o.complaint_id = c.id AND o.template = 'question' AND o.state <> 'withheld'
      AND NOT EXISTS (SELECT 1 FROM core.statement s WHERE s.complaint_id = c.id AND s.question = 'answer:' || o.id)
    ORDER BY o.created_at DESC LIMIT 1) q ON true
  WHERE c.code_mac = mac;
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.status_by_code(bytea) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.status_by_code(bytea) TO mitra_status;
--> statement-breakpoint

-- Its one way to write: the answer to a question that waits. In a sealed lane the text comes sealed for exactly this row, hence the slot first.
CREATE FUNCTION core.answer_slot(mac bytea, question_id uuid) RETURNS TABLE (complaint_id uuid, seq int, sealed boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE found core.complaint;
BEGIN
  SELECT c.* INTO found FROM core.complaint c WHERE c.code_mac = mac FOR UPDATE;
  IF NOT EXISTS (SELECT 1 FROM core.status_by_code(mac) s WHERE s.question_id = answer_slot.question_id) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT found.id, coalesce((SELECT max(s.seq)::int FROM core.statement s WHERE s.complaint_id = found.id), 0) + 1, found.lane <> 'normal';
END $$;
--> statement-breakpoint
CREATE FUNCTION core.answer_by_code(mac bytea, question_id uuid, p_seq int, p_said text, p_sealed bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE slot record;
BEGIN
  SELECT * INTO slot FROM core.answer_slot(mac, question_id);
  IF slot.complaint_id IS NULL OR slot.seq <> p_seq OR slot.sealed <> (p_said IS NULL) OR slot.sealed <> (p_sealed IS NOT NULL) THEN
    RETURN false;
  END IF;
  INSERT INTO core.statement (complaint_id, seq, question, said, sealed, said_hour)
    VALUES (slot.complaint_id, p_seq, 'answer:' || question_id, p_said, p_sealed, date_trunc('hour', now(), 'Asia/Kolkata'));
  IF p_said IS NOT NULL THEN
    UPDATE core.complaint SET words = concat_ws(' ', words, p_said) WHERE id = slot.complaint_id;
  END IF;
  PERFORM ledger.append('informer', NULL, 'answered', slot.complaint_id, '{"via": "page"}');
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.answer_slot(bytea, uuid), core.answer_by_code(bytea, uuid, int, text, bytea) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.answer_slot(bytea, uuid), core.answer_by_code(bytea, uuid, int, text, bytea) TO mitra_status;
--> statement-breakpoint

-- Health: numbers only ---------------------------------------------------------------------------------------------------------
CREATE FUNCTION vault.backlog() RETURNS TABLE (unheard bigint, unheard_seconds int, unsent bigint, unsent_seconds int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT i.n, i.oldest, o.n, o.oldest FROM
    (SELECT count(*) AS n, coalesce(extract(epoch FROM now() - min(received_at)), 0)::int AS oldest FROM vault.inbox) i,
    (SELECT count(*) AS n, coalesce(extract(epoch FROM now() - min(not_before)), 0)::int AS oldest FROM vault.outgoing WHERE state IN ('queued', 'sending') AND not_before <= now()) o;
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION vault.backlog() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION vault.backlog() TO mitra_door;
