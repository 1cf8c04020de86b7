-- One place for the numbers of removal records, bags and letters that run within a year.

create table intake.running_number (
  series text not null check (series in ('IA', 'S', 'VL')),
  year smallint not null check (year between 2000 and 2199),
  last integer not null check (last > 0),
  primary key (series, year)
);
comment on table intake.running_number is
  'The last number of a series in its year: IA removal records, S bags, VL letters';

insert into intake.running_number (series, year, last)
  select 'IA', year, last from boxes.running_number
  union all select 'S', year, last from bags.running_number
  union all select 'VL', year, last from post.running_number;

drop table boxes.running_number;
drop table bags.running_number;
drop table post.running_number;
