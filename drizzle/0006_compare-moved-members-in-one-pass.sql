-- Thousands of rows are updated at once when it is noted that they were seen again. Joining what they were to what
-- they are took seconds, as Postgres knows nothing about the size of either; a set difference is one pass.
create or replace function assert_moved_members_agree_with_links() returns trigger language plpgsql as $$
declare
  moved uuid[] := array(
    select source_record_id from (
      select source_record_id, golden_id from moved_to
      except
      select source_record_id, golden_id from moved_from
    ) m
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
