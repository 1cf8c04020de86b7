-- What the head decides about certificates, and handovers that are counted once.

create table certificates.setting (
  id smallint primary key default 1 check (id = 1),
  print_unknown_signer boolean not null default false,
  stale_after_days smallint not null default 30 check (stale_after_days between 1 and 730),
  trust_version bigint not null default 0
);
comment on column certificates.setting.trust_version is
  'grows with every change of the trust list, so that every process notices';
insert into certificates.setting default values;

-- One page of the counter is one handover, however often its button is pressed.
alter table certificates.handover
  add column page_key uuid not null,
  add constraint handover_once unique nulls not distinct (page_key, outcome, format, copies);

-- A handover is forgotten with the mandate under which it was done.
alter table certificates.handover
  drop constraint handover_mandate_id_fkey,
  add foreign key (mandate_id) references mandates.mandate on delete cascade,
  drop constraint handover_mandate_id_e_service_id_fkey,
  add foreign key (mandate_id, e_service_id)
    references mandates.mandate_service (mandate_id, e_service_id) on delete cascade;
create index on certificates.handover (mandate_id);
