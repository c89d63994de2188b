DROP INDEX "resolutions_queue";--> statement-breakpoint
CREATE INDEX "resolutions_open_queue" ON "resolutions" USING btree ("priority",coalesce("due_at", 'infinity'::timestamptz),"resolution_id") WHERE "resolutions"."status" in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "resolutions_open_confidence" ON "resolutions" USING btree ("confidence","resolution_id") WHERE "resolutions"."status" in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "resolutions_open_age" ON "resolutions" USING btree ("created_at","resolution_id") WHERE "resolutions"."status" in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "resolutions_decided" ON "resolutions" USING btree ("decided_at","resolution_id") WHERE "resolutions"."status" = 'decided';--> statement-breakpoint
CREATE INDEX "resolutions_withdrawn" ON "resolutions" USING btree ("created_at","resolution_id") WHERE "resolutions"."status" = 'withdrawn';