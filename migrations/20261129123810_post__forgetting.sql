-- What the post forgets of a destroyed paper: to whom its letters went and what they said. That a
-- letter left, when and on which list, stays.
create function post.forget_letters(of_number text, of_entry bigint) returns setof text
language plpgsql security definer set search_path = post, pg_temp
as $$
begin
  perform retention.require_destruction(of_entry);
  return query select pdf_sha256 from letter
    where entry_number = of_number and pdf_sha256 is not null;
  update letter_state set note = case when reason = 'other' then '–' end
   where letter_id in (select id from letter where entry_number = of_number);
  update letter set recipient = '–', recipient_dative = null, address = '–––', subject = null,
    body = null, enclosures = null, state_address = null, pdf_sha256 = null
   where entry_number = of_number;
end
$$;
