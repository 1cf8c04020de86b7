-- A return that was noted by mistake is taken back; the letter may come back truly later on.

alter table post.letter_state
  add column n smallint not null default 1 check (n = 1 or (n between 2 and 50 and state = 'returned'));
alter table post.letter_state drop constraint letter_state_pkey;
alter table post.letter_state add primary key (letter_id, state, n);
comment on column post.letter_state.n is
  'each state comes once; a return comes again only after the one before was taken back';

create table post.return_retraction (
  letter_id bigint not null references post.letter,
  n smallint not null,
  state text not null generated always as ('returned') stored,
  reason text not null check (length(reason) between 3 and 500),
  retracted_by integer not null references staff.person,
  retracted_at timestamptz not null,
  primary key (letter_id, n),
  foreign key (letter_id, state, n) references post.letter_state (letter_id, state, n)
);
comment on table post.return_retraction is
  'append-only: the return of this letter with this n was noted by mistake';
comment on column post.return_retraction.reason is
  'purpose: why a return was noted by mistake; basis: GDPR 6(1)(c); kept: with the letter';

alter table post.letter_state
  add column after_retraction smallint generated always as (nullif(n, 1) - 1) stored,
  add foreign key (letter_id, after_retraction) references post.return_retraction (letter_id, n);
comment on column post.letter_state.after_retraction is
  'a second return needs the retraction of the first';

create or replace function post.forget_letters(of_number text, of_entry bigint)
  returns setof text
language plpgsql security definer set search_path = post, pg_temp
as $$
begin
  perform retention.require_destruction(of_entry);
  return query select pdf_sha256 from letter
    where entry_number = of_number and pdf_sha256 is not null;
  update letter_state set note = case when reason = 'other' then '–' end
   where letter_id in (select id from letter where entry_number = of_number);
  update return_retraction set reason = '–––'
   where letter_id in (select id from letter where entry_number = of_number);
  update letter set recipient = '–', recipient_dative = null, address = '–––', subject = null,
    body = null, enclosures = null, state_address = null, pdf_sha256 = null
   where entry_number = of_number;
end
$$;
