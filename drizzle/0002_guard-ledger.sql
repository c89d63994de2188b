-- The audit log is append-only for everybody, its owner and replication roles included.
create function refuse_audit_log_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only: % refused', lower(tg_op)
    using errcode = 'restrict_violation', hint = 'Append a new entry instead.';
end $$;
--> statement-breakpoint
create trigger audit_log_is_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_audit_log_change();
--> statement-breakpoint
alter table audit_log enable always trigger audit_log_is_append_only;
--> statement-breakpoint
-- Golden versions are history as well.
create function refuse_golden_version_change() returns trigger language plpgsql as $$
begin
  raise exception 'golden versions are never rewritten: % refused', lower(tg_op)
    using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger golden_versions_are_history before update or delete or truncate on golden_versions
  for each statement execute function refuse_golden_version_change();
--> statement-breakpoint
-- Links agree with the partition: both ends of a standing `same` link are members of one golden record,
-- and the ends of a standing `different` link never are.
create function refuse_link(link_id uuid, kind text) returns void language plpgsql as $$
begin
  raise exception 'match link % says %, but the golden records of its two source records say otherwise',
    link_id, kind using errcode = 'integrity_constraint_violation';
end $$;
--> statement-breakpoint
create function assert_changed_links_agree() returns trigger language plpgsql as $$
begin
  perform refuse_link(l.link_id, l.kind)
     from changed l
     join source_records a on a.source_record_id = l.source_record_id
     join source_records b on b.source_record_id = l.other_source_record_id
    where l.superseded_at is null and (a.golden_id = b.golden_id) <> (l.kind = 'same');
  return null;
end $$;
--> statement-breakpoint
create trigger match_links_agree_with_members_on_insert after insert on match_links
  referencing new table as changed for each statement execute function assert_changed_links_agree();
--> statement-breakpoint
create trigger match_links_agree_with_members_on_update after update on match_links
  referencing new table as changed for each statement execute function assert_changed_links_agree();
--> statement-breakpoint
create function assert_moved_members_agree_with_links() returns trigger language plpgsql as $$
declare
  moved uuid[] := array(
    select n.source_record_id from moved_to n join moved_from o using (source_record_id) where n.golden_id <> o.golden_id
  );
begin
  if cardinality(moved) > 0 then
    perform refuse_link(l.link_id, l.kind)
       from (
         select link_id, kind, source_record_id, other_source_record_id from match_links where source_record_id = any(moved) and superseded_at is null
         union
         select link_id, kind, source_record_id, other_source_record_id from match_links where other_source_record_id = any(moved) and superseded_at is null
       ) l
       join source_records a on a.source_record_id = l.source_record_id
       join source_records b on b.source_record_id = l.other_source_record_id
      where (a.golden_id = b.golden_id) <> (l.kind = 'same');
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger source_records_agree_with_links after update on source_records
  referencing new table as moved_to old table as moved_from
  for each statement execute function assert_moved_members_agree_with_links();
--> statement-breakpoint
-- `last_seen_at` is written in bulk and is in no index: room on the page keeps those updates heap-only.
alter table source_records set (fillfactor = 85);
--> statement-breakpoint
alter table golden_records set (fillfactor = 90);
--> statement-breakpoint
insert into survivorship_rules (field_name, strategy) values
  ('canonical_name', 'most_recent'),
  ('address', 'most_recent'),
  ('tax_id_canonical', 'highest_quality'),
  ('phone', 'most_recent'),
  ('email', 'most_recent'),
  ('website', 'most_recent'),
  ('attributes', 'most_recent');
