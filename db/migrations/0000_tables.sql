CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE SCHEMA "ledger";
--> statement-breakpoint
CREATE SCHEMA "core";
--> statement-breakpoint
CREATE SCHEMA "vault";
--> statement-breakpoint
-- Parent of an H3 index: resolution bits replaced, finer digits set to 7. Agrees with h3-js cellToParent.
CREATE FUNCTION core.h3_parent(h bigint, r int) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (h & ~(15::bigint << 52)) | (r::bigint << 52) | ((1::bigint << (3 * (15 - r))) - 1);
--> statement-breakpoint
CREATE TABLE "auth"."official" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"username" text NOT NULL,
	"programme_id" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" integer NOT NULL,
	"name_en" text NOT NULL,
	"name_hi" text NOT NULL,
	"language" text DEFAULT 'hi' NOT NULL,
	"password_hash" text NOT NULL,
	"totp_sealed" "bytea" NOT NULL,
	"totp_last_step" bigint DEFAULT 0 NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "official_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"sid_hash" "bytea" PRIMARY KEY NOT NULL,
	"official_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."action_report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"complaint_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"fir_number" text,
	"gd_number" text,
	"seizure_number" text,
	"arrests" integer DEFAULT 0 NOT NULL,
	"seizures" integer DEFAULT 0 NOT NULL,
	"note" text,
	"reported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"via" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."assignment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"complaint_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"assigned_by" uuid,
	"assigned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"instruction" text,
	"state" text DEFAULT 'sent' NOT NULL,
	"answered_at" timestamp with time zone,
	"reason" text,
	"token_mac" "bytea",
	"token_expires" timestamp with time zone,
	"page_mac" "bytea",
	"page_expires" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."complaint" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" text NOT NULL,
	"ref" text NOT NULL,
	"code_mac" "bytea" NOT NULL,
	"lane" text NOT NULL,
	"category" text NOT NULL,
	"priority" text NOT NULL,
	"sensitive" boolean DEFAULT false NOT NULL,
	"supervisor_checked_at" timestamp with time zone,
	"status" text DEFAULT 'received' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"language" text NOT NULL,
	"alias" text NOT NULL,
	"range_id" integer NOT NULL,
	"district_id" integer NOT NULL,
	"circle_id" integer,
	"thana_id" integer,
	"place" text,
	"precision" text NOT NULL,
	"h3_r9" bigint,
	"h3_r8" bigint GENERATED ALWAYS AS (core.h3_parent(h3_r9, 8)) STORED,
	"h3_r7" bigint GENERATED ALWAYS AS (core.h3_parent(h3_r9, 7)) STORED,
	"h3_r6" bigint GENERATED ALWAYS AS (core.h3_parent(h3_r9, 6)) STORED,
	"accused_level" text,
	"accused_unit_ids" integer[] DEFAULT '{}' NOT NULL,
	"accused_official_ids" uuid[] DEFAULT '{}' NOT NULL,
	"accused_officer_ids" uuid[] DEFAULT '{}' NOT NULL,
	"headline" text,
	"words" text,
	"how_many_know" text,
	"still_going_on" boolean,
	"counted" boolean DEFAULT true NOT NULL,
	"poster_code" text,
	"arrived_hour" timestamp with time zone NOT NULL,
	"first_look_due" timestamp with time zone,
	"assign_due" timestamp with time zone,
	"action_due" timestamp with time zone,
	"outcome_due" timestamp with time zone,
	"first_look_at" timestamp with time zone,
	"assigned_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"action_initiated_at" timestamp with time zone,
	"acted_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"escalation" smallint DEFAULT 0 NOT NULL,
	"assignment_id" uuid,
	"outcome" text,
	"outcome_note" text,
	"fir_number" text,
	"gd_number" text,
	"seizure_number" text,
	"arrests" integer,
	"seizures" integer,
	"verdict" text,
	"verdict_at" timestamp with time zone,
	"reopened_count" smallint DEFAULT 0 NOT NULL,
	"merged_into_id" uuid,
	"referred_to" text,
	"simulated" boolean DEFAULT false NOT NULL,
	CONSTRAINT "complaint_ref_unique" UNIQUE("ref"),
	CONSTRAINT "complaint_codeMac_unique" UNIQUE("code_mac")
);
--> statement-breakpoint
CREATE TABLE "core"."evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"complaint_id" uuid NOT NULL,
	"seq" smallint NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"caption" text,
	"said_hour" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'referenced' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."officer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_id" text NOT NULL,
	"range_id" integer NOT NULL,
	"district_id" integer NOT NULL,
	"circle_id" integer,
	"unit_id" integer NOT NULL,
	"name_en" text NOT NULL,
	"name_hi" text NOT NULL,
	"rank" text NOT NULL,
	"whatsapp" text NOT NULL,
	"language" text DEFAULT 'hi' NOT NULL,
	"consent_on" timestamp with time zone NOT NULL,
	"ended_on" timestamp with time zone,
	"simulated" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"complaint_id" uuid NOT NULL,
	"assignment_id" uuid,
	"audience" text NOT NULL,
	"template" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"free_text" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"not_before" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"state_day" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "core"."statement" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "core"."statement_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" uuid NOT NULL,
	"seq" smallint NOT NULL,
	"question" text NOT NULL,
	"said" text,
	"sealed" "bytea",
	"said_hour" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger"."entry" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"programme_id" text,
	"actor" text NOT NULL,
	"actor_id" uuid,
	"unit_id" integer,
	"complaint_id" uuid,
	"action" text NOT NULL,
	"detail" jsonb NOT NULL,
	"prev" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."helpline" (
	"number" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_hi" text NOT NULL,
	"rank" integer NOT NULL,
	"programmes" text[] NOT NULL,
	"verified_on" date
);
--> statement-breakpoint
CREATE TABLE "core"."poster" (
	"code" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"unit_id" integer NOT NULL,
	"place_en" text NOT NULL,
	"place_hi" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "core"."unit" (
	"id" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "core"."unit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" integer,
	"code" text NOT NULL,
	"name_en" text NOT NULL,
	"name_hi" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"range_id" integer,
	"district_id" integer,
	"circle_id" integer,
	"lat" double precision,
	"lng" double precision,
	"territorial" boolean DEFAULT true NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "unit_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "vault"."contact" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"complaint_id" uuid NOT NULL,
	"sealed" "bytea",
	"kid" smallint NOT NULL,
	"notify" boolean DEFAULT true NOT NULL,
	"shred_after" timestamp with time zone,
	"shredded_at" timestamp with time zone,
	CONSTRAINT "contact_complaintId_unique" UNIQUE("complaint_id")
);
--> statement-breakpoint
CREATE TABLE "vault"."epoch" (
	"kid" smallint PRIMARY KEY NOT NULL,
	"public_key" "bytea" NOT NULL,
	"opens" date NOT NULL,
	"closes" date NOT NULL,
	"destroyed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "vault"."heard" (
	"event_mac" "bytea" PRIMARY KEY NOT NULL,
	"heard_on" date DEFAULT current_date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vault"."inbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vault"."inbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_mac" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"kid" smallint NOT NULL,
	"lane" smallint NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "inbox_eventMac_unique" UNIQUE("event_mac")
);
--> statement-breakpoint
CREATE TABLE "vault"."media" (
	"evidence_id" uuid PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"kid" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vault"."outgoing" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"outbox_id" uuid,
	"sealed" "bytea" NOT NULL,
	"kid" smallint NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vault"."person" (
	"lookup_mac" "bytea" PRIMARY KEY NOT NULL,
	"pep" smallint NOT NULL,
	"state" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vault"."sent" (
	"msg_mac" "bytea" PRIMARY KEY NOT NULL,
	"outgoing_id" uuid NOT NULL,
	"sent_on" date DEFAULT current_date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth"."official" ADD CONSTRAINT "official_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "core"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_official_id_official_id_fk" FOREIGN KEY ("official_id") REFERENCES "auth"."official"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."action_report" ADD CONSTRAINT "action_report_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "core"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."action_report" ADD CONSTRAINT "action_report_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "core"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."assignment" ADD CONSTRAINT "assignment_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "core"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."assignment" ADD CONSTRAINT "assignment_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "core"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."assignment" ADD CONSTRAINT "assignment_assigned_by_official_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "auth"."official"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."complaint" ADD CONSTRAINT "complaint_range_id_unit_id_fk" FOREIGN KEY ("range_id") REFERENCES "core"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."complaint" ADD CONSTRAINT "complaint_district_id_unit_id_fk" FOREIGN KEY ("district_id") REFERENCES "core"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."complaint" ADD CONSTRAINT "complaint_circle_id_unit_id_fk" FOREIGN KEY ("circle_id") REFERENCES "core"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."complaint" ADD CONSTRAINT "complaint_thana_id_unit_id_fk" FOREIGN KEY ("thana_id") REFERENCES "core"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."evidence" ADD CONSTRAINT "evidence_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "core"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."officer" ADD CONSTRAINT "officer_district_id_unit_id_fk" FOREIGN KEY ("district_id") REFERENCES "core"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."officer" ADD CONSTRAINT "officer_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "core"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."outbox" ADD CONSTRAINT "outbox_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "core"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."outbox" ADD CONSTRAINT "outbox_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "core"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."statement" ADD CONSTRAINT "statement_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "core"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."poster" ADD CONSTRAINT "poster_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "core"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."unit" ADD CONSTRAINT "unit_parent_id_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "core"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_official_id_index" ON "auth"."session" USING btree ("official_id");--> statement-breakpoint
CREATE INDEX "action_report_complaint_id_index" ON "core"."action_report" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "assignment_complaint_id_index" ON "core"."assignment" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "assignment_officer_id_index" ON "core"."assignment" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "complaint_district_recent" ON "core"."complaint" USING btree ("district_id","arrived_hour" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "complaint_range_recent" ON "core"."complaint" USING btree ("range_id","arrived_hour" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "complaint_programme_recent" ON "core"."complaint" USING btree ("programme_id","arrived_hour" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "complaint_district_status" ON "core"."complaint" USING btree ("district_id","status","arrived_hour" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "complaint_open_due" ON "core"."complaint" USING btree ("status","assign_due") WHERE status not in ('closed','rejected','merged','referred');--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_complaint_id_seq_index" ON "core"."evidence" USING btree ("complaint_id","seq");--> statement-breakpoint
CREATE INDEX "officer_district_id_index" ON "core"."officer" USING btree ("district_id");--> statement-breakpoint
CREATE INDEX "outbox_complaint_id_index" ON "core"."outbox" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "outbox_state_not_before_index" ON "core"."outbox" USING btree ("state","not_before");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_complaint_id_seq_index" ON "core"."statement" USING btree ("complaint_id","seq");--> statement-breakpoint
CREATE INDEX "entry_complaint_id_seq_index" ON "ledger"."entry" USING btree ("complaint_id","seq");--> statement-breakpoint
CREATE INDEX "entry_unit_id_seq_index" ON "ledger"."entry" USING btree ("unit_id","seq");--> statement-breakpoint
CREATE INDEX "unit_programme_id_kind_index" ON "core"."unit" USING btree ("programme_id","kind");--> statement-breakpoint
CREATE INDEX "unit_district_id_index" ON "core"."unit" USING btree ("district_id");--> statement-breakpoint
CREATE INDEX "heard_heard_on_index" ON "vault"."heard" USING btree ("heard_on");--> statement-breakpoint
CREATE INDEX "inbox_lane" ON "vault"."inbox" USING btree ("lane","id");--> statement-breakpoint
CREATE INDEX "outgoing_unsent" ON "vault"."outgoing" USING btree ("not_before") WHERE state in ('queued','sending');--> statement-breakpoint
CREATE INDEX "person_expires_at_index" ON "vault"."person" USING btree ("expires_at");