CREATE TABLE "api_keys" (
	"key_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_keys_key_hash_key" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_sessions" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"disabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_sign_in_at" timestamp with time zone,
	CONSTRAINT "users_role_known" CHECK ("users"."role" in ('viewer', 'steward', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"source_record_id" uuid,
	"golden_id" uuid,
	"action" text NOT NULL,
	"confidence" numeric(4, 3),
	"phase_matched" smallint,
	"actor" text NOT NULL,
	"request_id" text,
	"reason" text,
	"evidence" jsonb,
	"before" jsonb,
	"after" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "golden_records" (
	"golden_id" uuid PRIMARY KEY NOT NULL,
	"domain" text DEFAULT 'customer' NOT NULL,
	"canonical_name" text NOT NULL,
	"canonical_name_normalized" text NOT NULL,
	"address_line1" text,
	"address_line2" text,
	"city" text,
	"state" text,
	"postal_code" text,
	"country_code" char(2),
	"tax_id_canonical" text,
	"phone" text,
	"email" text,
	"website" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"provenance" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"survivorship_score" numeric(4, 3),
	"status" text DEFAULT 'active' NOT NULL,
	"merged_into" uuid,
	"is_merged" boolean GENERATED ALWAYS AS ((status = 'merged')) STORED,
	"survivor_is_merged" boolean GENERATED ALWAYS AS ((case when merged_into is not null then false end)) STORED,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "golden_records_golden_id_status_key" UNIQUE("golden_id","status"),
	CONSTRAINT "golden_records_golden_id_is_merged_key" UNIQUE("golden_id","is_merged"),
	CONSTRAINT "golden_records_status_known" CHECK ("golden_records"."status" in ('active', 'merged', 'retired')),
	CONSTRAINT "golden_records_merged_has_survivor" CHECK (("golden_records"."status" = 'merged') = ("golden_records"."merged_into" is not null)),
	CONSTRAINT "golden_records_not_its_own_survivor" CHECK ("golden_records"."merged_into" <> "golden_records"."golden_id"),
	CONSTRAINT "golden_records_version_positive" CHECK ("golden_records"."version" >= 0)
);
--> statement-breakpoint
CREATE TABLE "golden_versions" (
	"golden_id" uuid NOT NULL,
	"version" bigint NOT NULL,
	"snapshot" jsonb NOT NULL,
	"audit_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "golden_versions_golden_id_version_key" UNIQUE("golden_id","version")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"file_fingerprint" text NOT NULL,
	"file_name" text NOT NULL,
	"source_system" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"rows_read" bigint DEFAULT 0 NOT NULL,
	"rows_rejected" bigint DEFAULT 0 NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_file_source_key" UNIQUE("file_fingerprint","source_system")
);
--> statement-breakpoint
CREATE TABLE "match_links" (
	"link_id" uuid PRIMARY KEY NOT NULL,
	"source_record_id" uuid NOT NULL,
	"other_source_record_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"decided_by" text NOT NULL,
	"phase" smallint,
	"confidence" numeric(4, 3),
	"evidence" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "match_links_kind_known" CHECK ("match_links"."kind" in ('same', 'different')),
	CONSTRAINT "match_links_decided_by_known" CHECK ("match_links"."decided_by" in ('engine', 'steward')),
	CONSTRAINT "match_links_phase_range" CHECK ("match_links"."phase" between 0 and 7),
	CONSTRAINT "match_links_two_records" CHECK ("match_links"."source_record_id" <> "match_links"."other_source_record_id")
);
--> statement-breakpoint
CREATE TABLE "resolutions" (
	"resolution_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"source_record_id" uuid NOT NULL,
	"golden_id" uuid NOT NULL,
	"candidates" jsonb NOT NULL,
	"confidence" numeric(4, 3) NOT NULL,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"priority" integer DEFAULT 2 NOT NULL,
	"claimed_by" text,
	"claim_expires_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"verdict" text,
	"verdict_golden_id" uuid,
	"comment" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resolutions_kind_known" CHECK ("resolutions"."kind" in ('match', 'conflict', 'bridge')),
	CONSTRAINT "resolutions_status_known" CHECK ("resolutions"."status" in ('open', 'claimed', 'decided', 'withdrawn')),
	CONSTRAINT "resolutions_verdict_known" CHECK ("resolutions"."verdict" in ('same', 'different', 'unsure')),
	CONSTRAINT "resolutions_priority_range" CHECK ("resolutions"."priority" between 1 and 3),
	CONSTRAINT "resolutions_decided_has_verdict" CHECK (("resolutions"."status" = 'decided') = ("resolutions"."verdict" is not null and "resolutions"."decided_at" is not null)),
	CONSTRAINT "resolutions_same_names_its_candidate" CHECK (("resolutions"."verdict" = 'same') = ("resolutions"."verdict_golden_id" is not null) or "resolutions"."verdict" is null)
);
--> statement-breakpoint
CREATE TABLE "canonical_names" (
	"name_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "canonical_names_name_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"domain" text DEFAULT 'customer' NOT NULL,
	"name" text NOT NULL,
	"written_xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "canonical_names_domain_name_key" UNIQUE("domain","name")
);
--> statement-breakpoint
CREATE TABLE "identifiers" (
	"domain" text DEFAULT 'customer' NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"source_record_id" uuid NOT NULL,
	CONSTRAINT "identifiers_domain_scheme_value_source_record_id_pk" PRIMARY KEY("domain","scheme","value","source_record_id")
);
--> statement-breakpoint
CREATE TABLE "shared_identifiers" (
	"domain" text DEFAULT 'customer' NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shared_identifiers_domain_scheme_value_pk" PRIMARY KEY("domain","scheme","value")
);
--> statement-breakpoint
CREATE TABLE "source_records" (
	"source_record_id" uuid PRIMARY KEY NOT NULL,
	"golden_id" uuid NOT NULL,
	"domain" text DEFAULT 'customer' NOT NULL,
	"source_system" text NOT NULL,
	"source_primary_key" text NOT NULL,
	"raw_name" text NOT NULL,
	"raw_address" jsonb,
	"tax_id" text,
	"phone" text,
	"email" text,
	"website" text,
	"raw" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"canonical_name_normalized" text NOT NULL,
	"fingerprint" text NOT NULL,
	"match_confidence" numeric(4, 3),
	"matched_on" text[] DEFAULT '{}' NOT NULL,
	"phase_matched" smallint,
	"warnings" text[] DEFAULT '{}' NOT NULL,
	"source_updated_at" timestamp with time zone,
	"source_confirmed_at" timestamp with time zone,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"golden_status" text GENERATED ALWAYS AS ((case when deleted_at is null then 'active' end)) STORED,
	CONSTRAINT "source_records_source_key" UNIQUE("source_system","source_primary_key"),
	CONSTRAINT "source_records_confidence_range" CHECK ("source_records"."match_confidence" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "survivorship_rules" (
	"domain" text DEFAULT 'customer' NOT NULL,
	"field_name" text NOT NULL,
	"strategy" text NOT NULL,
	"priority_order" text[] DEFAULT '{}' NOT NULL,
	"conditions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text DEFAULT 'system' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survivorship_rules_domain_field_name_pk" PRIMARY KEY("domain","field_name"),
	CONSTRAINT "survivorship_rules_strategy_known" CHECK ("survivorship_rules"."strategy" in ('source_priority', 'most_recent', 'most_frequent', 'most_complete', 'highest_quality'))
);
--> statement-breakpoint
ALTER TABLE "user_sessions" ADD CONSTRAINT "user_sessions_user_id_users_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "golden_records" ADD CONSTRAINT "golden_records_survivor_is_not_merged" FOREIGN KEY ("merged_into","survivor_is_merged") REFERENCES "public"."golden_records"("golden_id","is_merged") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "golden_versions" ADD CONSTRAINT "golden_versions_golden_id_golden_records_golden_id_fk" FOREIGN KEY ("golden_id") REFERENCES "public"."golden_records"("golden_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_links" ADD CONSTRAINT "match_links_source_record_id_source_records_source_record_id_fk" FOREIGN KEY ("source_record_id") REFERENCES "public"."source_records"("source_record_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_links" ADD CONSTRAINT "match_links_other_source_record_id_source_records_source_record_id_fk" FOREIGN KEY ("other_source_record_id") REFERENCES "public"."source_records"("source_record_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_source_record_id_source_records_source_record_id_fk" FOREIGN KEY ("source_record_id") REFERENCES "public"."source_records"("source_record_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_golden_id_golden_records_golden_id_fk" FOREIGN KEY ("golden_id") REFERENCES "public"."golden_records"("golden_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_verdict_golden_id_golden_records_golden_id_fk" FOREIGN KEY ("verdict_golden_id") REFERENCES "public"."golden_records"("golden_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identifiers" ADD CONSTRAINT "identifiers_source_record_id_source_records_source_record_id_fk" FOREIGN KEY ("source_record_id") REFERENCES "public"."source_records"("source_record_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_records" ADD CONSTRAINT "source_records_golden_id_fkey" FOREIGN KEY ("golden_id") REFERENCES "public"."golden_records"("golden_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_records" ADD CONSTRAINT "source_records_golden_record_is_active" FOREIGN KEY ("golden_id","golden_status") REFERENCES "public"."golden_records"("golden_id","status") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "audit_log_golden_id" ON "audit_log" USING btree ("golden_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_source_record_id" ON "audit_log" USING btree ("source_record_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "golden_records_active_tax_id_key" ON "golden_records" USING btree ("domain","tax_id_canonical") WHERE "golden_records"."tax_id_canonical" is not null and "golden_records"."status" = 'active';--> statement-breakpoint
CREATE INDEX "golden_records_name_trigrams" ON "golden_records" USING gin ("canonical_name_normalized" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "golden_records_merged_into" ON "golden_records" USING btree ("merged_into") WHERE "golden_records"."merged_into" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "match_links_one_standing_verdict" ON "match_links" USING btree (least("source_record_id", "other_source_record_id"),greatest("source_record_id", "other_source_record_id")) WHERE "match_links"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "match_links_source_record_id" ON "match_links" USING btree ("source_record_id");--> statement-breakpoint
CREATE INDEX "match_links_other_source_record_id" ON "match_links" USING btree ("other_source_record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "resolutions_one_open_per_source_record" ON "resolutions" USING btree ("source_record_id") WHERE "resolutions"."status" in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "resolutions_queue" ON "resolutions" USING btree ("status","priority","due_at","resolution_id");--> statement-breakpoint
CREATE INDEX "resolutions_source_record_id" ON "resolutions" USING btree ("source_record_id");--> statement-breakpoint
CREATE INDEX "resolutions_golden_id" ON "resolutions" USING btree ("golden_id");--> statement-breakpoint
CREATE INDEX "resolutions_candidates" ON "resolutions" USING gin ("candidates" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "resolutions_decided_by" ON "resolutions" USING btree ("decided_by","decided_at");--> statement-breakpoint
CREATE INDEX "canonical_names_written_xid" ON "canonical_names" USING btree ("written_xid");--> statement-breakpoint
CREATE INDEX "identifiers_source_record_id" ON "identifiers" USING btree ("source_record_id");--> statement-breakpoint
CREATE INDEX "source_records_golden_id" ON "source_records" USING btree ("golden_id");