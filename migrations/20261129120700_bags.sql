-- Numbered bags from the parish to the centre, with two signatures and a seal of their own.

create schema bags;

create table bags.running_number (
  year smallint primary key,
  last integer not null
);

create table bags.bag (
  id bigint generated always as identity primary key,
  key uuid not null unique,
  number text not null unique check (number ~ '^S-[0-9]{4}/[0-9]{5}$'),
  from_site_id integer not null references sites.site,
  to_site_id integer not null references sites.site check (to_site_id <> from_site_id),
  opened_by integer not null references staff.person,
  opened_at timestamptz not null
);
comment on table bags.bag is 'A numbered bag from one site to another';

create table bags.item (
  bag_id bigint not null references bags.bag,
  item_id bigint not null references intake.item,
  packed_by integer not null references staff.person,
  packed_at timestamptz not null,
  primary key (bag_id, item_id)
);
create index on bags.item (item_id);

create table bags.sending (
  bag_id bigint primary key references bags.bag,
  sent_by integer not null references staff.person,
  seal text not null unique references boxes.seal (number),
  sent smallint not null check (sent between 1 and 9999),
  sent_at timestamptz not null
);
comment on table bags.sending is 'append-only: signed and sealed at the parish';

create table bags.receipt (
  bag_id bigint primary key references bags.sending,
  received_by integer not null references staff.person,
  seal_number text not null check (length(seal_number) between 1 and 30),
  intact boolean not null,
  remark text check (length(remark) between 1 and 500),
  received_at timestamptz not null,
  check (intact or remark is not null)
);
comment on table bags.receipt is 'append-only: signed for at the centre';

create table bags.arrival (
  bag_id bigint not null references bags.receipt,
  item_id bigint not null references intake.item,
  primary key (bag_id, item_id)
);
comment on table bags.arrival is 'append-only: what was found in the bag';

create table bags.closing (
  bag_id bigint primary key references bags.receipt,
  closed_by integer not null references staff.person,
  closed_at timestamptz not null
);
comment on table bags.closing is 'append-only: sent and received agree, or it is written down why not';

create table bags.discrepancy (
  id bigint generated always as identity primary key,
  bag_id bigint not null references bags.bag,
  kind text not null check (kind in
    ('seal_broken', 'seal_number', 'items_missing', 'items_extra', 'other')),
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by integer not null references staff.person,
  recorded_at timestamptz not null
);
comment on table bags.discrepancy is 'append-only: what does not agree, why, and who was there';
comment on column bags.discrepancy.reason is
  'purpose: to account for every item; basis: GDPR 6(1)(e); kept: with the bag note, as the file plan says';
create index on bags.discrepancy (bag_id);

create table bags.discrepancy_person (
  discrepancy_id bigint not null references bags.discrepancy,
  person_id integer not null references staff.person,
  primary key (discrepancy_id, person_id)
);
comment on table bags.discrepancy_person is 'append-only: the persons of a discrepancy record';
