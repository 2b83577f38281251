-- A file from its first mention to the court: what it is and where it stands is here; the bytes are in the store, originals
-- readable with the custodian's offline key alone, copies with the key that web and worker hold.

ALTER TABLE core.evidence
  ADD COLUMN reason text,
  ADD COLUMN sniffed text,
  ADD COLUMN size bigint,
  ADD COLUMN sha256 bytea,
  ADD COLUMN sha512 bytea,
  ADD COLUMN clean_type text,
  ADD COLUMN clean_size bigint,
  ADD COLUMN clean_sha256 bytea,
  ADD COLUMN disguised_type text,
  ADD COLUMN disguised_size bigint,
  ADD COLUMN disguised_sha256 bytea,
  ADD COLUMN pages smallint,
  ADD COLUMN page_sizes int[],
  ADD COLUMN width int,
  ADD COLUMN height int,
  ADD COLUMN duration_ms int,
  ADD COLUMN flagged_at timestamptz,
  ADD COLUMN flagged_by uuid,
  ADD COLUMN flag_due timestamptz,
  ADD COLUMN handed_at timestamptz,
  ADD COLUMN handed_by uuid,
  ADD COLUMN handed_to text,
  ADD COLUMN handed_ref text,
  ADD CONSTRAINT evidence_state CHECK (state IN ('referenced', 'fetching', 'sealed', 'cleaning', 'cleaned', 'sealed_only', 'failed', 'flagged')),
  ADD CONSTRAINT evidence_reason CHECK ((state IN ('sealed_only', 'failed')) = (reason IS NOT NULL)),
  ADD CONSTRAINT evidence_sealed CHECK (state IN ('referenced', 'fetching', 'failed', 'flagged') OR (sha256 IS NOT NULL AND sha512 IS NOT NULL AND size IS NOT NULL)),
  ADD CONSTRAINT evidence_flagged CHECK (state <> 'flagged' OR flagged_at IS NOT NULL),
  ADD CONSTRAINT evidence_nothing_of_flagged CHECK (flagged_at IS NULL OR (clean_type IS NULL AND disguised_type IS NULL));
--> statement-breakpoint
CREATE INDEX evidence_unfinished ON core.evidence (state) WHERE state IN ('referenced', 'fetching', 'sealed', 'cleaning');
--> statement-breakpoint
CREATE INDEX evidence_flag ON core.evidence (flag_due) WHERE flagged_at IS NOT NULL AND handed_at IS NULL;
--> statement-breakpoint

-- An officer in the field sees what can be shown and nothing of a flagged file, not even that there is one.
REVOKE SELECT ON core.evidence FROM mitra_officer;
--> statement-breakpoint
GRANT SELECT (id, complaint_id, seq, kind, by, caption, said_hour, state, reason, sniffed, clean_type, clean_size, disguised_type, disguised_size, pages, page_sizes, width, height, duration_ms, flagged_at) ON core.evidence TO mitra_officer;
--> statement-breakpoint
CREATE POLICY not_flagged ON core.evidence AS RESTRICTIVE FOR SELECT TO mitra_officer USING (flagged_at IS NULL);
--> statement-breakpoint

-- Where the original lies. `file_key` opens with the custodian's secret alone; `work_key` with the worker's, until the copy has been made.
CREATE TABLE vault.original (
  evidence_id uuid PRIMARY KEY REFERENCES core.evidence (id),
  path text NOT NULL UNIQUE,
  file_key bytea,
  work_key bytea,
  work_kid smallint,
  meta_sha256 bytea,
  -- Of the file as it lies in the store, so that it can be checked without any key.
  sealed_sha256 bytea,
  CHECK ((work_key IS NULL) = (work_kid IS NULL))
);
--> statement-breakpoint

