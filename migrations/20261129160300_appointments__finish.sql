-- A visit that was served is over when its clerk ends it, whatever the clock says of its time.

create table appointments.finish (
  appointment_id bigint primary key references appointments.appointment,
  recorded_by integer references staff.person,
  finished_at timestamptz not null
);
comment on table appointments.finish is 'append-only: a visit that was served to its end';

insert into appointments.finish (appointment_id, recorded_by, finished_at)
select distinct on (appointment_id) appointment_id, clerk_id, ended_at
  from desk.counter_call
 where outcome = 'finished'
 order by appointment_id, ended_at;
