-- A lane of the journal is held by a lock of its own instead of by reading its row to hold it: the
-- row is then touched once, by the statement that writes. Who holds it already in this transaction
-- gets it again. Lanes, numbers and hashes are what they were.

create or replace function house.write_journal_entry(entry_at timestamptz, entry_content text) returns void
language plpgsql security definer set search_path = house, pg_temp
as $$
declare
  own smallint := pg_backend_pid() % 16;
  taken smallint := own;
begin
  while not pg_try_advisory_xact_lock(hashtext('house.journal_lane'), taken) loop
    taken := (taken + 1) % 16;
    -- All are held: wait for the own one.
    exit when taken = own;
  end loop;
  with head as (
    update house.journal_lane
       set number = number + 1,
           hash = sha256(hash || convert_to(
             lane || '.' || (number + 1) || '.' || entry_content, 'UTF8'))
     where lane = taken
    returning lane, number, hash)
  insert into house.journal_entry (lane, number, at, content, hash)
  select lane, number, entry_at, entry_content, hash from head;
end
$$;
