-- The running month up to yesterday beside the same days of other months: days are in no sum of the roll-up.
ALTER TABLE core.insight_fact DROP CONSTRAINT insight_fact_kind_check, ADD CONSTRAINT insight_fact_kind_check CHECK (kind IN ('hours', 'medians', 'to_date'));
