-- A mandate is written once. It leaves only with all that belongs to it, when the file plan lets it.

comment on table mandates.mandate is
  'append-only: who acts for whom; basis: GDPR 6(1)(e); kept: retention_years after the year in which it ended, then forgotten by forget_before';
-- Holding a row (for update) asks for a right to update something; an identity takes no other value.
grant update (id) on mandates.mandate to lodzins_app;

alter table mandates.mandate_service
  drop constraint mandate_service_mandate_id_fkey,
  add foreign key (mandate_id) references mandates.mandate on delete cascade;
alter table mandates.signature
  drop constraint signature_mandate_id_fkey,
  add foreign key (mandate_id) references mandates.mandate on delete cascade;
alter table mandates.revocation
  drop constraint revocation_mandate_id_fkey,
  add foreign key (mandate_id) references mandates.mandate on delete cascade;

create index on mandates.mandate (ends_at);

-- The only way out for mandates: those that ended before the day, never younger ones than the
-- setting allows. Runs as the owner; the app role cannot delete.
create function mandates.forget_before(day date) returns integer
language plpgsql security definer set search_path = mandates, pg_temp
as $$
declare
  latest date;
  forgotten integer;
begin
  select (now() - make_interval(years => retention_years))::date into latest from mandates.setting;
  delete from mandates.mandate
   where ends_at < least(day, latest)::timestamp at time zone 'Europe/Riga';
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;
revoke all on function mandates.forget_before(date) from public;
grant execute on function mandates.forget_before(date) to lodzins_app;
