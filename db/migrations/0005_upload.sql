-- A file that WhatsApp does not carry comes over our own page in pieces, each sealed to the worker as it arrives, so that the web
-- process can take a file up again where the line broke without being able to open what it holds. A link may belong to a report
-- that has not been sent yet.

ALTER TABLE core.upload_link
  ALTER COLUMN complaint_id DROP NOT NULL,
  ADD COLUMN kind text CHECK (kind IN ('image', 'audio', 'video', 'document')),
  ADD COLUMN size bigint CHECK (size > 0),
  ADD COLUMN received bigint NOT NULL DEFAULT 0,
  ADD COLUMN pieces int NOT NULL DEFAULT 0,
  -- Of all begun files: what the sweep must look for in the store.
  ADD COLUMN most_pieces int NOT NULL DEFAULT 0,
  -- HMAC of size and date of the file, so that another file is not added to the half of the first.
  ADD COLUMN mark bytea,
  ADD COLUMN kept_at timestamptz,
  ADD CHECK (received <= size);
--> statement-breakpoint
CREATE INDEX upload_link_complaint ON core.upload_link (complaint_id) WHERE complaint_id IS NOT NULL;
--> statement-breakpoint
DROP FUNCTION core.attach_by_link(bytea, uuid, text, text, bytea, bytea, smallint, bytea, bigint, bytea, bytea);
--> statement-breakpoint
DROP FUNCTION core.upload_link_open(bytea);
--> statement-breakpoint

-- What the upload page may know of its link. Nothing of a complaint, nor whether there is one.
CREATE FUNCTION core.upload_standing(p_token bytea) RETURNS TABLE (id uuid, language text, expires_at timestamptz, size bigint, received bigint, pieces int, finished boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT l.id, l.language, l.expires_at, l.size, l.received, l.pieces, l.used_at IS NOT NULL FROM core.upload_link l WHERE l.token_mac = p_token AND l.expires_at > now();
END;
--> statement-breakpoint
CREATE FUNCTION core.upload_begin(p_token bytea, p_size bigint, p_kind text, p_mark bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE core.upload_link l SET
    received = CASE WHEN l.mark = p_mark AND l.size = p_size THEN l.received ELSE 0 END,
    pieces = CASE WHEN l.mark = p_mark AND l.size = p_size THEN l.pieces ELSE 0 END,
    size = p_size, kind = p_kind, mark = p_mark
   WHERE l.token_mac = p_token AND l.used_at IS NULL AND l.expires_at > now();
  RETURN FOUND;
END $$;
--> statement-breakpoint
CREATE FUNCTION core.upload_piece(p_token bytea, p_index int, p_from bigint, p_bytes int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE core.upload_link l SET received = p_from + p_bytes, pieces = p_index + 1, most_pieces = greatest(l.most_pieces, p_index + 1)
   WHERE l.token_mac = p_token AND l.used_at IS NULL AND l.expires_at > now() AND l.pieces = p_index AND l.received = p_from AND p_bytes > 0 AND p_from + p_bytes <= l.size;
  RETURN FOUND;
END $$;
--> statement-breakpoint
-- The whole file is here. Joined at once when there is a complaint, else when the report is sent.
CREATE FUNCTION core.upload_finish(p_token bytea, p_size bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE l core.upload_link;
BEGIN
  UPDATE core.upload_link u SET used_at = date_trunc('hour', now(), 'Asia/Kolkata'), size = p_size
   WHERE u.token_mac = p_token AND u.used_at IS NULL AND u.expires_at > now() AND u.received = p_size AND p_size > 0 RETURNING * INTO l;
  IF l.id IS NULL THEN
    RETURN false;
  END IF;
  IF l.complaint_id IS NOT NULL THEN
    PERFORM graphile_worker.add_job('join-upload', json_build_object('id', l.id), job_key := 'join-' || l.id, max_attempts := 12);
  END IF;
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.upload_standing(bytea), core.upload_begin(bytea, bigint, text, bytea), core.upload_piece(bytea, int, bigint, int), core.upload_finish(bytea, bigint) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.upload_standing(bytea), core.upload_begin(bytea, bigint, text, bytea), core.upload_piece(bytea, int, bigint, int), core.upload_finish(bytea, bigint) TO mitra_status;
--> statement-breakpoint
-- The worker enters what has been joined as the web process enters what an officer sends.
GRANT EXECUTE ON FUNCTION vault.keep_sealed(uuid, uuid, text, text, text, bytea, bytea, smallint, bytea, bigint, bytea, bytea) TO mitra_bot;
--> statement-breakpoint

-- When a flagged file was handed over is said by whoever records it; not later than now, not before it was flagged.
DROP FUNCTION core.hand_over_evidence(uuid, text, text);
--> statement-breakpoint
CREATE FUNCTION core.hand_over_evidence(p_id uuid, p_to text, p_ref text, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  e core.evidence;
  c core.complaint;
BEGIN
  SELECT * INTO e FROM core.evidence WHERE id = p_id FOR UPDATE;
  SELECT * INTO c FROM core.complaint WHERE id = e.complaint_id;
  IF c.id IS NULL OR NOT core.within_scope(c) OR core.scope('role') = 'analyst' OR e.flagged_at IS NULL OR e.handed_at IS NOT NULL OR btrim(p_to) = '' OR btrim(p_ref) = ''
    OR p_at IS NULL OR p_at > now() OR p_at < date_trunc('minute', e.flagged_at) THEN
    RETURN false;
  END IF;
  UPDATE core.evidence SET handed_at = p_at, handed_by = core.scope_uuid('official'), handed_to = left(btrim(p_to), 200), handed_ref = left(btrim(p_ref), 80) WHERE id = e.id;
  PERFORM ledger.append(NULL, NULL, 'evidence_handed_over', c.id, jsonb_build_object('item', e.id, 'seq', e.seq));
  RETURN true;
END $$;
--> statement-breakpoint

-- A decision on a court package has its reason too. Somebody else of another office decides; the commission is one office in itself:
-- there the chair decides what a caseworker asks, and a caseworker what the chair asks, as no office beside it may know of the case.
ALTER TABLE core.court_package ADD COLUMN decision_reason text CHECK (length(decision_reason) <= 600), ADD CHECK ((decided_by IS NULL) = (decision_reason IS NULL));
--> statement-breakpoint
DROP FUNCTION core.decide_package(uuid, boolean);
--> statement-breakpoint
CREATE FUNCTION core.decide_package(p_id uuid, p_approve boolean, p_reason text) RETURNS boolean
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
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.hand_over_evidence(uuid, text, text, timestamptz), core.decide_package(uuid, boolean, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.hand_over_evidence(uuid, text, text, timestamptz), core.decide_package(uuid, boolean, text) TO mitra_sp, mitra_dig, mitra_commission;
