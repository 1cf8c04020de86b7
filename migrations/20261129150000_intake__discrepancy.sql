-- What does not agree is written down in one place, whether a round or a bag shows it.

create table intake.discrepancy (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('seal_broken', 'seal_number', 'counts_differ', 'labels_differ',
    'items_open', 'items_missing', 'items_extra', 'other')),
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by integer not null references staff.person,
  recorded_at timestamptz not null,
  unique (id, kind)
);
comment on table intake.discrepancy is 'append-only: what does not agree, why, and who was there';
comment on column intake.discrepancy.reason is
  'purpose: to account for every item; basis: GDPR 6(1)(e); kept: with the removal record or the bag note, as the file plan says';

create table intake.discrepancy_person (
  discrepancy_id bigint not null references intake.discrepancy,
  person_id integer not null references staff.person,
  primary key (discrepancy_id, person_id)
);
comment on table intake.discrepancy_person is 'append-only: the persons of a discrepancy record';

create table boxes.round_discrepancy (
  discrepancy_id bigint primary key,
  round_id bigint not null references boxes.round,
  kind text not null check (kind in ('seal_broken', 'seal_number', 'counts_differ', 'labels_differ',
    'items_open', 'other')),
  foreign key (discrepancy_id, kind) references intake.discrepancy (id, kind)
);
comment on table boxes.round_discrepancy is
  'append-only: the round of a discrepancy; its kind stands here as well, so that only what a round can show is taken';
create index on boxes.round_discrepancy (round_id);

create table bags.bag_discrepancy (
  discrepancy_id bigint primary key,
  bag_id bigint not null references bags.bag,
  kind text not null check (kind in
    ('seal_broken', 'seal_number', 'items_missing', 'items_extra', 'other')),
  foreign key (discrepancy_id, kind) references intake.discrepancy (id, kind)
);
comment on table bags.bag_discrepancy is
  'append-only: the bag of a discrepancy; its kind stands here as well, so that only what a bag can show is taken';
create index on bags.bag_discrepancy (bag_id);

-- Old ids of the two rooms overlap: each row brings its own along until its persons have followed.
alter table intake.discrepancy add column round_row bigint unique, add column bag_row bigint unique;

insert into intake.discrepancy (kind, reason, recorded_by, recorded_at, round_row, bag_row)
  select kind, reason, recorded_by, recorded_at, id, null from boxes.discrepancy
  union all
  select kind, reason, recorded_by, recorded_at, null, id from bags.discrepancy
  order by recorded_at, 5, 6;

insert into intake.discrepancy_person (discrepancy_id, person_id)
  select moved.id, person.person_id
    from intake.discrepancy moved
    join boxes.discrepancy_person person on person.discrepancy_id = moved.round_row
  union all
  select moved.id, person.person_id
    from intake.discrepancy moved
    join bags.discrepancy_person person on person.discrepancy_id = moved.bag_row;

insert into boxes.round_discrepancy (discrepancy_id, round_id, kind)
  select moved.id, old.round_id, old.kind
    from intake.discrepancy moved join boxes.discrepancy old on old.id = moved.round_row;

insert into bags.bag_discrepancy (discrepancy_id, bag_id, kind)
  select moved.id, old.bag_id, old.kind
    from intake.discrepancy moved join bags.discrepancy old on old.id = moved.bag_row;

alter table intake.discrepancy drop column round_row, drop column bag_row;

drop table boxes.discrepancy_person;
drop table boxes.discrepancy;
drop table bags.discrepancy_person;
drop table bags.discrepancy;
