-- Comparisons have a name and a note, are put away without being lost, and say which other one they repeat.

alter table decision add column name varchar(120) default '' not null;
alter table decision add column note varchar(4000) default '' not null;
alter table decision add column archived boolean default false not null;
alter table decision add column repeats_id bigint references decision (id);

create index decision_repeats on decision (repeats_id);
