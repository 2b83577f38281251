-- Who of the police is accused by name, for whoever may read the complaint: the columns themselves are closed to the offices.
CREATE FUNCTION core.accused_people(p_complaint uuid) RETURNS TABLE (kind text, id uuid, name_en text, name_hi text, post text, unit_id int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT 'official', o.id, o.name_en, o.name_hi, o.role, o.unit_id
    FROM core.complaint c JOIN auth.official o ON o.id = ANY (c.accused_official_ids) WHERE c.id = p_complaint AND core.within_scope(c)
  UNION ALL
  SELECT 'officer', o.id, o.name_en, o.name_hi, o.rank, o.unit_id
    FROM core.complaint c JOIN core.officer o ON o.id = ANY (c.accused_officer_ids) WHERE c.id = p_complaint AND core.within_scope(c)
  ORDER BY 1 DESC, 3;
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.accused_people(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.accused_people(uuid) TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint

-- Search by words. A word is searched as it was written and by its sound, so that शराब, sharab and sharaab find each other.
-- Split by code points and not by the locale, under which Devanagari's vowel signs are no letters.
CREATE FUNCTION core.spelt(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  regexp_replace(
    lower(translate(normalize(said, NFC), U&'०१२३४५६७८९\0901\093C\200C\200D', U&'0123456789\0902') COLLATE "C"),
    U&'[\0001-\002F\003A-\0060\007B-\00BF\0964\0965\2000-\206F]+', ' ', 'g');
--> statement-breakpoint
-- The sound of words already spelt: consonants without breath, d and r as one because ड़ is written with either, no a.
CREATE FUNCTION core.sounded(spelt text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  regexp_replace(replace(replace(replace(
    translate(spelt,
      U&'कखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसइई\093F\0940उऊ\0941\0942एऐ\0947\0948ओऔऑ\094B\094C\0949\0902dwzfqहअआ\093E\094D\0903ah',
      'kkggnccjjnttrrnttrrnppbbmyrllvsssiiiiuuuueieiouooounrvjpk'),
    'ck', 'k'), 'ee', 'i'), 'oo', 'u'), '([a-z])\1+', '\1', 'g');
--> statement-breakpoint
-- What a complaint is found by: its words, their sounds behind ~, the number at the end of a plate, and behind # what most lists
-- are narrowed by, so that a common word is cut down inside the index.
CREATE FUNCTION core.search_terms(said text, range_id int, district_id int, thana_id int, category text, arrived timestamptz, status text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT array_to_tsvector(array_agg(DISTINCT term)) FROM (
    SELECT left(word, 40) AS term FROM string_to_table(core.spelt(said), ' ') word WHERE word <> ''
    UNION ALL SELECT '~' || left(sound, 40) FROM string_to_table(core.sounded(core.spelt(said)), ' ') sound WHERE length(sound) > 2 AND sound !~ '[0-9]'
    UNION ALL SELECT substring(word FROM '[^0-9]([0-9]{3,6})$') FROM string_to_table(core.spelt(said), ' ') word WHERE word ~ '[^0-9][0-9]{3,6}$'
    UNION ALL SELECT unnest(ARRAY['#r' || range_id, '#d' || district_id, '#t' || coalesce(thana_id, 0), '#c' || category,
      '#m' || (extract(year FROM arrived AT TIME ZONE 'Asia/Kolkata') * 12 + extract(month FROM arrived AT TIME ZONE 'Asia/Kolkata'))::int,
      CASE WHEN status IN ('closed', 'rejected', 'merged', 'referred') THEN '#ended' ELSE '#open' END])) terms;
END;
--> statement-breakpoint
CREATE INDEX complaint_words ON core.complaint USING gin (core.search_terms(coalesce(words, '') || ' ' || alias, range_id, district_id, thana_id, category, arrived_hour, status));
--> statement-breakpoint
-- The words typed, each as it is or by its sound, the last one as a beginning too, and the marks that narrow them; null when nothing
-- was typed.
CREATE FUNCTION core.search_query(typed text, marks text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT CASE WHEN count(*) FILTER (WHERE word <> '') > 0 THEN (string_agg(
      '(''' || left(word, 40) || '''' || CASE WHEN n = words AND length(word) > 2 THEN ':*' ELSE '' END
        || CASE WHEN length(sound) > 2 AND sound !~ '[0-9]' THEN ' | ''~' || left(sound, 40) || '''' ELSE '' END || ')', ' & ') FILTER (WHERE word <> '')
    || (SELECT coalesce(string_agg(' & ''' || mark || '''', ''), '') FROM unnest(marks) mark WHERE mark ~ '^#[0-9a-zA-Z]+$'))::tsquery END
  FROM (SELECT word, core.sounded(word) AS sound, row_number() OVER () AS n, count(*) OVER () AS words FROM string_to_table(trim(core.spelt(typed)), ' ') word) typed_words;
END;
--> statement-breakpoint
-- Complaints of the caller's scope that have the terms, in no order. The operator of a word index is not leakproof, so behind a row
-- policy it would look at every row; here the index comes first and the caller's policy right after it.
CREATE FUNCTION core.matching(terms tsquery, most int) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET work_mem = '64MB'
BEGIN ATOMIC
  SELECT c.id FROM core.complaint c
   WHERE core.search_terms(coalesce(c.words, '') || ' ' || c.alias, c.range_id, c.district_id, c.thana_id, c.category, c.arrived_hour, c.status) @@ terms AND core.within_scope(c)
   LIMIT most;
END;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.matching(tsquery, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.matching(tsquery, int) TO mitra_sp, mitra_dig, mitra_commission;
--> statement-breakpoint

-- The counts of the Today page look at every open complaint: this holds all that they and the row policies ask of one.
CREATE INDEX complaint_open_counts ON core.complaint (range_id, district_id)
  INCLUDE (id, programme_id, lane, accused_level, accused_unit_ids, accused_official_ids, status, escalation, first_look_due, assign_due, action_due, outcome_due)
  WHERE status NOT IN ('closed', 'rejected', 'merged', 'referred');
