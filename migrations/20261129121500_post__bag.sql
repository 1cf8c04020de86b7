-- Post that comes in: the mailbag of a delivery, its items, what was found when they were opened.

create schema post;

-- UPU S10: weights 8 6 4 2 3 5 9 7; 11 - (sum mod 11), 10 becomes 0 and 11 becomes 5.
create function post.is_s10(number text) returns boolean
language sql immutable strict as $$
  select case when number !~ '^[A-Z]{2}[0-9]{9}[A-Z]{2}$' then false
  else substr(number, 11, 1) = substr('0123456789' || '05', 12 - (
    substr(number, 3, 1)::int * 8 + substr(number, 4, 1)::int * 6 +
    substr(number, 5, 1)::int * 4 + substr(number, 6, 1)::int * 2 +
    substr(number, 7, 1)::int * 3 + substr(number, 8, 1)::int * 5 +
    substr(number, 9, 1)::int * 9 + substr(number, 10, 1)::int * 7) % 11, 1) end
$$;

create table post.bag (
  id bigint generated always as identity primary key,
  site_id integer not null references sites.site,
  delivered_on date not null,
  delivery smallint not null check (delivery between 1 and 20),
  taken_by integer not null references staff.person,
  taken_at timestamptz not null,
  unique (site_id, delivered_on, delivery)
);
comment on table post.bag is 'One delivery of the post at a site, and who took it';
comment on column post.bag.delivery is 'the how-manieth of its day: the same form sent twice is one bag';

create table post.bag_count (
  bag_id bigint not null references post.bag,
  n smallint not null check (n between 1 and 100),
  ordinary smallint not null check (ordinary between 0 and 5000),
  registered smallint not null check (registered between 0 and 1000),
  reason text check (length(reason) between 3 and 500),
  counted_by integer not null references staff.person,
  counted_at timestamptz not null,
  primary key (bag_id, n),
  check (ordinary + registered > 0),
  check ((n = 1) = (reason is null))
);
comment on table post.bag_count is
  'append-only: how many items were delivered; a later count says why the earlier one was wrong';

create table post.bag_item (
  item_id bigint primary key references intake.item,
  bag_id bigint not null references post.bag,
  position smallint not null check (position between 1 and 9999),
  kind text not null check (kind in ('ordinary', 'registered')),
  label text not null check (label in ('scanned', 'new')),
  recorded_by integer not null references staff.person,
  recorded_at timestamptz not null,
  unique (bag_id, position)
);
comment on table post.bag_item is 'append-only: a line of the mailbag register, an item with its intake id';

create table post.withdrawal (
  item_id bigint primary key references post.bag_item,
  withdrawn_by integer not null references staff.person,
  withdrawn_at timestamptz not null
);
comment on table post.withdrawal is 'append-only: a wrong line of a mailbag, taken back; it does not count';

create table post.opening (
  item_id bigint primary key references post.bag_item,
  sheets smallint not null check (sheets between 0 and 5000),
  enclosures smallint not null check (enclosures between 0 and 1000),
  missing text check (length(missing) between 1 and 500),
  opened_by integer not null references staff.person,
  opened_at timestamptz not null
);
comment on table post.opening is 'append-only: who opened an item and what was in it';
comment on column post.opening.missing is
  'purpose: enclosures that the letter names and that were not there; basis: GDPR 6(1)(c); kept: with the entry, as the file plan says';

create table post.damage (
  item_id bigint primary key references post.bag_item,
  words text not null check (length(words) between 3 and 1000),
  recorded_by integer not null references staff.person,
  recorded_at timestamptz not null
);
comment on table post.damage is 'append-only: an item that came damaged, in words; kept with the item';

create table post.bag_closing (
  bag_id bigint primary key references post.bag,
  lines smallint not null check (lines >= 0),
  delivered smallint not null check (delivered > 0),
  reason text check (length(reason) between 3 and 500),
  present text check (length(present) between 3 and 200),
  closed_by integer not null references staff.person,
  closed_at timestamptz not null,
  check (lines = delivered or (reason is not null and present is not null))
);
comment on table post.bag_closing is
  'append-only: delivered = registered + returned + not a document + handed on, or the record of the discrepancy';
comment on column post.bag_closing.present is
  'purpose: who else was there when a discrepancy was written down; basis: GDPR 6(1)(e); kept: with the bag';
