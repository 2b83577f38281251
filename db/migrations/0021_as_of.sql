-- The map of an earlier week stays as long as an alarm of that week leads to it.
ALTER TABLE core.hotspot_map ADD COLUMN until date;
--> statement-breakpoint
UPDATE core.hotspot_map SET until = (facts ->> 'to')::date;
--> statement-breakpoint
ALTER TABLE core.hotspot_map ALTER COLUMN until SET NOT NULL, DROP CONSTRAINT hotspot_map_pkey, ADD PRIMARY KEY (unit_id, category, layer, weeks, audience, until);
--> statement-breakpoint
ALTER TABLE core.cluster_scan DROP CONSTRAINT cluster_scan_pkey, ADD PRIMARY KEY (unit_id, category, layer, week);
--> statement-breakpoint
-- What a map draws of a border, worked out when the file is loaded: the borders themselves are megabytes.
ALTER TABLE core.division ADD COLUMN rings jsonb;
--> statement-breakpoint
UPDATE core.division SET rings = jsonb_path_query_array(area, '$[*][*]');
--> statement-breakpoint
ALTER TABLE core.division ALTER COLUMN rings SET NOT NULL;
