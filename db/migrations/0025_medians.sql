-- Medians are stored with the number of tips behind them. They are worked out anew a few minutes after the next tip, at night at the latest; until then none is shown.
DELETE FROM core.insight_fact WHERE kind = 'medians';
