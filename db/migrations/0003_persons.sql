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
