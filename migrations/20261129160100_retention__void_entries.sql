-- An entry whose number is void is forgotten as well once its time is over; number, reason and row
-- stay. What came in may live on under another number: then its content stays with that one.

create function retention.items_of(of_entries bigint[]) returns setof bigint
language sql stable security definer set search_path = retention, pg_temp
as $$
  select distinct entry.item_id from register.entry
   where entry.id = any (of_entries) and entry.item_id is not null
     and not exists (select from register.entry living
       where living.item_id = entry.item_id and not living.void
         and living.id <> all (of_entries))
$$;

create or replace function mailbox.forget_items(of_entries bigint[]) returns setof text
language plpgsql security definer set search_path = mailbox, pg_temp
as $$
declare
  gone bigint[] := array(
    select ours.message_id from entry ours
      join retention.items_of(of_entries) item on item = ours.item_id);
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

create or replace function eaddress.forget_messages(of_entries bigint[]) returns setof text
language plpgsql security definer set search_path = eaddress, pg_temp
as $$
declare
  came bigint[] := array(
    select message.id from message
      join retention.items_of(of_entries) item on item = message.item_id);
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

create or replace function intake.forget_items(of_entries bigint[]) returns setof text
language plpgsql security definer set search_path = intake, pg_temp
as $$
declare
  gone bigint[] := array(select retention.items_of(of_entries));
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
