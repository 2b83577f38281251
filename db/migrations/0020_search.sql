-- A complaint also bears the day it arrived among its terms, so that of a common word the newest days alone are looked at. Words are
-- spelt once for each of their forms.
DROP INDEX core.complaint_words;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION core.search_terms(said text, range_id int, district_id int, thana_id int, category text, arrived timestamptz, status text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT array_to_tsvector(array_agg(DISTINCT term)) FROM (
    SELECT unnest(ARRAY[left(word, 40), substring(word FROM '[^0-9]([0-9]{3,6})$')]) AS term FROM string_to_table(core.spelt(said), ' ') word WHERE word <> ''
    UNION ALL SELECT '~' || left(sound, 40) FROM string_to_table(core.sounded(core.spelt(said)), ' ') sound WHERE length(sound) > 2 AND sound !~ '[0-9]'
    UNION ALL SELECT unnest(ARRAY['#r' || range_id, '#d' || district_id, '#t' || coalesce(thana_id, 0), '#c' || category,
      '#m' || (extract(year FROM arrived AT TIME ZONE 'Asia/Kolkata') * 12 + extract(month FROM arrived AT TIME ZONE 'Asia/Kolkata'))::int,
      '#y' || ((arrived AT TIME ZONE 'Asia/Kolkata')::date - date '1970-01-01'),
      CASE WHEN status IN ('closed', 'rejected', 'merged', 'referred') THEN '#ended' ELSE '#open' END])) terms WHERE term IS NOT NULL;
END;
--> statement-breakpoint
CREATE INDEX complaint_words ON core.complaint USING gin (core.search_terms(coalesce(words, '') || ' ' || alias, range_id, district_id, thana_id, category, arrived_hour, status));
--> statement-breakpoint
-- A mark may be one of several, separated by a bar: the days of a week.
CREATE OR REPLACE FUNCTION core.search_query(typed text, marks text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT CASE WHEN count(*) FILTER (WHERE word <> '') > 0 THEN (string_agg(
      '(''' || left(word, 40) || '''' || CASE WHEN n = words AND length(word) > 2 THEN ':*' ELSE '' END
        || CASE WHEN length(sound) > 2 AND sound !~ '[0-9]' THEN ' | ''~' || left(sound, 40) || '''' ELSE '' END || ')', ' & ') FILTER (WHERE word <> '')
    || (SELECT coalesce(string_agg(' & (''' || replace(mark, '|', ''' | ''') || ''')', ''), '') FROM unnest(marks) mark WHERE mark ~ '^#[0-9a-zA-Z]+(\|#[0-9a-zA-Z]+)*$'))::tsquery END
  FROM (SELECT word, core.sounded(word) AS sound, row_number() OVER () AS n, count(*) OVER () AS words FROM string_to_table(trim(core.spelt(typed)), ' ') word) typed_words;
END;
--> statement-breakpoint

-- The week's sentence on Today counts what arrived and what was closed in two weeks: both indexes hold all that it and the row policies
-- ask of a complaint.
CREATE INDEX complaint_arrived ON core.complaint (arrived_hour)
  INCLUDE (range_id, district_id, programme_id, lane, accused_level, accused_unit_ids, accused_official_ids, category);
--> statement-breakpoint
DROP INDEX core.complaint_closed;
--> statement-breakpoint
CREATE INDEX complaint_closed ON core.complaint (closed_at)
  INCLUDE (range_id, district_id, programme_id, lane, accused_level, accused_unit_ids, accused_official_ids, category) WHERE closed_at IS NOT NULL;
--> statement-breakpoint

-- What is counted over all open complaints in sight asks for the caller's scope once and not once a row: the same condition as the
-- policies `sp`, `dig`, `commission` and `own_cases`, answered within complaint_open_counts; a test holds them equal.
CREATE FUNCTION core.open_within_scope() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 20000 SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT c.id FROM core.complaint c
   WHERE c.status NOT IN ('closed', 'rejected', 'merged', 'referred')
     AND c.range_id = (SELECT core.scope_int('range')) AND (SELECT current_setting('role', true) = 'mitra_dig' AND core.scope('role') IN ('dig', 'analyst'))
     AND (c.lane = 'normal' OR (c.lane = 'police_conduct' AND c.accused_level IN ('below_sp', 'unknown', 'sp_office') AND (SELECT core.scope('role')) = 'dig'))
     AND c.programme_id = (SELECT core.scope('programme'))
     AND (SELECT core.scope_int('unit')) <> ALL (c.accused_unit_ids) AND (SELECT core.scope_uuid('official')) <> ALL (c.accused_official_ids)
  UNION ALL
  SELECT c.id FROM core.complaint c
   WHERE c.status NOT IN ('closed', 'rejected', 'merged', 'referred')
     AND c.district_id = (SELECT core.scope_int('district')) AND (SELECT current_setting('role', true) = 'mitra_sp' AND core.scope('role') IN ('sp', 'sp_staff'))
     AND (c.lane = 'normal' OR (c.lane = 'police_conduct' AND c.accused_level IN ('below_sp', 'unknown') AND (SELECT core.scope('role')) = 'sp'))
     AND c.programme_id = (SELECT core.scope('programme'))
     AND (SELECT core.scope_int('unit')) <> ALL (c.accused_unit_ids) AND (SELECT core.scope_uuid('official')) <> ALL (c.accused_official_ids)
  UNION ALL
  SELECT c.id FROM core.complaint c
   WHERE c.status NOT IN ('closed', 'rejected', 'merged', 'referred') AND (SELECT current_setting('role', true) = 'mitra_commission') AND c.lane = 'child' AND core.within_scope(c);
END;
--> statement-breakpoint
-- How the latest question of the office to each informer stands, of open complaints in sight.
CREATE FUNCTION core.questions_open() RETURNS TABLE (complaint_id uuid, answered boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT DISTINCT ON (o.complaint_id) o.complaint_id, EXISTS (SELECT 1 FROM core.statement s WHERE s.complaint_id = o.complaint_id AND s.question = 'answer:' || o.id AND s.question LIKE 'answer:%')
    FROM core.open_within_scope() seen (id) JOIN core.outbox o ON o.complaint_id = seen.id
   WHERE o.template = 'question' AND o.state NOT IN ('withheld', 'failed') ORDER BY o.complaint_id, o.created_at DESC;
END;
--> statement-breakpoint
-- Open complaints in sight that each officer has and has not yet reported on.
CREATE FUNCTION core.running_work() RETURNS TABLE (officer_id uuid, running int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT a.officer_id, count(*)::int FROM core.open_within_scope() seen (id) JOIN core.assignment a ON a.complaint_id = seen.id
   WHERE a.state IN ('sent', 'accepted', 'help') GROUP BY a.officer_id;
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.open_within_scope(), core.questions_open(), core.running_work() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.open_within_scope(), core.questions_open(), core.running_work() TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint
CREATE INDEX assignment_running ON core.assignment (complaint_id) INCLUDE (officer_id) WHERE state IN ('sent', 'accepted', 'help');
--> statement-breakpoint
CREATE INDEX statement_answer ON core.statement (complaint_id, question) WHERE question LIKE 'answer:%';
--> statement-breakpoint
DROP INDEX core.outbox_question;
--> statement-breakpoint
CREATE INDEX outbox_question ON core.outbox (complaint_id, created_at) INCLUDE (id, state) WHERE template = 'question';
--> statement-breakpoint

-- "Its complaint is in sight" is asked of the rows that are read: with OFFSET 0 the planner cannot gather every complaint in sight instead,
-- which took seconds for a page of the ledger.
DO $$
DECLARE
  p record;
  asked text := 'EXISTS \( SELECT 1\s+FROM core\.complaint c\s+WHERE \(c\.id = (\w+)\.complaint_id\)\)';
  changed int := 0;
BEGIN
  FOR p IN SELECT schemaname, tablename, policyname, qual FROM pg_policies
            WHERE (schemaname = 'ledger' AND tablename = 'entry' AND policyname IN ('sp', 'dig', 'commission'))
               OR (schemaname = 'core' AND tablename IN ('statement', 'evidence', 'action_report', 'outbox', 'assignment') AND policyname = 'with_complaint') LOOP
    IF p.qual !~ asked THEN
      RAISE EXCEPTION 'policy % of % does not ask for its complaint', p.policyname, p.tablename;
    END IF;
    EXECUTE format('ALTER POLICY %I ON %I.%I USING (%s)', p.policyname, p.schemaname, p.tablename,
      regexp_replace(p.qual, asked, 'EXISTS (SELECT 1 FROM core.complaint c WHERE c.id = \1.complaint_id OFFSET 0)'));
    changed := changed + 1;
  END LOOP;
  IF changed <> 8 THEN
    RAISE EXCEPTION '% policies of 8', changed;
  END IF;
END $$;
--> statement-breakpoint

-- An answer typed on the status page is read for people of the police as words in the chat are. What it is read against is open only
-- with the code and the question that waits under it; nothing for the commission's complaints.
CREATE FUNCTION core.answer_read_against(mac bytea, question_id uuid) RETURNS TABLE (lane text, level text, district_id int, unit_ids int[], roster jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT c.lane, c.accused_level, c.district_id, c.accused_unit_ids, (
      SELECT coalesce(jsonb_agg(to_jsonb(posted)), '[]') FROM (
        SELECT o.id, 'officer' AS kind, o.name_en AS "nameEn", o.name_hi AS "nameHi", o.rank AS post, o.unit_id AS "unitId", o.badge
          FROM core.officer o WHERE o.programme_id = c.programme_id AND o.ended_on IS NULL
        UNION ALL SELECT o.id, 'official', o.name_en, o.name_hi, o.role, o.unit_id, NULL
          FROM auth.official o WHERE o.programme_id = c.programme_id AND o.disabled_at IS NULL) posted)
    FROM core.answer_slot(mac, answer_read_against.question_id) slot JOIN core.complaint c ON c.id = slot.complaint_id WHERE c.lane <> 'child';
END $$;
--> statement-breakpoint
-- Before the answer is kept: into a lane that this seals, the answer goes sealed.
CREATE FUNCTION core.accuse_by_code(mac bytea, question_id uuid, p_level text, p_units int[], p_officers uuid[], p_officials uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM core.accuse_told(slot.complaint_id, p_level, p_units, p_officers, p_officials) FROM core.answer_slot(mac, question_id) slot;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.answer_read_against(bytea, uuid), core.accuse_by_code(bytea, uuid, text, int[], uuid[], uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.answer_read_against(bytea, uuid), core.accuse_by_code(bytea, uuid, text, int[], uuid[], uuid[]) TO mitra_status;
