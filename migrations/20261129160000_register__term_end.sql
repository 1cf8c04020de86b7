-- The seven working days of the Law on Submissions, section 4, are there to decide whose matter it
-- is: they end when somebody here has to answer it, not only with the answer. A term that is met
-- says by what.

alter table register.term add column met_by text check (met_by in
  ('assigned', 'extended', 'interim_reply', 'replied', 'forwarded', 'unexamined', 'noted', 'void'));

update register.term set met_by = coalesce(
    (select kind from tasks.closing where closing.entry_id = term.entry_id),
    case when entry.void then 'void' else 'replied' end)
  from register.entry
 where entry.id = term.entry_id and term.met_at is not null;

with dealt_with as (
  select distinct on (entry_id) entry_id, met_at, met_by from (
    select entry_id, decided_at, 'assigned' from tasks.assignment where lead_id is not null
    union all
    select entry_id, decided_at, 'extended' from register.extension
    union all
    select reply.entry_id, letter.written_at, 'interim_reply'
      from tasks.reply join tasks.letter on letter.outgoing_id = reply.outgoing_id
  ) as deed (entry_id, met_at, met_by)
  order by entry_id, met_at
)
update register.term set met_at = dealt_with.met_at, met_by = dealt_with.met_by
  from dealt_with
 where dealt_with.entry_id = term.entry_id and term.kind = 'forwarding' and term.met_at is null;

alter table register.term add check ((met_at is null) = (met_by is null));