-- Originals and copies leave the machine only so: somebody asks, somebody of another office agrees, for a while.
CREATE TABLE core.court_package (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  complaint_id uuid NOT NULL REFERENCES core.complaint (id),
  evidence_ids uuid[] NOT NULL CHECK (cardinality(evidence_ids) > 0),
  case_number text NOT NULL CHECK (btrim(case_number) <> '' AND length(case_number) <= 80),
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 600),
  requested_by uuid NOT NULL REFERENCES auth.official (id),
  requested_unit int NOT NULL REFERENCES core.unit (id),
  requested_at timestamptz NOT NULL DEFAULT now(),
  decided_by uuid REFERENCES auth.official (id),
  decided_unit int REFERENCES core.unit (id),
  decided_at timestamptz,
  state text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'refused', 'assembling', 'ready', 'failed', 'expired')),
  progress smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  size bigint,
  sha256 bytea,
  expires_at timestamptz,
  CHECK ((state = 'requested') = (decided_by IS NULL)),
  CHECK (decided_by <> requested_by)
);
--> statement-breakpoint
CREATE INDEX court_package_complaint ON core.court_package (complaint_id);
--> statement-breakpoint
CREATE INDEX court_package_open ON core.court_package (state) WHERE state IN ('requested', 'assembling', 'ready');
--> statement-breakpoint

-- One link, one upload: for a file that WhatsApp does not carry. It shows nothing of the complaint.
CREATE TABLE core.upload_link (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  complaint_id uuid NOT NULL REFERENCES core.complaint (id),
  token_mac bytea NOT NULL UNIQUE,
  language text NOT NULL CHECK (language IN ('hi', 'en')),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['vault.original', 'core.court_package', 'core.upload_link'] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %s TO mitra_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY bot_all ON %s TO mitra_bot USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.original TO mitra_bot;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON core.upload_link TO mitra_bot;
--> statement-breakpoint
GRANT SELECT, UPDATE ON core.court_package TO mitra_bot;
--> statement-breakpoint
GRANT SELECT ON core.court_package TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint
CREATE POLICY with_complaint ON core.court_package FOR SELECT TO mitra_sp, mitra_dig, mitra_commission
  USING (EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id));
--> statement-breakpoint

-- Fetching begins with the note of where WhatsApp holds a file, in a job of its own.
CREATE FUNCTION vault.media_noted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('fetch-evidence', json_build_object('id', new.evidence_id), job_key := 'fetch-' || new.evidence_id, max_attempts := 14);
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION vault.media_noted() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER noted AFTER INSERT ON vault.media FOR EACH ROW EXECUTE FUNCTION vault.media_noted();
--> statement-breakpoint

-- A file that came over our own pages was sealed before it was stored; only then does it get a row. Returns the number of the item.
CREATE FUNCTION vault.keep_sealed(p_id uuid, p_complaint uuid, p_by text, p_kind text, p_path text, p_file_key bytea, p_work_key bytea, p_work_kid smallint, p_sealed_sha256 bytea, p_size bigint, p_sha256 bytea, p_sha512 bytea)
RETURNS int LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE place smallint;
BEGIN
  PERFORM 1 FROM core.complaint c WHERE c.id = p_complaint FOR UPDATE;
  SELECT coalesce(max(seq), 0) + 1 INTO place FROM core.evidence WHERE complaint_id = p_complaint;
  INSERT INTO core.evidence (id, complaint_id, seq, kind, by, said_hour, state, size, sha256, sha512)
    VALUES (p_id, p_complaint, place, p_kind, p_by, date_trunc('hour', now(), 'Asia/Kolkata'), 'sealed', p_size, p_sha256, p_sha512);
  INSERT INTO vault.original (evidence_id, path, file_key, work_key, work_kid, sealed_sha256) VALUES (p_id, p_path, p_file_key, p_work_key, p_work_kid, p_sealed_sha256);
  PERFORM graphile_worker.add_job('clean-evidence', json_build_object('id', p_id), job_key := 'clean-' || p_id, max_attempts := 8);
  RETURN place;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION vault.keep_sealed(uuid, uuid, text, text, text, bytea, bytea, smallint, bytea, bigint, bytea, bytea) FROM PUBLIC;
