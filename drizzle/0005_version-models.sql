CREATE TABLE "match_models" (
	"version" text PRIMARY KEY NOT NULL,
	"domain" text DEFAULT 'customer' NOT NULL,
	"model" jsonb NOT NULL,
	"shares" jsonb,
	"note" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"active" boolean DEFAULT false NOT NULL,
	"activated_at" timestamp with time zone,
	"activated_by" text,
	CONSTRAINT "match_models_version_form" CHECK ("match_models"."version" ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
	CONSTRAINT "match_models_active_since" CHECK (not "match_models"."active" or ("match_models"."activated_at" is not null and "match_models"."activated_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "match_links" ADD COLUMN "model_version" text;--> statement-breakpoint
ALTER TABLE "resolutions" ADD COLUMN "model_version" text;--> statement-breakpoint
CREATE UNIQUE INDEX "match_models_one_active" ON "match_models" USING btree ("domain") WHERE "match_models"."active";--> statement-breakpoint
-- A model's version says for ever what it said when it was saved; only which one is active may change.
create function refuse_match_model_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if row(new.version, new.domain, new.model, new.shares, new.note, new.created_by, new.created_at)
       is not distinct from
       row(old.version, old.domain, old.model, old.shares, old.note, old.created_by, old.created_at) then
      return new;
    end if;
  end if;
  raise exception 'models are never rewritten: % refused', lower(tg_op)
    using errcode = 'restrict_violation', hint = 'Save another version instead.';
end $$;
--> statement-breakpoint
create trigger match_models_say_what_they_said before update on match_models
  for each row execute function refuse_match_model_change();
--> statement-breakpoint
create trigger match_models_are_kept before delete or truncate on match_models
  for each statement execute function refuse_match_model_change();
--> statement-breakpoint
alter table match_models enable always trigger match_models_say_what_they_said;
--> statement-breakpoint
alter table match_models enable always trigger match_models_are_kept;
