-- Who signs a letter that is written here: the print leaves room for the signature.

alter table post.letter
  add column signatory text check (length(signatory) between 1 and 200),
  add column signatory_office text check (length(signatory_office) between 1 and 200);
comment on column post.letter.signatory is
  'purpose: to print who signs; basis: GDPR 6(1)(e); kept: with the entry, as the file plan says';
comment on column post.letter.signatory_office is
  'The office of who signs';

create or replace function post.forget_letters(of_entries bigint[]) returns setof text
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
    body = null, enclosures = null, state_address = null, pdf_sha256 = null,
    signatory = null, signatory_office = null
   where id = any (gone);
end
$$;