--> statement-breakpoint
-- From the officer's one-time page; null when the assignment is none of the caller's.
CREATE FUNCTION core.attach_by_officer(p_id uuid, p_kind text, p_path text, p_file_key bytea, p_work_key bytea, p_work_kid smallint, p_sealed_sha256 bytea, p_size bigint, p_sha256 bytea, p_sha512 bytea)
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  a core.assignment;
  place int;
BEGIN
  SELECT * INTO a FROM core.assignment WHERE id = core.scope_uuid('assignment') AND state NOT IN ('withdrawn', 'declined');
  IF a.id IS NULL OR NOT EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = a.complaint_id AND c.assignment_id = a.id) THEN
    RETURN NULL;
  END IF;
  place := vault.keep_sealed(p_id, a.complaint_id, 'officer', p_kind, p_path, p_file_key, p_work_key, p_work_kid, p_sealed_sha256, p_size, p_sha256, p_sha512);
  PERFORM ledger.append('officer', a.officer_id, 'evidence_received', a.complaint_id, jsonb_build_object('item', p_id, 'seq', place, 'kind', p_kind, 'size', p_size, 'via', 'page'));
  PERFORM ledger.append('officer', a.officer_id, 'evidence_sealed', a.complaint_id, jsonb_build_object('item', p_id, 'seq', place, 'sha256', encode(p_sha256, 'hex')));
  RETURN place;
END $$;
--> statement-breakpoint
-- Through an upload link, which is used up by it; null when it is unknown, old or used.
CREATE FUNCTION core.attach_by_link(p_token bytea, p_id uuid, p_kind text, p_path text, p_file_key bytea, p_work_key bytea, p_work_kid smallint, p_sealed_sha256 bytea, p_size bigint, p_sha256 bytea, p_sha512 bytea)
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  l core.upload_link;
  place int;
BEGIN
  UPDATE core.upload_link SET used_at = date_trunc('hour', now(), 'Asia/Kolkata') WHERE token_mac = p_token AND used_at IS NULL AND expires_at > now() RETURNING * INTO l;
  IF l.id IS NULL THEN
    RETURN NULL;
  END IF;
  place := vault.keep_sealed(p_id, l.complaint_id, 'informer', p_kind, p_path, p_file_key, p_work_key, p_work_kid, p_sealed_sha256, p_size, p_sha256, p_sha512);
  PERFORM ledger.append('informer', NULL, 'evidence_received', l.complaint_id, jsonb_build_object('item', p_id, 'seq', place, 'kind', p_kind, 'size', p_size, 'via', 'upload'));
  PERFORM ledger.append('system', NULL, 'evidence_sealed', l.complaint_id, jsonb_build_object('item', p_id, 'seq', place, 'sha256', encode(p_sha256, 'hex')));
  RETURN place;
