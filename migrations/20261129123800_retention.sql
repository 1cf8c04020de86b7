-- How long papers are kept, what may not be destroyed, and how destruction is decided in two steps.

create schema retention;

create table retention.hold (
  id bigint generated always as identity primary key,
  entry_id bigint not null references register.entry,
  reason text not null check (length(reason) between 3 and 500),
  placed_by integer not null references staff.person,
  placed_at timestamptz not null,
  lifted_by integer references staff.person,
  lifted_at timestamptz check (lifted_at >= placed_at),
  lift_reason text check (length(lift_reason) between 3 and 500),
  check (num_nulls(lifted_by, lifted_at, lift_reason) in (0, 3))
);
create unique index one_open_hold on retention.hold (entry_id) where lifted_at is null;
comment on table retention.hold is
  'A paper that may not be destroyed while it is held (a court, an inspection), whatever its term';
comment on column retention.hold.reason is
  'purpose: why it may not be destroyed; basis: GDPR 6(1)(c); kept: with the entry';

create table retention.destruction_list (
  id integer generated always as identity primary key,
  number text not null unique check (number ~ '^IA-[0-9]{4}/[0-9]{3}$'),
  kept_until_year smallint not null check (kept_until_year between 1990 and 2200),
  made_by integer not null references staff.person,
  made_at timestamptz not null
);
comment on table retention.destruction_list is
  'append-only: papers whose term is over, chosen for destruction (iznīcināšanas akts)';

create table retention.destruction_line (
  list_id integer not null references retention.destruction_list,
  entry_id bigint not null references register.entry,
  primary key (list_id, entry_id)
);
create index on retention.destruction_line (entry_id);
comment on table retention.destruction_line is 'append-only: one paper of a list';

create table retention.withdrawal (
  list_id integer primary key references retention.destruction_list,
  reason text not null check (length(reason) between 3 and 500),
  withdrawn_by integer not null references staff.person,
  withdrawn_at timestamptz not null
);
comment on table retention.withdrawal is 'append-only: a list that will not be carried out';

create table retention.approval (
  list_id integer primary key references retention.destruction_list,
  reference text not null check (length(reference) between 3 and 100),
  approved_on date not null,
  recorded_by integer not null references staff.person,
  recorded_at timestamptz not null
);
comment on table retention.approval is
  'append-only: the National Archives agreed (Archives Law): their reference and day';

create table retention.destruction (
  list_id integer primary key references retention.approval,
  carried_out_by integer not null references staff.person,
  carried_out_at timestamptz not null,
  papers integer not null check (papers >= 0)
);
comment on table retention.destruction is
  'append-only: a list was carried out; without an approval there is none';

-- The person who made a list does not carry it out.
create function retention.check_two_people() returns trigger
language plpgsql set search_path = retention, pg_temp
as $$
begin
  if new.carried_out_by = (select made_by from retention.destruction_list where id = new.list_id) then
    raise exception 'the maker of a list may not carry it out'
      using errcode = 'check_violation', constraint = 'two_people_destroy';
  end if;
  if exists (select from retention.withdrawal where list_id = new.list_id) then
    raise exception 'the list was withdrawn'
      using errcode = 'check_violation', constraint = 'withdrawn_list_stays';
  end if;
  return new;
end
$$;
create trigger check_two_people before insert on retention.destruction
  for each row execute function retention.check_two_people();

-- What each room forgets of a destroyed paper. They run as the owner, since the app role may delete
-- nothing from append-only tables; each asks that the paper's list is approved and being carried out.
create function retention.require_destruction(wanted bigint) returns void
language plpgsql security definer set search_path = retention, pg_temp
as $$
begin
  if not exists (
    select from destruction_line line join destruction done using (list_id)
     where line.entry_id = wanted
  ) or exists (select from hold where entry_id = wanted and lifted_at is null) then
    raise exception 'entry % is not to be destroyed', wanted
      using errcode = 'check_violation', constraint = 'destruction_is_decided';
  end if;
end
$$;

create function tasks.forget_entry(forgotten bigint) returns setof text
language plpgsql security definer set search_path = tasks, pg_temp
as $$
declare
  gone bigint[] := array(
    select outgoing_id from letter where entry_id = forgotten or outgoing_id = forgotten);
begin
  perform retention.require_destruction(forgotten);
  return query select sha256 from letter where outgoing_id = any (gone);
  delete from collection where outgoing_id = any (gone);
  delete from reply where entry_id = forgotten or outgoing_id = any (gone);
  delete from forwarding
   where entry_id = forgotten or letter_id = any (gone) or notice_id = any (gone);
  delete from unexamined where entry_id = forgotten or notice_id = any (gone);
  delete from letter where outgoing_id = any (gone);
  delete from draft where entry_id = forgotten;
  delete from paper_handover where entry_id = forgotten;
  delete from co_assignee
   where assignment_id in (select id from assignment where entry_id = forgotten);
  delete from assignment where entry_id = forgotten;
  update closing set note = case when kind = 'noted' then '–––' end where entry_id = forgotten;
end
$$;

create function register.forget_entry(forgotten bigint) returns void
language plpgsql security definer set search_path = register, pg_temp
as $$
begin
  perform retention.require_destruction(forgotten);
  update entry set
    party_kind = 'anonymous', party_name = null, party_code = null, party_address = null,
    party_phone = null, resident_id = null, sender_number = null, sender_date = null,
    subject = '–', content = null, paper_at = null, reply_by = null, reply_to = null,
    received_reason = null
   where id = forgotten;
  delete from correction where entry_id = forgotten;
  update extension set reason = '–––' where entry_id = forgotten;
  update suspension set reason = '–––' where entry_id = forgotten;
end
$$;

create function intake.forget_item(forgotten bigint, of_entry bigint) returns setof text
language plpgsql security definer set search_path = intake, pg_temp
as $$
begin
  perform retention.require_destruction(of_entry);
  return query select distinct sha256 from document where item_id = forgotten;
  delete from examination where document_id in (select id from document where item_id = forgotten);
  delete from document where item_id = forgotten;
  update item set sender_name = null, sender_address = null, subject = null, body = null,
    reply_by = null, reply_to = null, attention = null
   where id = forgotten;
end
$$;
