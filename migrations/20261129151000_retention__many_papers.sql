-- A destruction forgets all papers of its list in one statement a room, and what was sent by the
-- e-address as well. The functions find the items of the papers themselves: what they forget hangs
-- on the approved list alone.

alter table eaddress.sending
  add column entry_number text check (length(entry_number) between 1 and 60);
create index on eaddress.sending (entry_number) where entry_number is not null;
comment on column eaddress.sending.entry_number is
  'The registration number of the letter that the message carries; null: none';

update eaddress.sending set entry_number = entry.number
  from eaddress.sending_document document
  join tasks.letter letter on letter.sha256 = document.sha256 and letter.channel = 'eaddress'
  join register.entry entry on entry.id = letter.outgoing_id
 where document.sending_id = sending.id;

drop function tasks.forget_entry(bigint);
drop function register.forget_entry(bigint);
drop function intake.forget_item(bigint, bigint);
drop function post.forget_letters(text, bigint);
drop function mailbox.forget_item(bigint, bigint);
drop function eaddress.forget_item(bigint, bigint);
drop function retention.require_destruction(bigint);

create function retention.require_destruction(wanted bigint[]) returns void
language plpgsql security definer set search_path = retention, pg_temp
as $$
declare
  undecided bigint;
begin
  select each into undecided from unnest(wanted) each
   where not exists (
     select from destruction_line line join destruction done using (list_id)
      where line.entry_id = each
   ) or exists (select from hold where entry_id = each and lifted_at is null)
   limit 1;
  if found then
    raise exception 'entry % is not to be destroyed', undecided
      using errcode = 'check_violation', constraint = 'destruction_is_decided';
  end if;
end
$$;

create function tasks.forget_entries(forgotten bigint[]) returns setof text
language plpgsql security definer set search_path = tasks, pg_temp
as $$
declare
  gone bigint[] := array(
    select outgoing_id from letter
     where entry_id = any (forgotten) or outgoing_id = any (forgotten));
begin
  perform retention.require_destruction(forgotten);
  return query select sha256 from letter where outgoing_id = any (gone);
  delete from collection where outgoing_id = any (gone);
  delete from reply where entry_id = any (forgotten) or outgoing_id = any (gone);
  delete from forwarding
   where entry_id = any (forgotten) or letter_id = any (gone) or notice_id = any (gone);
  delete from unexamined where entry_id = any (forgotten) or notice_id = any (gone);
  delete from letter where outgoing_id = any (gone);
  delete from draft where entry_id = any (forgotten);
  delete from paper_handover where entry_id = any (forgotten);
  delete from co_assignee
   where assignment_id in (select id from assignment where entry_id = any (forgotten));
  delete from assignment where entry_id = any (forgotten);
  update closing set note = case when kind = 'noted' then '–––' end
   where entry_id = any (forgotten);
end
$$;

create function register.forget_entries(forgotten bigint[]) returns void
language plpgsql security definer set search_path = register, pg_temp
as $$
begin
  perform retention.require_destruction(forgotten);
  update entry set
    party_kind = 'anonymous', party_name = null, party_code = null, party_address = null,
    party_phone = null, resident_id = null, sender_number = null, sender_date = null,
    subject = '–', content = null, paper_at = null, reply_by = null, reply_to = null,
    received_reason = null
   where id = any (forgotten);
  delete from correction where entry_id = any (forgotten);
  update extension set reason = '–––' where entry_id = any (forgotten);
  update suspension set reason = '–––' where entry_id = any (forgotten);
end
$$;

create function post.forget_letters(of_entries bigint[]) returns setof text
language plpgsql security definer set search_path = post, pg_temp
as $$
declare
  gone bigint[] := array(
    select letter.id from letter join register.entry on entry.number = letter.entry_number
     where entry.id = any (of_entries));
begin
  perform retention.require_destruction(of_entries);
  return query select pdf_sha256 from letter where id = any (gone) and pdf_sha256 is not null;
  update letter_state set note = case when reason = 'other' then '–' end
   where letter_id = any (gone);
  update letter set recipient = '–', recipient_dative = null, address = '–––', subject = null,
    body = null, enclosures = null, state_address = null, pdf_sha256 = null
   where id = any (gone);
end
$$;

create function mailbox.forget_items(of_entries bigint[]) returns setof text
language plpgsql security definer set search_path = mailbox, pg_temp
as $$
declare
  gone bigint[] := array(
    select ours.message_id from entry ours join register.entry paper using (item_id)
     where paper.id = any (of_entries));
begin
  perform retention.require_destruction(of_entries);
  return query select sha256 from message where id = any (gone);
  update reading set duplicate_of = null where duplicate_of = any (gone);
  delete from acknowledgement where message_id = any (gone);
  delete from entry where message_id = any (gone);
  delete from reading where message_id = any (gone);
  delete from message where id = any (gone);
end
$$;

-- What came goes whole. Of what was sent it stays that a message left, when, and what became of it.
create function eaddress.forget_messages(of_entries bigint[]) returns setof text
language plpgsql security definer set search_path = eaddress, pg_temp
as $$
declare
  came bigint[] := array(
    select message.id from message join register.entry paper using (item_id)
     where paper.id = any (of_entries));
  went bigint[] := array(
    select sending.id from sending join register.entry paper on paper.number = sending.entry_number
     where paper.id = any (of_entries));
begin
  perform retention.require_destruction(of_entries);
  return query
    select sha256 from message where id = any (came)
    union select sha256 from sending_document where sending_id = any (went);
  delete from confirmation where message_id = any (came);
  delete from message where id = any (came);
  delete from sending_document where sending_id = any (went);
  update dispatch set reason = '–' where sending_id = any (went) and reason is not null;
  update sending set recipient = '–––', subject = '–', body = '' where id = any (went);
end
$$;

create function intake.forget_items(of_entries bigint[]) returns setof text
language plpgsql security definer set search_path = intake, pg_temp
as $$
declare
  gone bigint[] := array(
    select item_id from register.entry where id = any (of_entries) and item_id is not null);
begin
  perform retention.require_destruction(of_entries);
  return query select distinct sha256 from document where item_id = any (gone);
  delete from examination
   where document_id in (select id from document where item_id = any (gone));
  delete from document where item_id = any (gone);
  update item set sender_name = null, sender_address = null, subject = null, body = null,
    reply_by = null, reply_to = null, attention = null
   where id = any (gone);
end
$$;

-- Gives files up that no row refers to any more, and says which. It runs with the caller's rights.
create function house.release_files(given text[]) returns setof text
language plpgsql set search_path = house, pg_temp
as $$
declare
  hash text;
begin
  for hash in select distinct each from unnest(given) each order by each loop
    begin
      delete from file where sha256 = hash;
      insert into file_unclaimed (sha256) values (hash)
        on conflict (sha256) do update set since = now();
      return next hash;
    exception when foreign_key_violation then
      null; -- another row needs it
    end;
  end loop;
end
$$;