END $$;
--> statement-breakpoint
-- What the upload page may know of its link: that it is good, until when, and in which language to speak.
CREATE FUNCTION core.upload_link_open(p_token bytea) RETURNS TABLE (language text, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT l.language, l.expires_at FROM core.upload_link l WHERE l.token_mac = p_token AND l.used_at IS NULL AND l.expires_at > now();
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.attach_by_officer(uuid, text, text, bytea, bytea, smallint, bytea, bigint, bytea, bytea), core.attach_by_link(bytea, uuid, text, text, bytea, bytea, smallint, bytea, bigint, bytea, bytea),
  core.upload_link_open(bytea) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.attach_by_officer(uuid, text, text, bytea, bytea, smallint, bytea, bigint, bytea, bytea) TO mitra_officer;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.attach_by_link(bytea, uuid, text, text, bytea, bytea, smallint, bytea, bigint, bytea, bytea), core.upload_link_open(bytea) TO mitra_status;
--> statement-breakpoint

-- A sexual image of a child: nothing of it is shown from this statement on, and the copies are taken out of the store. Nobody can take the flag back.
CREATE FUNCTION core.flag_evidence(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  e core.evidence;
  c core.complaint;
BEGIN
  SELECT * INTO e FROM core.evidence WHERE id = p_id FOR UPDATE;
  SELECT * INTO c FROM core.complaint WHERE id = e.complaint_id;
  IF c.id IS NULL OR NOT core.within_scope(c) OR core.scope('role') = 'analyst' OR e.flagged_at IS NOT NULL THEN
    RETURN false;
  END IF;
  UPDATE core.evidence SET flagged_at = now(), flagged_by = core.scope_uuid('official'), flag_due = now() + interval '24 hours',
    state = CASE WHEN sha256 IS NULL THEN state ELSE 'flagged' END, reason = CASE WHEN sha256 IS NULL THEN reason END,
    clean_type = NULL, clean_size = NULL, clean_sha256 = NULL, disguised_type = NULL, disguised_size = NULL, disguised_sha256 = NULL, pages = NULL, page_sizes = NULL, width = NULL, height = NULL, duration_ms = NULL
   WHERE id = e.id;
  PERFORM graphile_worker.add_job('drop-copies', json_build_object('id', e.id, 'pages', coalesce(e.pages, 0)), job_key := 'drop-' || e.id, max_attempts := 25);
  PERFORM ledger.append(NULL, NULL, 'evidence_flagged', c.id, jsonb_build_object('item', e.id, 'seq', e.seq));
  RETURN true;
END $$;
--> statement-breakpoint
-- The record of who got a flagged file and under which number; once.
CREATE FUNCTION core.hand_over_evidence(p_id uuid, p_to text, p_ref text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  e core.evidence;
  c core.complaint;
BEGIN
  SELECT * INTO e FROM core.evidence WHERE id = p_id FOR UPDATE;
  SELECT * INTO c FROM core.complaint WHERE id = e.complaint_id;
  IF c.id IS NULL OR NOT core.within_scope(c) OR core.scope('role') = 'analyst' OR e.flagged_at IS NULL OR e.handed_at IS NOT NULL OR btrim(p_to) = '' OR btrim(p_ref) = '' THEN
    RETURN false;
  END IF;
  UPDATE core.evidence SET handed_at = now(), handed_by = core.scope_uuid('official'), handed_to = left(btrim(p_to), 200), handed_ref = left(btrim(p_ref), 80) WHERE id = e.id;
  PERFORM ledger.append(NULL, NULL, 'evidence_handed_over', c.id, jsonb_build_object('item', e.id, 'seq', e.seq));
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.flag_evidence(uuid), core.hand_over_evidence(uuid, text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.flag_evidence(uuid), core.hand_over_evidence(uuid, text, text) TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint

-- The original is looked at again by the worker, which alone knows where it lies; the answer is an entry of the ledger.
CREATE FUNCTION core.verify_evidence(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM core.evidence e JOIN core.complaint c ON c.id = e.complaint_id WHERE e.id = p_id AND e.sha256 IS NOT NULL AND core.within_scope(c)) THEN
    RETURN false;
  END IF;
  PERFORM graphile_worker.add_job('verify-original', json_build_object('id', p_id), job_key := 'verify-' || p_id, max_attempts := 5);
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.verify_evidence(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.verify_evidence(uuid) TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint

-- Asking for a court package: of sealed files of one complaint that the caller may see.
CREATE FUNCTION core.request_package(p_complaint uuid, p_items uuid[], p_case text, p_reason text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c core.complaint;
  made uuid;
BEGIN
  SELECT * INTO c FROM core.complaint WHERE id = p_complaint;
  IF c.id IS NULL OR NOT core.within_scope(c) OR core.scope('role') = 'analyst'
    OR (SELECT count(*) FROM core.evidence e WHERE e.complaint_id = c.id AND e.sha256 IS NOT NULL AND e.flagged_at IS NULL AND e.id = ANY (p_items)) <> cardinality(p_items) THEN
    RETURN NULL;
  END IF;
  INSERT INTO core.court_package (complaint_id, evidence_ids, case_number, reason, requested_by, requested_unit)
    VALUES (c.id, p_items, btrim(p_case), btrim(p_reason), core.scope_uuid('official'), core.scope_int('unit')) RETURNING id INTO made;
  PERFORM ledger.append(NULL, NULL, 'package_requested', c.id, jsonb_build_object('package', made, 'files', cardinality(p_items)));
  RETURN made;
END $$;
--> statement-breakpoint
-- The second look: somebody else, of another office. The commission is one office in itself; there its chair decides what a caseworker asks.
CREATE FUNCTION core.decide_package(p_id uuid, p_approve boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  p core.court_package;
  c core.complaint;
BEGIN
  SELECT * INTO p FROM core.court_package WHERE id = p_id FOR UPDATE;
  SELECT * INTO c FROM core.complaint WHERE id = p.complaint_id;
  IF c.id IS NULL OR NOT core.within_scope(c) OR p.state <> 'requested' OR core.scope('role') NOT IN ('sp', 'dig', 'chair') OR p.requested_by = core.scope_uuid('official')
    OR (p.requested_unit = core.scope_int('unit') AND core.scope('role') <> 'chair') THEN
    RETURN false;
  END IF;
  UPDATE core.court_package SET decided_by = core.scope_uuid('official'), decided_unit = core.scope_int('unit'), decided_at = now(), state = CASE WHEN p_approve THEN 'assembling' ELSE 'refused' END WHERE id = p.id;
  IF p_approve THEN
    PERFORM graphile_worker.add_job('assemble-package', json_build_object('id', p.id), job_key := 'package-' || p.id, max_attempts := 5);
  END IF;
  PERFORM ledger.append(NULL, NULL, CASE WHEN p_approve THEN 'package_approved' ELSE 'package_refused' END, c.id, jsonb_build_object('package', p.id));
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.request_package(uuid, uuid[], text, text), core.decide_package(uuid, boolean) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.request_package(uuid, uuid[], text, text), core.decide_package(uuid, boolean) TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint

-- Custody is part of the ledger. Who looked at a file is shown like who looked at a case: to the overseer and to oneself.
ALTER POLICY sp ON ledger.entry USING (
  (complaint_id IS NULL AND actor_id = (SELECT core.scope_uuid('official')))
  OR ((action NOT IN ('viewed', 'evidence_viewed', 'evidence_played') OR actor_id = (SELECT core.scope_uuid('official'))) AND EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id))
);
--> statement-breakpoint
ALTER POLICY commission ON ledger.entry USING (
  (complaint_id IS NULL AND actor_id = (SELECT core.scope_uuid('official')))
  OR ((action NOT IN ('viewed', 'evidence_viewed', 'evidence_played') OR actor_id = (SELECT core.scope_uuid('official')) OR (SELECT core.scope('role')) = 'chair') AND EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = complaint_id))
);
--> statement-breakpoint
CREATE INDEX entry_item ON ledger.entry ((detail ->> 'item'), seq) WHERE detail ? 'item';
--> statement-breakpoint
-- What the machine does with an informer's file follows the sending by seconds; its entries, too, keep the hour alone.
CREATE OR REPLACE FUNCTION ledger.append(p_actor text, p_actor_id uuid, p_action text, p_complaint_id uuid, p_detail jsonb) RETURNS bigint
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
  row.at := CASE WHEN row.actor = 'informer' OR (row.actor = 'system' AND p_action LIKE 'evidence\_%') THEN date_trunc('hour', clock_timestamp(), 'Asia/Kolkata') ELSE date_trunc('milliseconds', clock_timestamp()) END;
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
