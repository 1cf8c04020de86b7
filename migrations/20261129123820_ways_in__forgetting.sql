-- What the mail room and the e-address forget of a destroyed paper that came in by them.
create function mailbox.forget_item(of_item bigint, of_entry bigint) returns setof text
language plpgsql security definer set search_path = mailbox, pg_temp
as $$
declare
  gone bigint[] := array(select message_id from entry where item_id = of_item);
begin
  perform retention.require_destruction(of_entry);
  return query select sha256 from message where id = any (gone);
  update reading set duplicate_of = null where duplicate_of = any (gone);
  delete from acknowledgement where message_id = any (gone);
  delete from entry where message_id = any (gone);
  delete from reading where message_id = any (gone);
  delete from message where id = any (gone);
end
$$;

create function eaddress.forget_item(of_item bigint, of_entry bigint) returns setof text
language plpgsql security definer set search_path = eaddress, pg_temp
as $$
declare
  gone bigint[] := array(select id from message where item_id = of_item);
begin
  perform retention.require_destruction(of_entry);
  return query select sha256 from message where id = any (gone);
  delete from confirmation where message_id = any (gone);
  delete from message where id = any (gone);
end
$$;
